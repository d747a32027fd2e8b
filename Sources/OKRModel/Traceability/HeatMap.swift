/// The stages of the value streams against what their objectives serve or depend on: where work happens, how far along
/// it is, and where the gaps are.
public struct HeatMap: Sendable {
  /// What the columns are.
  public enum Columns: Sendable, CaseIterable {
    case categories, capabilities
  }

  /// The cell where a row and a column meet.
  public struct Cell: Sendable {
    /// The objectives in it, in the workspace's order.
    public let objectives: [ObjectiveStanding]
    /// Their figures.
    public let rollUp: RollUp

    /// How many key results the objectives have.
    public var keyResultCount: Int { objectives.reduce(0) { $0 + $1.keyResults.count } }
  }

  /// The stages, in order.
  public let rows: [ConstructID]
  /// The categories or the capabilities, in order.
  public let columns: [ConstructID]
  private let places: [ConstructID: Int]
  private let cells: [ConstructID: [ConstructID: Cell]]
  private let rowTotals: [ConstructID: Cell]
  private let columnTotals: [ConstructID: Cell]

  /// Makes the map of `graph` with `standings` for its objectives.
  public init(of graph: TraceabilityGraph, _ columns: Columns, standings: Standings, settings: Settings) {
    rows = graph.nodes.filter { $0.kind == .stage }
    let kind: ConstructKind = columns == .categories ? .category : .capability
    self.columns = graph.nodes.filter { $0.kind == kind }
    places = Dictionary(uniqueKeysWithValues: self.columns.enumerated().map { ($0.element, $0.offset) })
    var objectives: [ConstructID: [ConstructID: [ObjectiveStanding]]] = [:]
    var byRow: [ConstructID: [ObjectiveStanding]] = [:]
    var byColumn: [ConstructID: [ObjectiveStanding]] = [:]
    for standing in standings.objectives {
      let node = ConstructID.objective(standing.objective.id)
      let stage = standing.objective.stage.map(ConstructID.stage)
      if let stage { byRow[stage, default: []].append(standing) }
      let served =
        columns == .categories
        ? graph.groups(of: node).filter { $0.kind == .category } : graph.children(of: node, .capability)
      for column in served {
        if let stage { objectives[stage, default: [:]][column, default: []].append(standing) }
        byColumn[column, default: []].append(standing)
      }
    }
    let cell = { (objectives: [ObjectiveStanding]) in
      Cell(
        objectives: objectives, rollUp: RollUp(objectives, settings: settings))
    }
    cells = objectives.mapValues { $0.mapValues(cell) }
    rowTotals = byRow.mapValues(cell)
    columnTotals = byColumn.mapValues(cell)
  }

  /// The cell where `row` and `column` meet; nil if there is a gap.
  public func cell(_ row: ConstructID, _ column: ConstructID) -> Cell? { cells[row]?[column] }

  /// The columns in which `row` has a cell, in order, with the cells.
  public func filled(_ row: ConstructID) -> [(column: ConstructID, cell: Cell)] {
    (cells[row] ?? [:]).map { (column: $0.key, cell: $0.value) }
      .sorted { (places[$0.column] ?? 0) < (places[$1.column] ?? 0) }
  }

  /// Everything in the stage `row`; nil if it has no objective.
  public func total(ofRow row: ConstructID) -> Cell? { rowTotals[row] }

  /// Everything in the column; nil if no objective serves it or depends on it.
  public func total(ofColumn column: ConstructID) -> Cell? { columnTotals[column] }

  /// The columns that no stage has a cell in.
  public var emptyColumns: [ConstructID] { columns.filter { columnTotals[$0] == nil } }
}
