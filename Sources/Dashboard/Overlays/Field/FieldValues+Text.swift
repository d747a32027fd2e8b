import OKRModel

extension FieldValues.Entry {
  /// What the field says, for people: `dropped on 18 Nov 2026: Other things matter more` for a closing that the file
  /// writes as a mapping.
  var shownValue: String? {
    guard field == .closed, let closing = value.flatMap({ Closing($0) }),
      closing.day != nil || closing.reason != nil
    else { return value }
    let day = closing.day.map { " on \($0.shortText) \($0.components.year)" } ?? ""
    return "\(closing.end)\(day)\(closing.reason.map { ": \($0)" } ?? "")"
  }
}
