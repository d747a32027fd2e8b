import OKRModel

/// The path from the North Star to the stories in several views, and the position in each of them.
public struct AlignmentScreen: Sendable {
  public internal(set) var tab: AlignmentTab = .tree
  public internal(set) var tree = Outline(.alignment)
  public internal(set) var capabilities = Outline(.capabilities)
  public internal(set) var map: HeatMapBrowser
  public internal(set) var impact = ImpactList()

  /// What depends on each capability and what improves it, by its id. Thousands of objectives may depend on one, so it
  /// is not computed for every row of every frame.
  var loads: [CapabilityID: CapabilityLoad] = [:]

  /// The current tree; nil in a view without one.
  var outline: Outline? {
    get {
      switch tab {
      case .tree: tree
      case .capabilities: capabilities
      case .heatMap, .impact: nil
      }
    }
    set {
      guard let newValue else { return }
      if newValue.kind == .alignment { tree = newValue } else { capabilities = newValue }
    }
  }

  /// The selection; nil if nothing is listed.
  var node: ConstructID? {
    switch tab {
    case .tree: tree.row?.node
    case .capabilities: capabilities.row?.node
    case .heatMap: map.row
    case .impact: impact.node
    }
  }
}

extension AlignmentScreen: ScreenComponent {
  static let id = Screen.alignment

  init(_ app: inout AppContext) {
    let columns = HeatMap.Columns.categories
    let map = HeatMap(
      of: app.graph(), columns, standings: app.standings, settings: app.workspace.settings)
    self.init(map: HeatMapBrowser(map, columns: columns))
    refresh(&app)
  }

  var place: Context {
    switch tab {
    case .heatMap: .heatMap
    case .impact: .impact
    case .tree, .capabilities: .outline
    }
  }

  func selection(_ app: AppContext) -> ConstructID? { node }

  func wayToKeyResults(_ app: AppContext) -> String {
    outline == nil ? "" : "; \(app.keymap.name(of: .unfold, in: .outline)) shows what stands under this row"
  }

  mutating func refresh(_ app: inout AppContext) {
    let graph = app.graph()
    map.map = HeatMap(
      of: graph, map.columns, standings: app.standings, settings: app.workspace.settings)
    loads = Dictionary(
      app.workspace.capabilities.compactMap { capability in
        graph.load(ofCapability: capability.id).map { (capability.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    tree.list(graph)
    capabilities.list(graph)
    if let origin = impact.impact?.origin { impact.show(graph.impact(of: origin)) }
  }

  func filter(_ app: AppContext) -> Filter { Filter(text: outline?.filter ?? "", owner: nil) }

  mutating func filter(by text: String, _ app: inout AppContext) {
    outline?.filter = text
    outline?.list(app.graph())
  }

  /// One step out: of the filter, then of the screen.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if outline?.filter.isEmpty == false {
      filter(by: "", &app)
    } else {
      app.request(.leaveScreen)
    }
    return []
  }

  mutating func go(to destination: Destination, _ app: inout AppContext) {
    let graph = app.graph()
    switch destination {
    case .tree(let node) where node.kind == .capability:
      tab = .capabilities
      capabilities.reveal(graph.capabilityPath(to: node), graph)
    case .tree(let node):
      guard let path = graph.treePath(to: node) else { return }
      tab = .tree
      tree.reveal(path, graph)
    case .impact(let node):
      impact.show(graph.impact(of: node))
      tab = .impact
    case .board, .owned: break
    }
  }

  mutating func follow(_ node: ConstructID, since before: AlignmentScreen, _ app: inout AppContext) -> Bool {
    guard let row = before.outline?.row, row.node == node, outline?.row?.path != row.path, outline != nil
    else { return false }
    let isFiltered = outline?.filter.isEmpty == false
    outline?.reveal(row.path, app.graph())
    return isFiltered
  }
}

extension TraceabilityGraph {
  /// The path to a capability from the widest one that it is part of.
  fileprivate func capabilityPath(to node: ConstructID) -> [ConstructID] {
    var path = [node]
    while let parent = path.first.flatMap({ parents(of: $0, .capability).first }), !path.contains(parent) {
      path.insert(parent, at: 0)
    }
    return path
  }
}
