/// What was written down in the stand-ups of a team: the records as they were written, and what is in force of them.
///
/// It is the log of all cycles: an action may be done in another cycle than it was taken down in. What is in force
/// depends on the set of records only, never on the order of their lines or on the files that they lie in.
public struct StandUpLog: Sendable {
  /// The records, each id once, in the order in which they were read.
  public let records: [StandUpRecord]
  /// The stand-ups that were held, oldest first: by day, among equals by the time of recording.
  public let standUps: [HeldStandUp]
  /// The actions that were taken down, those that are done included, oldest first: by the day on which they were taken
  /// down, among equals by the time of recording.
  public let actions: [ActionItem]
  /// What is doubtful about the records; the log works all the same.
  public let findings: [LogFinding]

  /// A log without records.
  public static let empty = StandUpLog(records: [])

  /// Merges `records`, given in any order.
  public init(records: [StandUpRecord]) {
    let builder = StandUpLogBuilder(ClaimMerge(records))
    self.records = builder.merge.records
    self.standUps = builder.standUps
    self.actions = builder.actions
    self.findings = builder.merge.findings + builder.findings
  }

  /// The instant to write on a record that follows all of these: `now`, or a millisecond after the last of them where
  /// the clock is behind. So what is said last is in force.
  public func instant(ofNextAt now: Timestamp) -> Timestamp {
    Timestamp.ofNext(after: records.lazy.map(\.at), at: now)
  }

  /// The log with one record more.
  public func appending(_ record: StandUpRecord) -> StandUpLog {
    StandUpLog(records: records + [record])
  }
}

extension StandUpLog {
  /// The actions that were open at the end of `day`, oldest first, whatever cycle they are from.
  public func openActions(asOf day: CivilDay) -> [ActionItem] {
    actions.filter { $0.isOpen(asOf: day) }
  }

  /// The last day before `day` on which a stand-up was held or an action was taken down; nil where there is none.
  ///
  /// Actions count as well, for somebody may go home without ending the stand-up.
  public func lastStandUp(before day: CivilDay) -> CivilDay? {
    days.last { $0 < day }
  }

  /// The days on which a stand-up was held or an action was taken down, each once, the earliest first.
  public var days: [CivilDay] {
    Set(standUps.map(\.date) + actions.map(\.entry.date)).sorted()
  }

  /// The day since which a stand-up of `day` tells changes where nobody says another one: the last stand-up, or a week
  /// before.
  public func startOfChanges(for day: CivilDay) -> CivilDay {
    lastStandUp(before: day) ?? day.advanced(by: -7)
  }
}
