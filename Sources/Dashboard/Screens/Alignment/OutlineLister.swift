import OKRModel

/// Lists the unfolded rows of an outline.
///
/// What is under a node with many places is looked up once, not at each place: an objective may serve
/// thousands of outcomes, and the work of one initiative support thousands of key results.
struct OutlineLister {
  /// A node in the tree; work under a key result is listed only as far as it supports that.
  struct Place: Hashable {
    let node: ConstructID
    let keyResult: KeyResultReference?
  }

  /// More rows than anyone goes through. If everything is unfolded, there may be millions.
  static let mostRows = 20_000

  private let graph: TraceabilityGraph
  private let outline: Outline
  private let words: [String]
  private var work: WorkUnderKeyResults
  private var matchesBelow: [ConstructID: Bool] = [:]
  /// What is under a node that is not work: all of it, and what has the filter's words.
  private var below: [ConstructID: [Place]] = [:]
  private var belowWithWords: [ConstructID: [Place]] = [:]
  private var rows: [Outline.Row] = []
  /// Whether there are more rows than are listed.
  private(set) var isCut = false

  init(graph: TraceabilityGraph, outline: Outline) {
    self.graph = graph
    self.outline = outline
    words = outline.filter.lowercased().split(separator: " ").map(String.init)
    work = WorkUnderKeyResults(graph: graph, words: words)
  }

  mutating func list() -> [Outline.Row] {
    rows = []
    isCut = false
    let tops = outline.kind == .alignment ? [ConstructID.northStar] : graph.topCapabilities
    for top in tops {
      let place = Place(node: top, keyResult: nil)
      if words.isEmpty || work.matches(top) || hasMatchBelow(place, on: [top]) {
        add(place, on: [], under: false)
      }
    }
    return rows
  }

  /// Adds a row and those under it; `under` says whether a node above it has the filter's words.
  private mutating func add(_ place: Place, on way: [ConstructID], under isUnderMatch: Bool) {
    guard rows.count < Self.mostRows else {
      isCut = true
      return
    }
    let path = way + [place.node]
    let showsAll = words.isEmpty || isUnderMatch || work.matches(place.node)
    let isUnfolded = hasChildren(place, all: showsAll, on: path) ? isUnfolded(place, at: path) : nil
    rows.append(Outline.Row(node: place.node, path: path, isUnfolded: isUnfolded))
    guard isUnfolded == true else { return }
    for child in children(of: place, all: showsAll, on: path) {
      guard !isCut else { return }
      add(child, on: path, under: showsAll && !words.isEmpty)
    }
  }

  private mutating func isUnfolded(_ place: Place, at path: [ConstructID]) -> Bool {
    let isException = !outline.exceptions.isEmpty && outline.exceptions.contains(path)
    if !words.isEmpty { return hasMatchBelow(place, on: path) != isException }
    return (outline.isAllUnfolded || beginsUnfolded(place.node)) != isException
  }

  /// Whether it starts unfolded: down to the objectives, or to the narrowest capabilities.
  private func beginsUnfolded(_ node: ConstructID) -> Bool {
    switch node.kind {
    case .northStar, .category, .outcome: true
    case .capability: graph.how(of: node).contains { $0.node.kind == .capability }
    default: false
    }
  }
}

// MARK: - What is under it

extension OutlineLister {
  /// What is under a place: `all`, or only what has the filter's words or leads to something that has.
  private mutating func children(of place: Place, all: Bool, on path: [ConstructID]) -> [Place] {
    if let keyResult = keyResult(of: place) {
      let nodes =
        all
        ? graph.treeChildren(of: place.node, supporting: keyResult)
        : work.childrenWithWords(of: place.node, supporting: keyResult)
      return nodes.map { Place(node: $0, keyResult: keyResult) }
    }
    let children = all ? everything(under: place.node) : withWords(under: place.node, on: path)
    // A node that is above itself in the data is not followed again.
    return outline.kind == .alignment ? children : children.filter { !path.contains($0.node) }
  }

  private mutating func hasChildren(_ place: Place, all: Bool, on path: [ConstructID]) -> Bool {
    guard all else { return hasMatchBelow(place, on: path) }
    if let keyResult = keyResult(of: place) { return work.isThere(under: place.node, for: keyResult) }
    guard outline.kind == .capabilities else { return !everything(under: place.node).isEmpty }
    return everything(under: place.node).contains { !path.contains($0.node) }
  }

  private mutating func hasMatchBelow(_ place: Place, on path: [ConstructID]) -> Bool {
    if let keyResult = keyResult(of: place) { return work.hasWords(under: place.node, for: keyResult) }
    if let known = matchesBelow[place.node] { return known }
    let found = everything(under: place.node).contains {
      !path.contains($0.node) && (work.matches($0.node) || hasMatchBelow($0, on: path + [$0.node]))
    }
    matchesBelow[place.node] = found
    return found
  }

  /// The key result whose work is under the place; nil above the key results.
  private func keyResult(of place: Place) -> KeyResultReference? {
    guard outline.kind == .alignment else { return nil }
    if case .keyResult(let reference) = place.node { return reference }
    return place.keyResult
  }

  private mutating func everything(under node: ConstructID) -> [Place] {
    if let known = below[node] { return known }
    let children =
      outline.kind == .alignment ? graph.treeChildren(of: node) : graph.capabilityChildren(of: node)
    let places = children.map { Place(node: $0, keyResult: nil) }
    below[node] = places
    return places
  }

  private mutating func withWords(under node: ConstructID, on path: [ConstructID]) -> [Place] {
    if let known = belowWithWords[node] { return known }
    let places = everything(under: node).filter {
      work.matches($0.node) || hasMatchBelow($0, on: path + [$0.node])
    }
    belowWithWords[node] = places
    return places
  }
}
