/// The positions of everything in a workspace by id, so that a lookup takes no longer in a large workspace than in a
/// small one. If two have the same id, the first counts, as everywhere.
struct WorkspaceIndex: Sendable {
  /// The position of an objective, and of a key result in it.
  struct KeyResultPlace {
    let objective: Int
    let keyResult: Int
  }

  var outcomes: [OutcomeID: Int] = [:]
  var capabilities: [CapabilityID: Int] = [:]
  var stages: [StageID: Stage] = [:]
  var people: [PersonID: Int] = [:]
  var cycles: [CycleID: Int] = [:]
  var objectives: [ObjectiveID: Int] = [:]
  var keyResults: [KeyResultReference: KeyResultPlace] = [:]

  static func places<Element, ID: Hashable>(of elements: [Element], _ id: (Element) -> ID) -> [ID: Int] {
    Dictionary(
      elements.enumerated().map { (id($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  static func stages(of streams: [ValueStream]) -> [StageID: Stage] {
    Dictionary(streams.lazy.flatMap(\.stages).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func take(_ all: [Objective]) {
    objectives = Self.places(of: all, \.id)
    keyResults = [:]
    for (position, objective) in all.enumerated() where objectives[objective.id] == position {
      for (place, keyResult) in objective.keyResults.enumerated() {
        let reference = objective.reference(to: keyResult)
        if keyResults[reference] == nil {
          keyResults[reference] = KeyResultPlace(objective: position, keyResult: place)
        }
      }
    }
  }
}

extension Workspace {
  /// The objective with `id`; nil when there is none.
  public func objective(_ id: ObjectiveID) -> Objective? { index.objectives[id].map { objectives[$0] } }

  /// The key result that `reference` names, with its objective; nil when there is none.
  public func keyResult(_ reference: KeyResultReference) -> (objective: Objective, keyResult: KeyResult)? {
    index.keyResults[reference].map { place in
      (objectives[place.objective], objectives[place.objective].keyResults[place.keyResult])
    }
  }

  /// The outcome with `id`; nil when there is none.
  public func outcome(_ id: OutcomeID) -> Outcome? { index.outcomes[id].map { outcomes[$0] } }

  /// The capability with `id`; nil when there is none.
  public func capability(_ id: CapabilityID) -> Capability? {
    index.capabilities[id].map { capabilities[$0] }
  }

  /// The stage with `id`; nil when there is none.
  public func stage(_ id: StageID) -> Stage? { index.stages[id] }

  /// The person with `id`; nil when no such person is declared.
  public func person(_ id: PersonID) -> Person? { index.people[id].map { people[$0] } }

  /// The cycle with `id`; nil when there is none.
  public func cycle(_ id: CycleID) -> Cycle? { index.cycles[id].map { cycles[$0] } }
}
