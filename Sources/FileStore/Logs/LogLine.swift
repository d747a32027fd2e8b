import OKRModel

/// A record that is a line of a log.
protocol LogLine: Sendable {
  /// The record in `range` of `bytes`, which holds one line without its end.
  static func decoded(from range: Range<Int>, of bytes: [UInt8]) throws(LineFault) -> Self

  /// The line of the record, without its end.
  func encoded() throws(StoreError) -> String

  /// When it was recorded.
  var at: Timestamp { get }
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
