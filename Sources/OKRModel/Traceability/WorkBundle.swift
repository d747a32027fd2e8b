/// A piece of work that states which key results it supports, with all parts of it that state none and so support the
/// same: what they come to together.
///
/// It is computed once. So what supports a key result is known from the few pieces that state it, and not looked up part
/// by part again for each key result.
struct WorkBundle: Sendable {
  /// The piece that states it, and the parts, in file order.
  private(set) var nodes: [ConstructID] = []
  /// How much of the stories is done.
  private(set) var progress = ExecutionProgress(of: [])
  /// The work that was not dropped.
  private(set) var tally = WorkTally()
  /// The sum of the weights of the pieces that are not divided further.
  private(set) var weight = 0.0

  /// Adds a piece; `isDropped` says whether it, or what it is part of, was dropped, and `weight` is nil for what has parts.
  mutating func add(_ node: ConstructID, _ content: TraceContent, isDropped: Bool, weight: Double?) {
    nodes.append(node)
    guard !isDropped else { return }
    if case .story(let story) = content {
      progress.add(ExecutionProgress(of: [story]))
      tally.add(story)
    }
    tally.isThere = true
    self.weight += weight ?? 0
  }
}
