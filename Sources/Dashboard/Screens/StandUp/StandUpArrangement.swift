import OKRModel

/// What the pages of a stand-up list, and in which order. The order stays as it was when the stand-up started, and new
/// items go at the end: a check-in, a blocker or an action must not move or remove what a team is discussing.
struct StandUpArrangement: Sendable {
  /// The topics under which the opening lists key results, in their order.
  static let topics: [StandUpTopic] = [
    .movedDown, .newlyStale, .newlyBlocked, .movedUp, .newlyDone, .newlyClosed,
    .notCheckedIn,
  ]

  private var objectives: [ObjectiveID: Int] = [:]
  private var keyResults: [KeyResultReference: Int] = [:]
  /// The key results that have needed discussion at any time since the stand-up started.
  private var reported: Set<KeyResultReference> = []
  private var listed: [StandUpTopic: [KeyResultReference]] = [:]
  private var headings: [KeyResultReference: StandUpTopic] = [:]

  /// An objective on the page of its stage.
  struct Entry {
    let standing: ObjectiveStanding
    /// The key results that are listed under it.
    let items: [StandUpAgenda.Item]
  }

  /// Adds the contents of `agenda`; arranged items keep their places.
  mutating func take(_ agenda: StandUpAgenda) {
    for stage in agenda.stages {
      for objective in agenda.objectives(of: stage) where objectives[objective.id] == nil {
        objectives[objective.id] = objectives.count
      }
      for item in agenda.objectives(of: stage, all: true).flatMap(\.items) {
        if keyResults[item.id] == nil { keyResults[item.id] = keyResults.count }
        if item.needsDiscussion { reported.insert(item.id) }
      }
    }
    for topic in Self.topics {
      let known = Set(listed[topic] ?? [])
      let new = agenda.items(about: topic).map(\.id).filter { !known.contains($0) }
      listed[topic, default: []] += new
      for id in new where headings[id] == nil { headings[id] = topic }
    }
  }

  /// Whether the key result is shown in full, not only its figures.
  func shows(_ id: KeyResultReference) -> Bool { reported.contains(id) }

  /// The objectives of `stage` with the key results shown in full, or with every one if `all`.
  func entries(of stage: StandUpAgenda.StageItems, in agenda: StandUpAgenda, all: Bool) -> [Entry] {
    agenda.objectives(of: stage, all: true)
      .map { objective in
        let items = objective.items.filter { all || reported.contains($0.id) }
        return Entry(
          standing: objective.standing,
          items: items.sorted { rank(of: $0.id) < rank(of: $1.id) })
      }
      .sorted { rank(of: $0.standing.objective.id) < rank(of: $1.standing.objective.id) }
  }

  /// The key results that the opening lists under `topic`, including those to which it no longer applies.
  func items(about topic: StandUpTopic, in agenda: StandUpAgenda) -> [StandUpAgenda.Item] {
    guard let listed = listed[topic], !listed.isEmpty else { return [] }
    let items = Dictionary(
      agenda.stages.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return listed.compactMap { items[$0] }
  }

  /// The topic under which the opening makes the key result selectable; nil if it does not list it.
  func heading(of id: KeyResultReference) -> StandUpTopic? { headings[id] }

  private func rank(of keyResult: KeyResultReference) -> Int { keyResults[keyResult] ?? .max }
  private func rank(of objective: ObjectiveID) -> Int { objectives[objective] ?? .max }
}
