/// A piece of work that states which key results it supports, together with all parts of it that state none and so
/// support the same: their totals.
///
/// It is computed once, so that the support for a key result is known from the few pieces that state it, without
/// visiting every part again for each key result.
struct WorkBundle: Sendable {
  /// The piece that states it, and the parts, in file order.
  private(set) var nodes: [ConstructID] = []
  /// How much of the stories is done.
  private(set) var progress = ExecutionProgress(of: [])
  /// The work that was not dropped.
  private(set) var tally = WorkTally()
  /// The sum of the weights of the pieces that are not divided further.
  private(set) var weight = 0.0

  /// Adds a piece; `isDropped` says whether it, or what it is part of, was dropped, and `weight` is nil if it has
  /// parts.
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

/// That a piece of work, or a part of it, states that it supports a key result.
struct WorkStatement: Hashable, Sendable {
  let work: ConstructID
  let keyResult: KeyResultReference
}

/// The work on a key result, dropped work left out.
struct WorkTally: Sendable {
  /// Whether there is any work, even without stories.
  var isThere = false
  /// How many stories there are.
  private(set) var stories = 0
  /// How many of them are done.
  private(set) var done = 0
  /// How many of them are being worked on.
  private(set) var active = 0

  /// A tally of no work.
  init() {}

  /// The work that supports the key result that `reference` names; nil if there is none.
  init?(on reference: KeyResultReference, in graph: TraceabilityGraph) {
    for bundle in graph.bundles(supporting: reference) { add(bundle.tally) }
    guard isThere else { return nil }
  }

  /// Counts a story.
  mutating func add(_ story: Story) {
    stories += 1
    if story.work.state == .done { done += 1 }
    if story.work.state == .active { active += 1 }
  }

  private mutating func add(_ other: WorkTally) {
    isThere = isThere || other.isThere
    stories += other.stories
    done += other.done
    active += other.active
  }
}
