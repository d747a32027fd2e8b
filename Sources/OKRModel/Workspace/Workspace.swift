/// Everything a team's files contain: what is wanted and why, how it is delivered, and how far along it is.
public struct Workspace: Sendable {
  /// The name of the enterprise or team.
  public var name: String
  /// What everything should lead to.
  public var northStar: NorthStar
  /// What makes change necessary.
  public var drivers: [Driver]
  /// The commitments in response to the drivers.
  public var goals: [Goal]
  /// The value that is intended or realised.
  public var outcomes: [Outcome] {
    didSet { index.outcomes = WorkspaceIndex.places(of: outcomes, \.id) }
  }
  /// The value streams with their stages, in the order of the file.
  public var valueStreams: [ValueStream] {
    didSet { index.stages = WorkspaceIndex.stages(of: valueStreams) }
  }
  /// The business capabilities of all levels.
  public var capabilities: [Capability] {
    didSet { index.capabilities = WorkspaceIndex.places(of: capabilities, \.id) }
  }
  /// The people who are declared; files may name others.
  public var people: [Person] {
    didSet {
      names = PersonNames(people)
      index.people = WorkspaceIndex.places(of: people, \.id)
    }
  }
  /// The display names of the people.
  public private(set) var names: PersonNames
  /// The cycles, in any order.
  public var cycles: [Cycle] {
    didSet { index.cycles = WorkspaceIndex.places(of: cycles, \.id) }
  }
  /// The thresholds and days used to judge it.
  public var settings: Settings
  /// The objectives of all cycles, in display order.
  public var objectives: [Objective] {
    didSet { index.take(objectives) }
  }
  /// The work meant to move key results.
  public var initiatives: [Initiative]
  /// The check-ins, by the id of the objective.
  public var checkInLogs: [ObjectiveID: CheckInLog] {
    didSet { firstCheckIn = Self.firstDay(in: checkInLogs) }
  }
  /// The day of the team's first check-in on any key result; nil without one.
  public private(set) var firstCheckIn: CivilDay?
  /// The check-ins on the North Star's own measure.
  public var northStarLog: CheckInLog
  /// The records of stand-ups, from the files of all cycles.
  public var standUps: StandUpLog
  /// What the rules should not report.
  public var silences: [Silence]
  /// The version of the files' format if it is newer than the one that this program knows; otherwise nil.
  public var newerFormat: Int?
  /// What the definitions were before they were changed.
  public var history = DefinitionHistory()
  /// Today, on which the files are as they are; nil if unknown. A measure that was changed without a record holds from
  /// this day on.
  public var today: CivilDay?
  /// The position of each construct by its id.
  private(set) var index = WorkspaceIndex()

  /// Makes a workspace; what is left out is empty.
  public init(
    name: String, northStar: NorthStar, drivers: [Driver] = [], goals: [Goal] = [], outcomes: [Outcome] = [],
    valueStreams: [ValueStream] = [], capabilities: [Capability] = [], people: [Person] = [],
    cycles: [Cycle] = [], settings: Settings = Settings(), objectives: [Objective] = [],
    initiatives: [Initiative] = [], checkInLogs: [ObjectiveID: CheckInLog] = [:],
    northStarLog: CheckInLog = .empty, standUps: StandUpLog = .empty, silences: [Silence] = [],
    newerFormat: Int? = nil
  ) {
    self.name = name
    self.northStar = northStar
    self.drivers = drivers
    self.goals = goals
    self.outcomes = outcomes
    self.valueStreams = valueStreams
    self.capabilities = capabilities
    self.people = people
    self.names = PersonNames(people)
    self.cycles = cycles
    self.settings = settings
    self.objectives = objectives
    self.initiatives = initiatives
    self.checkInLogs = checkInLogs
    self.firstCheckIn = Self.firstDay(in: checkInLogs)
    self.northStarLog = northStarLog
    self.standUps = standUps
    self.silences = silences
    self.newerFormat = newerFormat
    index.outcomes = WorkspaceIndex.places(of: outcomes, \.id)
    index.capabilities = WorkspaceIndex.places(of: capabilities, \.id)
    index.stages = WorkspaceIndex.stages(of: valueStreams)
    index.people = WorkspaceIndex.places(of: people, \.id)
    index.cycles = WorkspaceIndex.places(of: cycles, \.id)
    index.take(objectives)
  }

  private static func firstDay(in logs: [ObjectiveID: CheckInLog]) -> CivilDay? {
    logs.values.lazy.compactMap(\.firstDay).min()
  }

  /// Whether it must not be written: this program does not know what a newer format means.
  public var isReadOnly: Bool { newerFormat != nil }

  /// The stages of all value streams, in order.
  public var stages: [Stage] {
    valueStreams.flatMap(\.stages)
  }

  /// The cycle running on `day`; between cycles the last one that ended, before all of them the first.
  ///
  /// If several run at once, such as a quarter within a year, it is the one that began last, or of those that began on
  /// the same day, the one that ends first.
  public func cycle(on day: CivilDay) -> Cycle? {
    let cycles = history.cycles.isEmpty ? self.cycles : self.cycles.map { cycle($0, on: day) }
    let running = cycles.filter { $0.period.contains(day) }
    if let cycle = running.max(by: { ($0.start, $1.end) < ($1.start, $0.end) }) { return cycle }
    let ended = cycles.filter { $0.end < day }
    return ended.max { ($0.end, $0.start) < ($1.end, $1.start) }
      ?? cycles.min { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The cycles running on `day`, such as a quarter and its year, the main one first and then those that began last;
  /// between cycles only the main one.
  public func cycles(on day: CivilDay) -> [Cycle] {
    guard let main = cycle(on: day) else { return [] }
    let others = cycles.filter { $0.id != main.id && $0.period.contains(day) }
    return [main] + others.sorted { ($1.start, $0.end) < ($0.start, $1.end) }
  }

  /// The check-ins in force on the key result that `reference` names, oldest first.
  public func checkIns(of reference: KeyResultReference) -> [CheckIn] {
    let checkIns = checkInLogs[reference.objective]?.checkIns(of: reference.keyResult) ?? []
    guard checkIns.contains(where: { $0.entry.milestones != nil }),
      let milestones = keyResult(reference)?.1.milestones
    else { return checkIns }
    return Milestone.valued(checkIns, by: milestones)
  }

  /// Everything ever reported about the key result that `reference` names, newest first. Computed on every call, in time
  /// linear in the records of its objective.
  public func checkInHistory(of reference: KeyResultReference) -> CheckInHistory {
    let history = checkInLogs[reference.objective]?.history(of: reference.keyResult)
    let milestones = keyResult(reference)?.1.milestones
    return history?.valued(by: milestones) ?? CheckInHistory(items: [])
  }

  /// The categories that `objective` serves, directly or through outcomes, each once and in the model's order.
  public func categories(of objective: Objective) -> [OutcomeCategory] {
    categories(of: objective) { outcome($0)?.category }
  }

  /// The same, with the category of an outcome's id looked up by `categoryOfOutcome`.
  func categories(
    of objective: Objective, categoryOfOutcome: (OutcomeID) -> OutcomeCategory?
  ) -> [OutcomeCategory] {
    let served = objective.serves.compactMap { reference in
      switch reference {
      case .category(let category): category
      case .outcome(let id): categoryOfOutcome(id)
      }
    }
    let all = Set(served)
    return OutcomeCategory.allCases.filter(all.contains)
  }

  /// The id of the stage of the key result that `action` is about; nil if it is about none, or none that exists.
  public func stage(of action: ActionItem) -> StageID? {
    action.entry.keyResult.flatMap { objective($0.objective)?.stage }
  }

  /// The display name of the person with `id`: only as long as it takes to distinguish people.
  public func shortName(ofPerson id: PersonID) -> String { names.short(id) }

  /// The full name of the person with `id`, where there is room for it.
  public func wholeName(ofPerson id: PersonID) -> String { names.whole(id) }

  /// The short names of the owners with `ids`, in their order: `Ana, Ben`; someone who has left by `day` is marked. Nil
  /// without any.
  public func shortNames(ofOwners ids: [PersonID], on day: CivilDay) -> String? {
    names(ofOwners: ids, on: day, named: names.short)
  }

  /// The same with full names.
  public func wholeNames(ofOwners ids: [PersonID], on day: CivilDay) -> String? {
    names(ofOwners: ids, on: day, named: names.whole)
  }

  private func names(
    ofOwners ids: [PersonID], on day: CivilDay, named: (PersonID) -> String
  ) -> String? {
    guard !ids.isEmpty else { return nil }
    return ids.map { id in
      person(id)?.hasLeft(by: day) == true ? "\(named(id)) (left)" : named(id)
    }.joined(separator: ", ")
  }

  /// The people who are there on `day`: all who are declared, but those who have left by then. Nil is any day.
  public func people(on day: CivilDay?) -> [Person] {
    people.filter { !$0.hasLeft(by: day) }
  }

  /// The short name of `cycle`: `Q4` for `2026-Q4` as long as the year is that of `day` and no other cycle has the same
  /// short name. A name of any other form stays whole, because a part of it would mean nothing.
  public func shortName(of cycle: Cycle, on day: CivilDay) -> String {
    guard let short = cycle.partOfYear, day.description.hasPrefix("\(cycle.id.rawValue.prefix(5))"),
      !cycles.contains(where: { $0.id != cycle.id && ($0.id.rawValue == short || $0.partOfYear == short) })
    else { return cycle.id.rawValue }
    return short
  }
}
