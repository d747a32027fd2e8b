/// One line of an append-only log: something that is said once, or a claim on what another line says.
protocol LogRecord: Hashable {
  /// The record's id, unique in the log.
  var id: String { get }
  /// When it was written down.
  var at: Timestamp { get }
  /// The id of the record that this one corrects or takes back; nil where it claims none.
  var target: String? { get }
  /// Whether it only takes something back, and says nothing itself.
  var isRetraction: Bool { get }
  /// What it says as texts that differ whenever two records do, those with one id included.
  var fields: [String] { get }
}

extension LogRecord {
  /// Whether this record was recorded after `other`; the id decides between equal instants.
  func wasRecorded(after other: Self) -> Bool {
    (at, id) > (other.at, other.id)
  }

  /// Whether this record counts rather than `other`, which has the same id but says something else: the one recorded
  /// last, and between equal instants the one whose fields sort last, so that their order does not matter.
  func outranks(_ other: Self) -> Bool {
    if at != other.at { return at > other.at }
    return other.fields.lexicographicallyPrecedes(fields)
  }

  /// The text as one of `fields`: what is not said differs from what is said with no letters.
  static func field(_ text: String?) -> String {
    text.map { "=\($0)" } ?? ""
  }
}
