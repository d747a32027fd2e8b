/// The work on a key result, dropped work left out.
struct WorkTally: Sendable {
  /// Whether there is any work, be it without stories.
  var isThere = false
  /// How many stories there are.
  private(set) var stories = 0
  /// How many of them are done.
  private(set) var done = 0
  /// How many of them are being worked on.
  private(set) var active = 0

  /// That of no work.
  init() {}

  /// The work that supports the key result that `reference` names; nil where there is none.
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
