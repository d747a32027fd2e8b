/// One line of a log of changed definitions: a field that got another text on a day, or the withdrawal of such a line.
public struct DefinitionChange: Hashable, Sendable, Identifiable {
  /// What a line does.
  public enum Content: Hashable, Sendable {
    /// It states a change.
    case change(ChangedText)
    /// It takes the record with the id `retracts` out of force.
    case retraction(retracts: String)
  }

  /// The record's id, a ULID if headway wrote it.
  public let id: String
  /// When it was written down.
  public let at: Timestamp
  /// The id of the person who wrote it.
  public let author: PersonID?
  /// What it states or withdraws.
  public let content: Content

  /// Makes a record.
  public init(id: String, at: Timestamp, author: PersonID? = nil, content: Content) {
    self.id = id
    self.at = at
    self.author = author
    self.content = content
  }

  /// The change that it states; nil for a retraction.
  public var change: ChangedText? {
    if case .change(let change) = content { change } else { nil }
  }
}

/// A field that got another text: what it said before a day, and what it says from that day on.
public struct ChangedText: Hashable, Sendable {
  /// What in the log's own construct has the field.
  public enum Part: Hashable, Sendable {
    /// The construct itself: the objective, the initiative, or the settings of the workspace.
    case whole
    /// A key result of the objective.
    case keyResult(KeyResultID)
    /// A feature or story of the initiative, by its id.
    case item(String)
    /// A cycle of the workspace.
    case cycle(CycleID)
  }

  /// What has the field.
  public let part: Part
  /// The field, as files name it.
  public let field: String
  /// The first day on which the new text holds.
  public let on: CivilDay
  /// The text before that day as in the file; nil where the field was absent.
  public let from: String?
  /// The text from that day on; nil where the field is absent.
  public let to: String?
  /// Why it was changed.
  public let reason: String?
  /// Whether the old text was a typing error, so that the days before are judged by the new one too.
  public let fixes: Bool

  /// Makes a change.
  public init(
    _ part: Part, field: String, on: CivilDay, from: String?, to: String?, reason: String? = nil,
    fixes: Bool = false
  ) {
    self.part = part
    self.field = field
    self.on = on
    self.from = from
    self.to = to
    self.reason = reason
    self.fixes = fixes
  }

  /// The field of the part that it changes.
  var place: Place { Place(part: part, field: field) }

  /// A field of a part.
  struct Place: Hashable {
    let part: Part
    let field: String
  }
}

extension DefinitionChange: LogRecord {
  var target: String? {
    if case .retraction(let target) = content { target } else { nil }
  }

  var isRetraction: Bool { change == nil }

  var fields: [String] {
    let texts = [target, author?.rawValue, change?.field, change?.from, change?.to, change?.reason]
    return texts.map(Self.field) + [change.map { "\($0.part) \($0.on) \($0.fixes)" } ?? ""]
  }
}
