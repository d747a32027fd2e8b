/// The check-ins of one objective: the records as written, and which of them are in force.
///
/// What is in force depends only on the set of records, never on the order of their lines, so two people's logs merge
/// to the same state in either order.
public struct CheckInLog: Sendable {
  /// The records, each id once, in the order in which they were read.
  public private(set) var records: [CheckInRecord]
  /// What is doubtful about the records; the log works all the same.
  public let findings: [LogFinding]
  /// The day of the first check-in in force; nil without one.
  let firstDay: CivilDay?
  private let checkInsByKeyResult: [KeyResultID: [CheckIn]]

  /// A log without records.
  public static let empty = CheckInLog(records: [])

  /// Merges `records`, given in any order.
  public init(records: [CheckInRecord]) {
    let merge = ClaimMerge(records)
    self.records = merge.records
    self.findings = merge.findings + merge.strayCorrections
    let checkIns = merge.checkIns
    self.firstDay = checkIns.lazy.map(\.date).min()
    self.checkInsByKeyResult = Dictionary(grouping: checkIns, by: \.entry.keyResult)
      .mapValues { group in
        zip(group, group.dropFirst()).allSatisfy { $0.precedes($1) }
          ? group : group.sorted { $0.precedes($1) }
      }
  }

  /// The timestamp for a record that follows all of these: `now`, or a millisecond after the last of them if the clock
  /// is behind (set back, or slower than another machine's), so that the newest record is in force.
  public func instant(ofNextAt now: Timestamp) -> Timestamp {
    Timestamp.ofNext(after: records.lazy.map(\.at), at: now)
  }

  /// The check-ins in force for the key result with the id `keyResult`, oldest first.
  public func checkIns(of keyResult: KeyResultID) -> [CheckIn] {
    checkInsByKeyResult[keyResult] ?? []
  }

  /// Everything ever reported about the key result with the id `keyResult`, newest first.
  ///
  /// Computed on every call, in time linear in the number of records.
  public func history(of keyResult: KeyResultID) -> CheckInHistory {
    histories()[keyResult] ?? CheckInHistory(items: [])
  }

  /// The same for each key result with check-ins, by its id.
  public func histories() -> [KeyResultID: CheckInHistory] {
    CheckInHistoryBuilder(ClaimMerge(records)).histories()
  }

  /// The ids of the key results that have check-ins in force.
  public var keyResults: Set<KeyResultID> {
    Set(checkInsByKeyResult.keys)
  }

  /// The log with one more record.
  public func appending(_ record: CheckInRecord) -> CheckInLog {
    CheckInLog(records: records + [record])
  }
}

extension ClaimMerge where Record == CheckInRecord {
  /// The corrections that belong to another key result than the record they correct: that one's entry no longer counts.
  var strayCorrections: [LogFinding] {
    records.indices.compactMap { position in
      guard let target = targets[position], let other = records[target].entry?.keyResult,
        let own = records[position].entry?.keyResult, own != other
      else { return nil }
      return .otherKeyResult(index: givenIndex(of: position), target: records[target].id, other: other)
    }
  }

  /// The check-ins in force.
  var checkIns: [CheckIn] {
    statements.compactMap { checkIn(first: $0.first, said: $0.said) }
  }

  /// The check-in that the record at `first` began, with the entry of the record at `said`.
  func checkIn(first: Int, said: Int) -> CheckIn? {
    guard let entry = records[said].entry else { return nil }
    return CheckIn(
      id: records[first].id, recordedAt: records[first].at, recordInForce: records[said].id,
      author: records[said].author, entry: entry)
  }
}
