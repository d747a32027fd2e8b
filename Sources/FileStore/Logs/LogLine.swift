import OKRModel

/// A record that is a line of a log.
protocol LogLine: Sendable {
  /// The record in `range` of `bytes`, which holds one line without its end.
  static func decoded(from range: Range<Int>, of bytes: [UInt8]) throws(LineFault) -> Self

  /// The line of the record, without its end.
  func encoded() throws(StoreError) -> String

  /// When it was recorded.
  var at: Timestamp { get }

  /// The timestamp for a record that follows `records`: `now`, or just after the last of them if the clock is
  /// behind.
  static func instant(after records: [Self], at now: Timestamp) -> Timestamp
}

extension CheckInRecord {
  static func instant(after records: [CheckInRecord], at now: Timestamp) -> Timestamp {
    // The last one alone determines it; merging all of them would be wasted.
    let last = records.max { $0.at < $1.at }
    return CheckInLog(records: last.map { [$0] } ?? []).instant(ofNextAt: now)
  }
}

extension StandUpRecord {
  static func instant(after records: [StandUpRecord], at now: Timestamp) -> Timestamp {
    let last = records.max { $0.at < $1.at }
    return StandUpLog(records: last.map { [$0] } ?? []).instant(ofNextAt: now)
  }
}

/// Why a line is not a record.
struct LineFault: Error, Hashable {
  let message: String
  /// The position in the bytes; nil when the whole line is meant.
  let position: Int?

  init(_ message: String, position: Int? = nil) {
    self.message = message
    self.position = position
  }
}
