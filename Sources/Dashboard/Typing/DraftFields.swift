/// A field of a form.
protocol DraftField: Hashable, CaseIterable, Sendable {
  /// Whether it holds one word, such as a number or a day, which is rather typed again than edited.
  var isShort: Bool { get }
}

/// The text fields of a form, which of them has the focus, and which are judged aloud.
///
/// A field that gets the focus is selected as a whole where the form filled it in, or where it is short: what is typed
/// then replaces it. A longer text that somebody has typed is gone on with.
struct DraftFields<Field: DraftField>: Sendable {
  /// The field that has the focus.
  private(set) var focus: Field
  private var fields: [Field: TextField]
  /// Fields that were left or saved once: only those are judged aloud, not what is still being typed.
  private var judged: Set<Field> = []
  /// Fields in which something was typed or deleted.
  private var changed: Set<Field> = []

  /// Makes fields that say what `text` says of each, with the focus on `focus`.
  init(focus: Field, text: (Field) -> String) {
    self.focus = focus
    fields = Dictionary(
      Field.allCases.map { ($0, TextField(text($0))) }, uniquingKeysWith: { first, _ in first })
    select()
  }

  /// The text field for `field`.
  subscript(field: Field) -> TextField { fields[field] ?? TextField() }

  /// Whether what is wrong at `field` is to be said.
  func isJudged(_ field: Field) -> Bool { judged.contains(field) }

  /// Whether something was typed or deleted in `field`.
  func isChanged(_ field: Field) -> Bool { changed.contains(field) }

  /// Edits the field that has the focus; `isWrong` tells whether something is wrong with it.
  mutating func edit(_ edit: Edit, isWrong: (Self) -> Bool) {
    var field = self[focus]
    let before = field.text
    field.take(edit)
    fields[focus] = field
    if field.text != before { changed.insert(focus) }
    // A problem that was pointed out goes away as it is fixed, and a new one waits until the field is left.
    if !isWrong(self) { judged.remove(focus) }
  }

  /// Notes that something was deleted in the field that has the focus, though it said nothing.
  mutating func noteChange() { changed.insert(focus) }

  /// Has `field` say `text` as if the form had filled it in.
  mutating func fill(_ field: Field, with text: String) {
    fields[field] = TextField(text)
    changed.remove(field)
    if field == focus { select() }
  }

  /// Has `field` say `text` as if somebody had typed it, with the cursor behind it.
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

  /// Selects what the field with the focus says, as somebody comes to it.
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
    // The cursor stays where it is in a field that one is in already.
    if let wrong, wrong != focus { goTo(wrong) }
  }
}
