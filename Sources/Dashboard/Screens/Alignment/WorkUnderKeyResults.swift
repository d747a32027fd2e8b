import OKRModel

/// The work under key results in the alignment tree, and which of it has the words of a filter.
///
/// A thousand stories that inherit a thousand key results from their initiative are a million pairs. So it looks up
/// which work states a key result, and searches what inherits from that only once.
struct WorkUnderKeyResults {
  private let graph: TraceabilityGraph
  private let words: [String]
  private var matching: [ConstructID: Bool] = [:]
  private var takingOver: [ConstructID: [ConstructID]] = [:]
  private var takingOverWithWords: [ConstructID: [ConstructID]] = [:]

  init(graph: TraceabilityGraph, words: [String]) {
    self.graph = graph
    self.words = words
  }

  /// Whether `node` itself has the words.
  mutating func matches(_ node: ConstructID) -> Bool {
    if let known = matching[node] { return known }
    let text = "\(graph.title(of: node) ?? "")\n\(node.shortReference)".lowercased()
    let found = words.allSatisfy(text.contains)
    matching[node] = found
    return found
  }

  /// Whether there is any work for the key result under `node`, which is the key result or work for it.
  mutating func isThere(under node: ConstructID, for keyResult: KeyResultReference) -> Bool {
    guard node.kind.isWork else { return !graph.work(stating: keyResult).isEmpty }
    return !graph.work(stating: keyResult, within: node).isEmpty
      || (graph.supports(keyResult, by: node) && !parts(takingOverFrom: node).isEmpty)
  }

  /// Whether any of it has the words.
  mutating func hasWords(under node: ConstructID, for keyResult: KeyResultReference) -> Bool {
    guard node.kind.isWork else {
      return graph.work(stating: keyResult).contains { leadsToWords($0, below: nil) }
    }
    if graph.supports(keyResult, by: node), !partsWithWords(takingOverFrom: node).isEmpty { return true }
    return graph.work(stating: keyResult, within: node).contains { leadsToWords($0, below: node) }
  }

  /// What is directly under `node` and has the words or leads to work that has, in file order.
  mutating func childrenWithWords(of node: ConstructID, supporting keyResult: KeyResultReference)
    -> [ConstructID]
  {
    var found: Set<ConstructID> = []
    if node.kind.isWork {
      if graph.supports(keyResult, by: node) { found.formUnion(partsWithWords(takingOverFrom: node)) }
      for source in graph.work(stating: keyResult, within: node) where leadsToWords(source, below: node) {
        if let part = graph.part(of: node, holding: source) { found.insert(part) }
      }
    } else {
      for source in graph.work(stating: keyResult) where leadsToWords(source, below: nil) {
        if let top = way(to: source, below: nil).last { found.insert(top) }
      }
    }
    return found.sorted { graph.position(of: $0) < graph.position(of: $1) }
  }

  /// Whether `source`, what inherits from it, or what it is part of below `whole` has the words.
  private mutating func leadsToWords(_ source: ConstructID, below whole: ConstructID?) -> Bool {
    way(to: source, below: whole).contains { matches($0) } || !partsWithWords(takingOverFrom: source).isEmpty
  }

  /// `source` and what it is part of, the nearest first, as far as it is below `whole`.
  private func way(to source: ConstructID, below whole: ConstructID?) -> [ConstructID] {
    var way = [source]
    while let above = way.last.flatMap(graph.whole(of:)), above != whole { way.append(above) }
    return way
  }

  private mutating func parts(takingOverFrom node: ConstructID) -> [ConstructID] {
    if let known = takingOver[node] { return known }
    let parts = graph.parts(takingOverFrom: node)
    takingOver[node] = parts
    return parts
  }

  /// Those that have the words, or have inheriting parts that do.
  private mutating func partsWithWords(takingOverFrom node: ConstructID) -> [ConstructID] {
    if let known = takingOverWithWords[node] { return known }
    let parts = parts(takingOverFrom: node).filter {
      matches($0) || !partsWithWords(takingOverFrom: $0).isEmpty
    }
    takingOverWithWords[node] = parts
    return parts
  }
}
