/// One line of a check-in log. Lines are only ever appended: a correction or removal is a line of its own.
public struct CheckInRecord: Hashable, Sendable, Identifiable {
  /// What a line does.
  public enum Content: Hashable, Sendable {
    /// It states a check-in.
    case entry(CheckInEntry)
    /// It replaces the record with the id `replaces`.
    case correction(CheckInEntry, replaces: String)
    /// It takes the record with the id `retracts` out of force.
    case retraction(retracts: String)
  }

  /// The record's id, a ULID if headway wrote it.
  public let id: String
  /// When it was written down.
  public let at: Timestamp
  /// The id of the person who wrote it.
  public let author: PersonID?
  /// What it states, corrects or retracts.
  public let content: Content

  /// Makes a record.
  public init(id: String, at: Timestamp, author: PersonID? = nil, content: Content) {
    self.id = id
    self.at = at
    self.author = author
    self.content = content
  }

  /// The entry that the record makes; nil for a retraction.
  public var entry: CheckInEntry? {
    switch content {
    case .entry(let entry), .correction(let entry, _): entry
    case .retraction: nil
    }
  }

  /// The id of the record that this one corrects or retracts.
  public var target: String? {
    switch content {
    case .entry: nil
    case .correction(_, let replaces): replaces
    case .retraction(let retracts): retracts
    }
  }

  /// Whether this record was recorded after `other`; the id decides between equal instants.
  public func isRecorded(after other: CheckInRecord) -> Bool {
    wasRecorded(after: other)
  }
}

extension CheckInRecord: LogRecord {
  var isRetraction: Bool { entry == nil }

  var fields: [String] {
    let kind =
      switch content {
      case .entry: "entry"
      case .correction: "correction"
      case .retraction: "retraction"
      }
    let stated = [
      target, author?.rawValue, entry?.keyResult.rawValue, entry?.note, entry?.blocker,
      entry?.measure, entry?.milestoneText,
    ].map(
      Self.field)
    let numbers = [entry.map { "\($0.date) \($0.value)" }, entry?.confidence.map(String.init)].map {
      $0 ?? ""
    }
    return [kind] + stated + numbers
  }
}
