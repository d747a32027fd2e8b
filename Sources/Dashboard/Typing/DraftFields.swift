/// A field of a form.
protocol DraftField: Hashable, CaseIterable, Sendable {
  /// Whether it holds one word, such as a number or a day, which is retyped rather than edited.
  var isShort: Bool { get }
}

/// The text fields of a form, the focus, and which of them show their problems.
///
/// A field that gets the focus is selected as a whole if the form filled it in, or if it is short: typing then replaces
/// it. A longer text that the user has typed is continued.
struct DraftFields<Field: DraftField>: Sendable {
  /// The field that has the focus.
  private(set) var focus: Field
  private var fields: [Field: TextField]
  /// Fields that were left or saved once: only those show their problems, not what is still being typed.
  private var judged: Set<Field> = []
  /// Fields in which something was typed or deleted.
  private var changed: Set<Field> = []

  /// Makes fields with the texts that `text` returns, and the focus on `focus`.
  init(focus: Field, text: (Field) -> String) {
    self.focus = focus
    fields = Dictionary(
      Field.allCases.map { ($0, TextField(text($0))) }, uniquingKeysWith: { first, _ in first })
    select()
  }

  /// The text field for `field`.
  subscript(field: Field) -> TextField { fields[field] ?? TextField() }

  /// Whether problems of `field` are shown.
  func isJudged(_ field: Field) -> Bool { judged.contains(field) }

  /// Whether something was typed or deleted in `field`.
  func isChanged(_ field: Field) -> Bool { changed.contains(field) }

  /// Edits the field that has the focus; `isWrong` says whether its content is invalid.
  mutating func edit(_ edit: TextEdit, isWrong: (Self) -> Bool) {
    var field = self[focus]
    let before = field.text
    field.take(edit)
    fields[focus] = field
    if field.text != before { changed.insert(focus) }
    // A problem that was shown goes away as it is fixed, and a new one waits until the field is left.
    if !isWrong(self) { judged.remove(focus) }
  }

  /// Records a deletion in the focused field although it was empty.
  mutating func noteChange() { changed.insert(focus) }

  /// Sets `field` to `text` as if the form had filled it in.
  mutating func fill(_ field: Field, with text: String) {
    fields[field] = TextField(text)
    changed.remove(field)
    if field == focus { select() }
  }

  /// Sets `field` to `text` as if the user had typed it, with the cursor after it.
  mutating func type(_ text: String, in field: Field) {
    guard text != self[field].text else { return }
    fields[field] = TextField(text)
    changed.insert(field)
  }

  /// Puts the focus on `field`.
  mutating func goTo(_ field: Field) {
    focus = field
    select()
  }

  /// Selects the text of the focused field, as when the user enters it.
  mutating func select() {
    guard focus.isShort || !changed.contains(focus) else { return }
    fields[focus]?.selectAll()
  }

  mutating func moveFocus(by step: Int) {
    judged.insert(focus)
    let all = Array(Field.allCases)
    guard let index = all.firstIndex(of: focus) else { return }
    goTo(all[(index + step + all.count) % all.count])
  }

  /// Judges every field, and goes to `wrong`, the first one with a problem.
  mutating func judgeAll(wrong: Field?) {
    judged = Set(Field.allCases)
    // The cursor does not move in the field that already has the focus.
    if let wrong, wrong != focus { goTo(wrong) }
  }
}
