/// The work on a key result, dropped work left out.
struct WorkTally {
  /// How many stories there are.
  private(set) var stories = 0
  /// How many of them are done.
  private(set) var done = 0
  /// How many of them are being worked on.
  private(set) var active = 0

  /// The work that supports the key result that `reference` names; nil where there is none.
  init?(on reference: KeyResultReference, in graph: TraceabilityGraph) {
    let work = graph.work(supporting: reference).filter { !graph.isDropped($0) }
    guard !work.isEmpty else { return nil }
    for case .story(let story)? in work.map(graph.content) {
      stories += 1
      if story.work.state == .done { done += 1 }
      if story.work.state == .active { active += 1 }
    }
  }
}
