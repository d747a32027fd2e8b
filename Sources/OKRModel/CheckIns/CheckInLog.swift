/// The check-ins of one objective: the records as they were written, and what is in force of them.
///
/// What is in force depends on the set of records only, never on the order of their lines, so that two people's logs
/// merge to the same state whichever way they are joined.
public struct CheckInLog: Sendable {
  /// The records, each id once, in the order in which they were read.
  public private(set) var records: [CheckInRecord]
  /// What is doubtful about the records; the log works all the same.
  public let findings: [LogFinding]
  private let checkInsByKeyResult: [String: [CheckIn]]

  /// A log without records.
  public static let empty = CheckInLog(records: [])

  /// Merges `records`, given in any order.
  public init(records: [CheckInRecord]) {
    let merge = ClaimMerge(records)
    self.records = merge.records
    self.findings = merge.findings + merge.strayCorrections
    self.checkInsByKeyResult = Dictionary(grouping: merge.checkIns, by: \.entry.keyResult)
      .mapValues { group in
        zip(group, group.dropFirst()).allSatisfy { $0.precedes($1) }
          ? group : group.sorted { $0.precedes($1) }
      }
  }

  /// The instant to write on a record that follows all of these: `now`, or a millisecond after the last of them where
  /// the clock is behind, be it set back or slower than that of another machine. So what is said last is in force.
  public func instant(ofNextAt now: Timestamp) -> Timestamp {
    Timestamp.ofNext(after: records.lazy.map(\.at), at: now)
  }

  /// The check-ins in force for the key result with the id `keyResult`, oldest first.
  public func checkIns(of keyResult: String) -> [CheckIn] {
    checkInsByKeyResult[keyResult] ?? []
  }

  /// Everything that was ever said of the key result with the id `keyResult`, newest first.
  ///
  /// It is computed again each time, in time linear in the number of records.
  public func history(of keyResult: String) -> CheckInHistory {
    histories()[keyResult] ?? CheckInHistory(items: [])
  }

  /// The same for each key result of which something was said, by its id.
  public func histories() -> [String: CheckInHistory] {
    CheckInHistoryBuilder(ClaimMerge(records)).histories()
  }

  /// The ids of the key results that have check-ins in force.
  public var keyResults: Set<String> {
    Set(checkInsByKeyResult.keys)
  }

  /// The log with one record more.
  public func appending(_ record: CheckInRecord) -> CheckInLog {
    CheckInLog(records: records + [record])
  }
}

extension ClaimMerge where Record == CheckInRecord {
  /// The corrections of records that are of another key result: what was said there counts no more.
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

  /// The check-in that the record at `first` began, as the one at `said` states it.
  func checkIn(first: Int, said: Int) -> CheckIn? {
    guard let entry = records[said].entry else { return nil }
    return CheckIn(
      id: records[first].id, recordedAt: records[first].at, recordInForce: records[said].id,
      author: records[said].author, entry: entry)
  }
}
