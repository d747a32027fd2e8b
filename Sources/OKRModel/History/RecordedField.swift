/// A field whose changes are recorded, so that days before a change keep what it said.
///
/// This table is the one place where a field is entered. The value on an earlier day is read from the recorded text by
/// the reader that reads the file, so a field that the reader knows needs nothing else.
public struct RecordedField: Hashable, Sendable, Identifiable {
  /// What has the field.
  public enum Owner: Hashable, Sendable {
    case keyResult, objective, work, cycle, settings
  }

  /// The field, as files name it.
  public let id: String
  /// What has it.
  public let owner: Owner
  /// Its name in a sentence: `Target`.
  public let title: String
  /// Whether a check-in carries it as part of its measure.
  public let isMeasure: Bool
  /// Whether headway asks for a reason when it changes after the first check-in.
  public let asksForReason: Bool

  private init(
    _ id: String, of owner: Owner, _ title: String, isMeasure: Bool = false, asksForReason: Bool = false
  ) {
    self.id = id
    self.owner = owner
    self.title = title
    self.isMeasure = isMeasure
    self.asksForReason = asksForReason
  }

  /// The field under which an entry as a whole is recorded: null before it was added, or after it was removed.
  public static let entry = "entry"
  /// The field under which the cycle of an objective is recorded; in the files it is the name of a folder.
  public static let cycle = "cycle"

  /// Every field whose changes are recorded.
  public static let all: [RecordedField] = keyResultFields + objectiveFields + otherFields

  /// The field `id` of `owner`; nil if its changes are not recorded.
  public static func named(_ id: String, of owner: Owner) -> RecordedField? {
    all.first { $0.id == id && $0.owner == owner }
  }

  private static let keyResultFields = [
    RecordedField("target", of: .keyResult, "Target", isMeasure: true, asksForReason: true),
    RecordedField("at-least", of: .keyResult, "Lower limit", isMeasure: true, asksForReason: true),
    RecordedField("at-most", of: .keyResult, "Upper limit", isMeasure: true, asksForReason: true),
    RecordedField("above", of: .keyResult, "Lower limit", isMeasure: true, asksForReason: true),
    RecordedField("below", of: .keyResult, "Upper limit", isMeasure: true, asksForReason: true),
    RecordedField("between", of: .keyResult, "Limits", isMeasure: true, asksForReason: true),
    RecordedField("baseline", of: .keyResult, "Baseline", isMeasure: true, asksForReason: true),
    RecordedField("unit", of: .keyResult, "Unit", isMeasure: true),
    RecordedField("milestones", of: .keyResult, "Milestones", isMeasure: true),
    RecordedField("start", of: .keyResult, "Start"),
    RecordedField("due", of: .keyResult, "Due day", asksForReason: true),
    RecordedField("closed", of: .keyResult, "Closed", asksForReason: true),
    RecordedField("weight", of: .keyResult, "Weight"),
    RecordedField("owner", of: .keyResult, "Owner"),
    RecordedField("contributors", of: .keyResult, "Contributors"),
    RecordedField("lifts", of: .keyResult, "Capability"),
    RecordedField("guards", of: .keyResult, "Guards"),
    RecordedField("type", of: .keyResult, "Type"),
    RecordedField("checkpoints", of: .keyResult, "Checkpoints"),
    RecordedField("cadence", of: .keyResult, "Cadence"),
    RecordedField("roll-up", of: .keyResult, "Roll-up", isMeasure: true),
    RecordedField(entry, of: .keyResult, "Key result"),
  ]

  private static let objectiveFields = [
    RecordedField("stage", of: .objective, "Stage"),
    RecordedField("goal", of: .objective, "Goal"),
    RecordedField("outcomes", of: .objective, "Outcomes"),
    RecordedField("weight", of: .objective, "Weight"),
    RecordedField("owner", of: .objective, "Owner"),
    RecordedField("contributors", of: .objective, "Contributors"),
    RecordedField("state", of: .objective, "State"),
    RecordedField("contributes-to", of: .objective, "Contributes to"),
    RecordedField(cycle, of: .objective, "Cycle"),
    RecordedField(entry, of: .objective, "Objective"),
  ]

  private static let otherFields = [
    RecordedField("state", of: .work, "State"),
    RecordedField("due", of: .work, "Due day"),
    RecordedField("owner", of: .work, "Owner"),
    RecordedField("start", of: .cycle, "First day"),
    RecordedField("end", of: .cycle, "Last day"),
    RecordedField("check-in-day", of: .settings, "Check-in day"),
    RecordedField("stale-after", of: .settings, "Stale after"),
    RecordedField("at-risk", of: .settings, "At risk"),
    RecordedField("off-track", of: .settings, "Off track"),
  ]
}

extension ChangedText {
  /// The field that it changes, as the table has it; nil if headway does not know the field.
  public var recordedField: RecordedField? {
    switch part {
    case .keyResult: .named(field, of: .keyResult)
    case .item: .named(field, of: .work)
    case .cycle: .named(field, of: .cycle)
    case .whole:
      .named(field, of: .objective) ?? .named(field, of: .settings) ?? .named(field, of: .work)
    }
  }
}
