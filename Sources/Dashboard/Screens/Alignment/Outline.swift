public import OKRModel

/// A tree of which parts are folded away, and the row that is selected in it.
public struct Outline: Sendable {
  /// Which tree it is.
  public enum Kind: Sendable {
    /// From the North Star to the stories.
    case alignment
    /// From the widest capabilities to what lifts them and leans on them.
    case capabilities
  }

  /// A row: something, at one of the places where it stands.
  public struct Row: Hashable, Sendable {
    public let node: ConstructID
    /// The way to it from the top, itself last.
    public let path: [ConstructID]
    /// Whether what is under it is shown; nil where nothing is.
    public let isUnfolded: Bool?

    /// How deep it stands, from 0.
    public var depth: Int { path.count - 1 }
    /// What stands over it; nil at the top.
    public var parent: ConstructID? { path.dropLast().last }
  }

  public let kind: Kind
  /// The rows that are not folded away, from the top down.
  public private(set) var rows: [Row] = []
  /// Whether there are more rows than are listed.
  public private(set) var isCut = false
  /// The position of the selected row, from 0.
  public private(set) var position = 0
  /// The words that rows, or rows under them, must have.
  public internal(set) var filter = ""
  /// Whether everything is unfolded but for `exceptions`.
  private(set) var isAllUnfolded = false
  /// The ways to those that were folded or unfolded by hand.
  private(set) var exceptions: Set<[ConstructID]> = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The selected row; nil where there is none.
  public var row: Row? { rows.element(at: position) }

  /// Lists the rows anew and stays on what was selected, or on what it stands under.
  mutating func list(_ graph: TraceabilityGraph) {
    let selected = row?.path
    var lister = OutlineLister(graph: graph, outline: self)
    rows = lister.list()
    isCut = lister.isCut
    position = min(position, max(0, rows.count - 1))
    if let selected { select(selected) }
  }

  /// Selects the row at the end of `path`, or the nearest one over it that is listed.
  mutating func select(_ path: [ConstructID]) {
    let ways = Set((1...max(1, path.count)).map { Array(path.prefix($0)) })
    let found = rows.indices.filter { ways.contains(rows[$0].path) }.max { rows[$0].depth < rows[$1].depth }
    if let found { position = found }
  }

  /// Selects the row at `position`, or the nearest there is.
  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, rows.count - 1))
  }

  /// Folds what is under the selected row away, or shows it.
  mutating func toggle(_ graph: TraceabilityGraph) {
    guard let row, row.isUnfolded != nil else { return }
    exceptions.formSymmetricDifference([row.path])
    list(graph)
  }

  /// Unfolds everything, or folds it again to how it began.
  mutating func toggleAll(_ graph: TraceabilityGraph) {
    isAllUnfolded.toggle()
    exceptions = []
    list(graph)
  }

  /// Unfolds everything over the end of `path` and selects it.
  mutating func reveal(_ path: [ConstructID], _ graph: TraceabilityGraph) {
    filter = ""
    for length in 1..<max(1, path.count) {
      let way = Array(path.prefix(length))
      list(graph)
      if let row = rows.first(where: { $0.path == way }), row.isUnfolded == false {
        exceptions.formSymmetricDifference([way])
      }
    }
    list(graph)
    select(path)
  }
}
