/// What happened in a day's stand-up, and what the team takes away from it.
public struct StandUpMinutes: Sendable {
  /// A check-in for the day.
  public struct Said: Sendable, Identifiable {
    /// The objective that it belongs to; nil for the North Star.
    public let objective: Objective?
    /// What it is about; the North Star's own measure is treated as a key result.
    public let keyResult: KeyResult
    /// The check-in.
    public let checkIn: CheckIn
    /// The check-in before it; nil if it is the first one.
    public let previous: CheckIn?

    /// The id of the check-in.
    public var id: String { checkIn.id }
  }

  /// Something that blocks, or blocked, a key result.
  public struct Blocker: Sendable, Identifiable {
    /// The objective of the key result.
    public let objective: Objective
    /// The key result.
    public let keyResult: KeyResult
    /// What it is, as the check-in words it.
    public let text: String
    /// How it was worded before, if only its words changed.
    public var was: String?
    /// The id of the person whose check-in reported or cleared it.
    public let author: PersonID?

    /// The name that files and commands use for the key result.
    public var id: KeyResultReference { objective.reference(to: keyResult) }
  }

  /// The day of the stand-up.
  public let date: CivilDay
  /// The stand-ups that were ended on the day, in that order; none if no one ended one.
  public let held: [HeldStandUp]
  /// What changed since the last stand-up, from `agenda.changes.before` to `agenda.changes.after`.
  public let agenda: StandUpAgenda
  /// The check-ins for the day, in the order of the objectives, the North Star's last.
  public let checkIns: [Said]
  /// The blockers that were reported on the day.
  public let named: [Blocker]
  /// The blockers that were there before and are worded differently since the day.
  public let reworded: [Blocker]
  /// The blockers that were cleared on the day.
  public let cleared: [Blocker]
  /// The actions added on the day, including those completed on it.
  public let taken: [ActionItem]
  /// The actions completed on the day, no matter when they were added.
  public let done: [ActionItem]
  /// The actions that were open before the day and are open still, oldest first.
  public let open: [ActionItem]
  /// The changes of definitions that hold from the day on.
  public let changed: [DefinitionChange]
  /// The four squares at the end of the day.
  public let fourSquare: FourSquare

  /// The day since which changes are reported: the one that a stand-up of the day recorded, else the last stand-up
  /// before it, else a week before.
  public var since: CivilDay { agenda.changes.before.asOf }
  /// Whether nothing was reported, decided or held on the day.
  public var isEmpty: Bool {
    held.isEmpty && checkIns.isEmpty && taken.isEmpty && done.isEmpty && changed.isEmpty
  }
  /// How long the stand-ups of the day took together, in whole seconds; nil if none was timed.
  public var duration: Int? {
    let durations = held.compactMap(\.entry.duration)
    return durations.isEmpty ? nil : durations.reduce(0, +)
  }

  /// The minutes of the stand-up of `date` in `workspace`.
  public init(of workspace: Workspace, date: CivilDay) {
    let log = workspace.standUps
    let held = log.standUps.filter { $0.date == date }
    let since = held.lazy.compactMap(\.entry.since).last { $0 <= date } ?? log.startOfChanges(for: date)
    let after = Standings(of: workspace, asOf: date)
    let before = Standings(of: workspace, asOf: since)
    self.date = date
    self.held = held
    self.agenda = StandUpAgenda(of: workspace, changes: Changes(from: before, to: after))
    let said = workspace.said(on: date)
    self.checkIns = said.flatMap(\.self)
    (named, reworded, cleared) = Self.blockers(in: said)
    taken = log.actions.filter { $0.entry.date == date }
    done = log.actions.filter { $0.completion?.date == date }
    open = log.openActions(asOf: date).filter { $0.entry.date < date }
    changed = after.objectives.flatMap { standing in
      standing.objective.keyResults.flatMap { keyResult in
        workspace.history.changes(of: standing.objective.reference(to: keyResult))
          .filter { $0.change?.on == date }
      }
    }
    fourSquare = FourSquare(of: workspace, standings: after, before: before)
  }

  /// The blockers after the day that were not there before, those with other words, and those that have gone.
  private static func blockers(
    in said: [[Said]]
  ) -> (named: [Blocker], reworded: [Blocker], cleared: [Blocker]) {
    var named: [Blocker] = []
    var reworded: [Blocker] = []
    var cleared: [Blocker] = []
    for ofOne in said {
      guard let first = ofOne.first, let last = ofOne.last, let objective = first.objective else { continue }
      let old = first.previous?.entry.blocker
      let new = last.checkIn.entry.blocker
      guard old != new else { continue }
      let blocker = { (text: String, was: String?) in
        Blocker(
          objective: objective, keyResult: first.keyResult, text: text, was: was, author: last.checkIn.author)
      }
      switch (old, new) {
      case (let old?, let new?): reworded.append(blocker(new, old))
      case (nil, let new?): named.append(blocker(new, nil))
      case (let old?, nil): cleared.append(blocker(old, nil))
      case (nil, nil): break
      }
    }
    return (named, reworded, cleared)
  }
}

extension Workspace {
  /// The check-ins for `day`, those of one key result together, in the order of the objectives; the North Star's
  /// come last.
  fileprivate func said(on day: CivilDay) -> [[StandUpMinutes.Said]] {
    let keyResults = objectives.flatMap { objective in
      objective.keyResults.map { keyResult in
        Self.said(on: day, objective, keyResult, checkIns(of: objective.reference(to: keyResult)))
      }
    }
    let measure = checkInTarget(.northStar)
    let northStar = measure.map { Self.said(on: day, nil, $0.keyResult, $0.checkIns) } ?? []
    return (keyResults + [northStar]).filter { !$0.isEmpty }
  }

  private static func said(
    on day: CivilDay, _ objective: Objective?, _ keyResult: KeyResult, _ checkIns: [CheckIn]
  ) -> [StandUpMinutes.Said] {
    let counted = checkIns.prefix { $0.date <= day }.lastOfEachDay
    guard let last = counted.last, last.date == day else { return [] }
    return [
      StandUpMinutes.Said(
        objective: objective, keyResult: keyResult, checkIn: last, previous: counted.dropLast().last)
    ]
  }
}
