/// What one field said from day to day: its changes in force, by day and then by the time of recording.
public struct FieldTimeline: Sendable {
  /// What a field said on a day.
  public enum Text: Hashable, Sendable {
    /// What the file says.
    case asNow
    /// This text, or nothing if nil.
    case was(String?)
  }

  /// A day on which the field changed, and what it said before.
  struct Step {
    let on: CivilDay
    let from: String?
  }

  /// The changes, by day and then by the time of recording.
  let changes: [DefinitionChange]
  /// The days on which it changed, in order; of several on one day the first one holds what was said before.
  ///
  /// A change that fixes a typing error is not a step: the days before it are judged by what follows it.
  let steps: [Step]

  /// The timeline of `changes`, which are of one field and in order.
  init(_ changes: [DefinitionChange]) {
    self.changes = changes
    let fixes = changes.filter { $0.change?.fixes == true }
    steps = changes.compactMap { record in
      guard let change = record.change, !change.fixes else { return nil }
      return Step(on: change.on, from: Self.text(before: record, change, fixes))
    }
  }

  /// The text before a change; one that was planned may have been fixed since.
  private static func text(
    before record: DefinitionChange, _ change: ChangedText, _ fixes: [DefinitionChange]
  ) -> String? {
    var text = change.from
    for fix in fixes where fix.wasRecorded(after: record) {
      if let fixed = fix.change, fixed.on < change.on, fixed.from == text { text = fixed.to }
    }
    return text
  }

  /// What the field said on `day`: the text before the earliest change that comes after the day.
  public func text(on day: CivilDay) -> Text {
    steps.first { $0.on > day }.map { .was($0.from) } ?? .asNow
  }

  /// The text after the last change.
  var last: Text { .was(changes.last?.change?.to) }

  /// The changes whose text before is not the text after the change before them. The last such text counts.
  var gaps: [(change: DefinitionChange, before: DefinitionChange)] {
    zip(changes.dropFirst(), changes).compactMap { change, before in
      Self.isSame(before.change?.to, change.change?.from) ? nil : (change, before)
    }
  }

  /// Whether two texts mean the same: equal, or the same number.
  public static func isSame(_ left: String?, _ right: String?) -> Bool {
    if left == right { return true }
    guard let left, let right else { return false }
    if left.trimmed == right.trimmed { return true }
    guard let number = Figure.parse(left), let other = Figure.parse(right) else { return false }
    // `-25` is a value where `-25%` is a change: only plain numbers are compared.
    return number == other
  }
}
