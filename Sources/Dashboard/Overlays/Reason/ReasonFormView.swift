import Canvas
import OKRModel

/// The changes that were made in an editor, and the field for their reason.
struct ReasonFormView {
  /// The most changes that are listed; the rest is counted.
  private static let listed = 8
  /// The width of the field's name in columns.
  private static let nameColumns = 11

  let app: AppContext
  let form: ReasonForm

  func draw(into painter: inout Painter, in area: Rect) {
    let columns = min(84, area.size.columns)
    let hint = painter.measure.wrapped(hintText.text, to: columns - 4 - Self.nameColumns)
    let changes = rows(painter.glyphs)
    let size = Size(columns: columns, rows: min(area.size.rows, changes.count + hint.count + 4))
    let inside = Card.draw("Changed in the editor", detail: detail, size: size, into: &painter, in: area)
    let room = max(1, inside.size.rows - hint.count - 2)
    for (row, text) in changes.prefix(room).enumerated() {
      painter.text(
        text, at: Point(column: inside.left, row: inside.top + row), columns: inside.size.columns, role: .text
      )
    }
    let top = inside.top + min(changes.count, room) + (inside.size.rows >= size.rows - 2 ? 1 : 0)
    drawField(into: &painter, in: inside, row: top)
    for (index, line) in hint.enumerated() where top + 1 + index < inside.bottom {
      let point = Point(column: inside.left + Self.nameColumns, row: top + 1 + index)
      painter.text(line, at: point, columns: inside.size.columns - Self.nameColumns, role: hintText.role)
    }
  }

  private func drawField(into painter: inout Painter, in inside: Rect, row: Int) {
    painter.text(
      "Because", at: Point(column: inside.left, row: row), columns: Self.nameColumns - 1, role: .strong)
    let box = Rect(
      column: inside.left + Self.nameColumns, row: row, columns: inside.size.columns - Self.nameColumns,
      rows: 1)
    painter.fill(box, role: .fieldFocused)
    TextFieldView(field: form.input, role: .fieldFocused)
      .draw(into: &painter, in: box, hasFocus: form.phase == .editing)
    if form.phase != .editing { painter.placeCursor(box.origin) }
  }

  /// The changes, of many only the first.
  private func rows(_ glyphs: Glyphs) -> [String] {
    let all = form.descriptions(glyphs)
    guard all.count > Self.listed else { return all }
    return all.prefix(Self.listed - 1) + ["and \(all.count - Self.listed + 1) more"]
  }

  private var detail: String { form.changes.count == 1 ? form.changes[0].node?.reference ?? "" : "" }

  /// The text below the field: a question, what it waits for, a failure, or what the keys do.
  private var hintText: Span {
    let foot = FormFoot(app: app, noun: ReasonForm.noun)
    switch form.phase {
    case .askingToLeave: return foot.question
    case .saving: return foot.saving
    case .editing: break
    }
    return form.failure.map { Span($0, .error) }
      ?? Span(form.hint(app), form.isTypingError ? .warning : .muted)
  }
}
