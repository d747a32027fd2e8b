import OKRModel

/// The alignment: the line from the North Star to the stories in several views, and where one is in each of them.
public struct AlignmentState: Sendable {
  public internal(set) var tab: AlignmentTab = .tree
  public internal(set) var tree = Outline(.alignment)
  public internal(set) var capabilities = Outline(.capabilities)
  public internal(set) var map: HeatMapBrowser
  public internal(set) var impact = ImpactList()

  /// What leans on each capability and what lifts it, by its id. Thousands of objectives may lean on one, so that it is
  /// not reckoned for every row of every frame.
  var loads: [String: CapabilityLoad] = [:]

  init(_ map: HeatMapBrowser) {
    self.map = map
  }

  /// The tree that is shown; nil in a view without one.
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

  /// What is selected; nil where nothing is listed.
  var node: ConstructID? {
    switch tab {
    case .tree: tree.row?.node
    case .capabilities: capabilities.row?.node
    case .heatMap: map.row
    case .impact: impact.node
    }
  }
}
