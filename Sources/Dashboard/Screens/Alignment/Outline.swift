public import OKRModel

/// A tree with folded parts, and its selected row.
public struct Outline: Sendable {
  /// Which tree it is.
  public enum Kind: Sendable {
    /// From the North Star to the stories.
    case alignment
    /// From the widest capabilities to what improves them and depends on them.
    case capabilities
  }

  /// A row: a node, at one of its places in the tree.
  public struct Row: Hashable, Sendable {
    public let node: ConstructID
    /// The path to it from the top, itself last.
    public let path: [ConstructID]
    /// Whether what is under it is shown; nil if there is nothing.
    public let isUnfolded: Bool?

    /// Its depth, from 0.
    public var depth: Int { path.count - 1 }
    /// The node above it; nil at the top.
    public var parent: ConstructID? { path.dropLast().last }
  }

  public let kind: Kind
  /// The unfolded rows, from the top down.
  public private(set) var rows: [Row] = []
  /// Whether there are more rows than are listed.
  public private(set) var isCut = false
  /// The position of the selected row, from 0.
  public private(set) var position = 0
  /// The words that rows, or rows under them, must contain.
  public internal(set) var filter = ""
  /// Whether everything is unfolded except `exceptions`.
  private(set) var isAllUnfolded = false
  /// The paths of rows that were folded or unfolded by hand.
  private(set) var exceptions: Set<[ConstructID]> = []

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// The selected row; nil if there is none.
  public var row: Row? { rows.element(at: position) }

  /// Lists the rows again and keeps the selection, or selects what it was under.
  mutating func list(_ graph: TraceabilityGraph) {
    let selected = row?.path
    var lister = OutlineLister(graph: graph, outline: self)
    rows = lister.list()
    isCut = lister.isCut
    position = min(position, max(0, rows.count - 1))
    if let selected { select(selected) }
  }

  /// Selects the row at the end of `path`, or the nearest listed one above it.
  mutating func select(_ path: [ConstructID]) {
    let ways = Set((1...max(1, path.count)).map { Array(path.prefix($0)) })
    let found = rows.indices.filter { ways.contains(rows[$0].path) }.max { rows[$0].depth < rows[$1].depth }
    if let found { position = found }
  }

  /// Selects the row at `position`, or the nearest one.
  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, rows.count - 1))
  }

  /// Folds or unfolds the selected row.
  mutating func toggle(_ graph: TraceabilityGraph) {
    guard let row, row.isUnfolded != nil else { return }
    exceptions.formSymmetricDifference([row.path])
    list(graph)
  }

  /// Unfolds everything, or restores the initial folding.
  mutating func toggleAll(_ graph: TraceabilityGraph) {
    isAllUnfolded.toggle()
    exceptions = []
    list(graph)
  }

  /// Unfolds everything above the end of `path` and selects it.
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
