import OKRModel

extension State {
  /// Takes up `day` as today. A form in which nothing is typed takes it up too; one with something in it keeps the day
  /// that it shows, and says so.
  mutating func begin(_ day: CivilDay) -> [Effect] {
    guard day != today else { return [] }
    let old = today
    today = day
    reckon()
    sweep?.forgetUntouchedForms()
    guard let form = activeForm, form.corrected == nil, form.phase == .editing,
      form.textField(.date).text == old.description
    else { return [] }
    guard form.isDirty else {
      if let fresh = self.form(on: form.reference) { activeForm = fresh.opened(like: form) }
      return []
    }
    return [say(.information, "It is \(day.longText) now; this form keeps \(old.shortText).")]
  }
}
