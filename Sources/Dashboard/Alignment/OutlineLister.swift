import OKRModel

/// Lists the rows of an outline that are not folded away.
struct OutlineLister {
  /// Something under a key result: the same work stands under several.
  private struct Place: Hashable {
    let node: TraceNode
    let keyResult: KeyResultReference?
  }

  private let graph: TraceabilityGraph
  private let outline: Outline
  private let words: [String]
  private var matchesBelow: [Place: Bool] = [:]
  private var rows: [Outline.Row] = []

  init(graph: TraceabilityGraph, outline: Outline) {
    self.graph = graph
    self.outline = outline
    self.words = outline.filter.lowercased().split(separator: " ").map(String.init)
  }

  mutating func list() -> [Outline.Row] {
    rows = []
    let tops = outline.kind == .alignment ? [TraceNode.northStar] : graph.topCapabilities
    for top in tops where isShown(Place(node: top, keyResult: nil), on: [], under: false) {
      add(Place(node: top, keyResult: nil), on: [], under: false)
    }
    return rows
  }

  /// Adds a row and those under it; `under` says whether something over it has the words.
  private mutating func add(_ place: Place, on way: [TraceNode], under isUnderMatch: Bool) {
    let path = way + [place.node]
    let covers = isUnderMatch || (!words.isEmpty && matches(place.node))
    // What stands over itself in the data is not followed again.
    let below = children(of: place).filter { !path.contains($0.node) }
    let children = below.filter { isShown($0, on: path, under: covers) }
    let isUnfolded = children.isEmpty ? nil : isUnfolded(place, at: path)
    rows.append(Outline.Row(node: place.node, path: path, isUnfolded: isUnfolded))
    guard isUnfolded == true else { return }
    for child in children { add(child, on: path, under: covers) }
  }

  private mutating func isUnfolded(_ place: Place, at path: [TraceNode]) -> Bool {
    let isException = outline.exceptions.contains(path)
    if !words.isEmpty { return hasMatchBelow(place, on: path) != isException }
    return (outline.isAllUnfolded || beginsUnfolded(place.node)) != isException
  }

  /// Whether one sees into it from the beginning: down to the objectives, or to the narrowest capabilities.
  private func beginsUnfolded(_ node: TraceNode) -> Bool {
    switch node.kind {
    case .northStar, .category, .outcome: true
    case .capability: !graph.children(of: node, .capability).isEmpty
    default: false
    }
  }

  private func children(of place: Place) -> [Place] {
    guard outline.kind == .alignment else {
      return graph.capabilityChildren(of: place.node).map { Place(node: $0, keyResult: nil) }
    }
    var keyResult = place.keyResult
    if case .keyResult(let reference) = place.node { keyResult = reference }
    return graph.treeChildren(of: place.node, supporting: keyResult)
      .map { Place(node: $0, keyResult: keyResult) }
  }

  private mutating func isShown(_ place: Place, on way: [TraceNode], under isUnderMatch: Bool) -> Bool {
    words.isEmpty || isUnderMatch || matches(place.node) || hasMatchBelow(place, on: way + [place.node])
  }

  private mutating func hasMatchBelow(_ place: Place, on path: [TraceNode]) -> Bool {
    if let known = matchesBelow[place] { return known }
    let below = children(of: place).filter { !path.contains($0.node) }
    let found = below.contains { matches($0.node) || hasMatchBelow($0, on: path + [$0.node]) }
    matchesBelow[place] = found
    return found
  }

  private func matches(_ node: TraceNode) -> Bool {
    let text = "\(graph.title(of: node) ?? "")\n\(node.id)".lowercased()
    return words.allSatisfy(text.contains)
  }
}
