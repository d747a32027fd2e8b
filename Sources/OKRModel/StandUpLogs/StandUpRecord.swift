/// One line of a log of stand-ups. Lines are only ever appended: a correction, completion or removal is a line of its
/// own.
public struct StandUpRecord: Hashable, Sendable, Identifiable {
  /// What a line does.
  public enum Content: Hashable, Sendable {
    /// It states that a stand-up was held.
    case standUp(StandUpEntry)
    /// It adds an action.
    case action(ActionItemEntry)
    /// It replaces the record with the id `replaces`.
    case correction(ActionItemEntry, replaces: String)
    /// It says that the action with the id `of`, or with a correction of that id, was completed on `date`.
    case completion(of: String, date: CivilDay)
    /// It takes the record with the id `retracts` out of force.
    case retraction(retracts: String)
  }

  /// The record's id, a ULID if headway wrote it.
  public let id: String
  /// When it was written down.
  public let at: Timestamp
  /// The id of the person who wrote it.
  public let author: PersonID?
  /// What it states, corrects, completes or retracts.
  public let content: Content

  /// Makes a record.
  public init(id: String, at: Timestamp, author: PersonID? = nil, content: Content) {
    self.id = id
    self.at = at
    self.author = author
    self.content = content
  }

  /// The action that it adds or corrects; nil for any other line.
  public var action: ActionItemEntry? {
    switch content {
    case .action(let entry), .correction(let entry, _): entry
    case .standUp, .completion, .retraction: nil
    }
  }

  /// The id of the record that this one corrects or retracts. A completion is not a claim on what the action says.
  public var target: String? {
    switch content {
    case .correction(_, let replaces): replaces
    case .retraction(let retracts): retracts
    case .standUp, .action, .completion: nil
    }
  }
}

extension StandUpRecord: LogRecord {
  var isRetraction: Bool {
    if case .retraction = content { true } else { false }
  }

  var fields: [String] {
    let said: [String] =
      switch content {
      case .standUp(let entry):
        ["stand-up", "\(entry.date)", Self.field(entry.since?.description), "\(entry.duration ?? -1)"]
      case .action(let entry): ["action"] + Self.fields(of: entry)
      case .correction(let entry, let target): ["correction", target] + Self.fields(of: entry)
      case .completion(let action, let date): ["completion", action, "\(date)"]
      case .retraction(let target): ["retraction", target]
      }
    return said + [Self.field(author?.rawValue)]
  }

  private static func fields(of entry: ActionItemEntry) -> [String] {
    [
      entry.text, "\(entry.date)", entry.owner?.rawValue, entry.due?.description,
      entry.keyResult?.description,
    ]
    .map(field)
  }
}
