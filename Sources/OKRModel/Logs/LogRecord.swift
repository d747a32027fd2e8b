/// One line of an append-only log: a statement, or a claim on another line.
protocol LogRecord: Hashable {
  /// The record's id, unique in the log.
  var id: String { get }
  /// When it was recorded.
  var at: Timestamp { get }
  /// The id of the record that this one corrects or retracts; nil if it claims none.
  var target: String? { get }
  /// Whether it only retracts something and states nothing itself.
  var isRetraction: Bool { get }
  /// Its contents as texts that differ whenever two records do, even two with the same id.
  var fields: [String] { get }
}

extension LogRecord {
  /// Whether this record was recorded after `other`; the id decides between equal instants.
  func wasRecorded(after other: Self) -> Bool {
    (at, id) > (other.at, other.id)
  }

  /// Whether this record counts rather than `other`, which has the same id but different contents: the one recorded
  /// last, or for equal instants the one whose fields sort last, so that their order does not matter.
  func outranks(_ other: Self) -> Bool {
    if at != other.at { return at > other.at }
    return other.fields.lexicographicallyPrecedes(fields)
  }

  /// The text as one of `fields`: a missing text differs from an empty one.
  static func field(_ text: String?) -> String {
    text.map { "=\($0)" } ?? ""
  }
}

extension Timestamp {
  /// The timestamp for a record that follows records with the timestamps `earlier`: `now`, or a millisecond after the
  /// last of them if the clock is behind (set back, or slower than another machine's), so that the newest record
  /// is in force.
  public static func ofNext(after earlier: some Sequence<Timestamp>, at now: Timestamp) -> Timestamp {
    guard let last = earlier.max() else { return now }
    return max(now, Timestamp(milliseconds: last.milliseconds + 1))
  }
}

/// Something doubtful in a log, by the position of the record among those that were merged.
public enum LogFinding: Hashable, Sendable {
  /// The record at `index` has the id of an earlier one and the same contents.
  case duplicate(index: Int)
  /// The record at `index` has the id of another one but different contents; the one recorded last counts.
  case conflictingDuplicate(index: Int)
  /// The record at `index` names a record that is not in the log.
  case unknownTarget(index: Int, target: String)
  /// The record at `index` corrects or retracts itself through others.
  case circular(index: Int)
  /// The record at `index` belongs to one key result and corrects a record of the key result `other`.
  case otherKeyResult(index: Int, target: String, other: KeyResultID)
  /// The record at `index` completes an action that is not in the log.
  case unknownAction(index: Int, action: String)

  /// The position of the record.
  public var index: Int {
    switch self {
    case .duplicate(let index), .conflictingDuplicate(let index), .unknownTarget(let index, _),
      .circular(let index), .otherKeyResult(let index, _, _), .unknownAction(let index, _):
      index
    }
  }
}
