/// The text fields of a form, which of them has the focus, and which are judged aloud.
struct DraftFields<Field: Hashable & CaseIterable & Sendable>: Sendable {
  /// The field that has the focus.
  private(set) var focus: Field
  private var fields: [Field: TextField]
  /// Fields that were left or saved once: only those are judged aloud, not what is still being typed.
  private var judged: Set<Field> = []

  /// Makes fields that say what `texts` says, with the focus on `focus`.
  init(_ texts: [Field: String], focus: Field) {
    self.focus = focus
    fields = texts.mapValues { TextField($0) }
  }

  /// The text field for `field`.
  subscript(field: Field) -> TextField { fields[field] ?? TextField() }

  /// Whether what is wrong at `field` is to be said.
  func isJudged(_ field: Field) -> Bool { judged.contains(field) }

  /// Edits the field that has the focus; `isWrong` tells whether something is wrong with a field.
  mutating func edit(_ edit: Edit, isWrong: (Self) -> Bool) {
    var field = self[focus]
    field.take(edit)
    fields[focus] = field
    // A problem that was pointed out goes away as it is mended, and a new one waits until the field is left.
    if !isWrong(self) { judged.remove(focus) }
  }

  mutating func moveFocus(by step: Int) {
    judged.insert(focus)
    let all = Array(Field.allCases)
    guard let index = all.firstIndex(of: focus) else { return }
    focus = all[(index + step + all.count) % all.count]
  }

  /// Judges every field, and goes to `wrong`, the first one with a problem.
  mutating func judgeAll(wrong: Field?) {
    judged = Set(Field.allCases)
    if let wrong { focus = wrong }
  }
}
