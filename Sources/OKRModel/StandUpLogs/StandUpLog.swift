/// What a team recorded in its stand-ups: the records as written, and which of them are in force.
///
/// It spans all cycles: an action may be completed in another cycle than it was added in. What is in force depends only
/// on the set of records, never on the order of their lines or the files that they are in.
public struct StandUpLog: Sendable {
  /// The records, each id once, in the order in which they were read.
  public let records: [StandUpRecord]
  /// The stand-ups that were held, oldest first: by day, then by recording time.
  public let standUps: [HeldStandUp]
  /// All actions, including completed ones, oldest first: by the day they were added, then by recording time.
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

  /// The log with one more record.
  public func appending(_ record: StandUpRecord) -> StandUpLog {
    StandUpLog(records: records + [record])
  }
}

extension StandUpLog {
  /// The actions that were open at the end of `day`, oldest first, from any cycle.
  public func openActions(asOf day: CivilDay) -> [ActionItem] {
    actions.filter { $0.isOpen(asOf: day) }
  }

  /// The last day before `day` on which a stand-up was held or an action was added; nil if there is none.
  ///
  /// Actions count as well, because someone may leave without ending the stand-up.
  public func lastStandUp(before day: CivilDay) -> CivilDay? {
    days.last { $0 < day }
  }

  /// The days on which a stand-up was held or an action was added, each once, the earliest first.
  public var days: [CivilDay] {
    Set(standUps.map(\.date) + actions.map(\.entry.date)).sorted()
  }

  /// The day since which a stand-up of `day` reports changes by default: the last stand-up, or a week
  /// before.
  public func startOfChanges(for day: CivilDay) -> CivilDay {
    lastStandUp(before: day) ?? day.advanced(by: -7)
  }
}
