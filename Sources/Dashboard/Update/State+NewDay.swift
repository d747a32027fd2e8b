import OKRModel

extension State {
  /// Takes up `day` as today. What is typed keeps the day that it shows, and that is said.
  mutating func begin(_ day: CivilDay) -> [Effect] {
    guard day != today else { return [] }
    let old = today
    today = day
    reckon()
    guard let form = activeForm, form.corrected == nil, form.phase == .editing,
      form.textField(.date).text == old.description
    else { return [] }
    return [say(.information, "It is \(day.longText) now; this form keeps \(old.shortText).")]
  }
}
