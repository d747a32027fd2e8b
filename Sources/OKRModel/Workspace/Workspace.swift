/// Everything a team's files say: what is wanted and why, how it is delivered, and how far it has come.
public struct Workspace: Sendable {
  public var name: String
  public var northStar: NorthStar
  public var drivers: [Driver]
  public var goals: [Goal]
  public var outcomes: [Outcome]
  public var valueStreams: [ValueStream]
  public var capabilities: [Capability]
  public var people: [Person]
  /// The cycles, by their first day.
  public var cycles: [Cycle]
  public var settings: Settings
  /// The objectives of all cycles, by id within their cycle.
  public var objectives: [Objective]
  public var initiatives: [Initiative]
  /// The check-ins, by the id of the objective.
  public var checkInLogs: [String: CheckInLog]
  /// The check-ins on the North Star's own measure.
  public var northStarLog: CheckInLog

  /// Makes a workspace; what is left out is empty.
  public init(
    name: String, northStar: NorthStar, drivers: [Driver] = [], goals: [Goal] = [], outcomes: [Outcome] = [],
    valueStreams: [ValueStream] = [], capabilities: [Capability] = [], people: [Person] = [],
    cycles: [Cycle] = [], settings: Settings = Settings(), objectives: [Objective] = [],
    initiatives: [Initiative] = [], checkInLogs: [String: CheckInLog] = [:], northStarLog: CheckInLog = .empty
  ) {
    self.name = name
    self.northStar = northStar
    self.drivers = drivers
    self.goals = goals
    self.outcomes = outcomes
    self.valueStreams = valueStreams
    self.capabilities = capabilities
    self.people = people
    self.cycles = cycles
    self.settings = settings
    self.objectives = objectives
    self.initiatives = initiatives
    self.checkInLogs = checkInLogs
    self.northStarLog = northStarLog
  }

  /// The stages of all value streams, in order.
  public var stages: [Stage] {
    valueStreams.flatMap(\.stages)
  }

  /// The cycle that runs on `day`; between cycles the last one that ended, before all of them the first.
  public func cycle(on day: CivilDay) -> Cycle? {
    cycles.last { $0.period.contains(day) } ?? cycles.last { $0.start <= day } ?? cycles.first
  }

  /// The check-ins in force on the key result that `reference` names, oldest first.
  public func checkIns(of reference: KeyResultReference) -> [CheckIn] {
    checkInLogs[reference.objective]?.checkIns(of: reference.keyResult) ?? []
  }

  /// The categories that `objective` serves, straight or through outcomes, each once and in the model's order.
  public func categories(of objective: Objective) -> [OutcomeCategory] {
    let served = Set(
      objective.serves.compactMap { reference in
        switch reference {
        case .category(let category): category
        case .outcome(let id): outcomes.first { $0.id == id }?.category
        }
      })
    return OutcomeCategory.allCases.filter(served.contains)
  }

  /// The name by which the person with `id` is shown: the first name, or the id of somebody who is not declared.
  public func shortName(ofPerson id: String) -> String {
    people.first { $0.id == id }?.shortName ?? id
  }
}
