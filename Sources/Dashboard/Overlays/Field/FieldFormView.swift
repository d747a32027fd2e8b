import Canvas
import OKRModel

/// The field that is being changed, with what it can be set to.
struct FieldFormView {
  let app: AppContext
  let form: FieldForm

  func draw(into painter: inout Painter, in area: Rect) {
    let body = FieldCard(node: form.node, values: form.values)
      .draw(rows: max(5, min(9, choices.count) + 3), into: &painter, in: area)
    drawField(into: &painter, in: body)
  }

  private var choices: [FieldChoice] { form.choices(in: app.workspace) }

  private func drawField(into painter: inout Painter, in rect: Rect) {
    painter.text(form.field.title, at: rect.origin, columns: FieldCard.nameColumns - 1, role: .strong)
    let box = Rect(
      column: rect.left + FieldCard.nameColumns, row: rect.top,
      columns: rect.size.columns - FieldCard.nameColumns,
      rows: 1)
    painter.fill(box, role: .fieldFocused)
    TextFieldView(field: form.input, role: .fieldFocused)
      .draw(into: &painter, in: box, hasFocus: form.phase == .editing && form.reason == nil)
    if let reason = form.reason, form.phase == .editing, rect.size.rows > 2 {
      return drawReason(reason, into: &painter, in: rect.split(topRows: 1).bottom)
    }
    let (text, role) = word(painter.glyphs)
    let indent = rect.size.columns >= 60 ? FieldCard.nameColumns : 0
    let lines = painter.measure.wrapped(text, to: rect.size.columns - indent)
    let lineCount = min(lines.count, max(1, min(2, rect.size.rows - 1)))
    for (row, line) in lines.prefix(lineCount).enumerated() where row + 1 < rect.size.rows {
      painter.text(
        line, at: Point(column: rect.left + indent, row: rect.top + 1 + row),
        columns: rect.size.columns - indent,
        role: role)
    }
    if form.phase != .editing { painter.placeCursor(Point(column: rect.left + indent, row: rect.top + 1)) }
    let used = rect.size.rows >= 6 ? 3 : 1 + lineCount
    guard rect.size.rows > used else { return }
    drawChoices(into: &painter, in: rect.split(topRows: used).bottom)
  }

  /// The second field: why the first one is changed.
  private func drawReason(_ reason: TextField, into painter: inout Painter, in rect: Rect) {
    painter.text("Because", at: rect.origin, columns: FieldCard.nameColumns - 1, role: .strong)
    let box = Rect(
      column: rect.left + FieldCard.nameColumns, row: rect.top,
      columns: rect.size.columns - FieldCard.nameColumns, rows: 1)
    painter.fill(box, role: .fieldFocused)
    TextFieldView(field: reason, role: .fieldFocused).draw(into: &painter, in: box, hasFocus: true)
    let (text, role) =
      form.failure.map { ($0, Role.error) }
      ?? (form.reasonHint(app), form.isTypingError ? .warning : .muted)
    let indent = rect.size.columns >= 60 ? FieldCard.nameColumns : 0
    let columns = rect.size.columns - indent
    for (row, line) in painter.measure.wrapped(text, to: columns).enumerated()
    where row + 1 < rect.size.rows {
      painter.text(
        line, at: Point(column: rect.left + indent, row: rect.top + 1 + row), columns: columns, role: role)
    }
  }

  /// The text below the field: a question, a problem, or the current value.
  private func word(_ glyphs: Glyphs) -> (String, Role) {
    let foot = FormFoot(app: app, noun: FieldForm.noun)
    switch form.phase {
    case .askingToLeave: return (foot.question.text, foot.question.role)
    case .saving: return (foot.saving.text, foot.saving.role)
    case .editing: break
    }
    if let failure = form.failure { return (failure, .error) }
    if let problem = form.problem(in: app.workspace) { return (problem, .error) }
    if let caution = form.draft.caution(in: app.workspace) { return (caution, .warning) }
    return (app.hint(for: form.entry, of: form.node, glyphs), .muted)
  }

  private func drawChoices(into painter: inout Painter, in rect: Rect) {
    let choices = choices
    let selected = form.choice ?? choices.firstIndex { $0.value == form.item }
    let first = max(0, min((selected ?? 0) - rect.size.rows / 2, choices.count - rect.size.rows))
    let widest = choices.map { painter.measure.width(of: $0.value) }.max() ?? 0
    for (row, choice) in choices.dropFirst(first).prefix(rect.size.rows).enumerated() {
      let line = Rect(column: rect.left, row: rect.top + row, columns: rect.size.columns, rows: 1)
      let gap = String(repeating: " ", count: widest - painter.measure.width(of: choice.value) + 2)
      let title = choice.title.map { choice.value + gap + $0 } ?? choice.value
      Row(title: title, columns: []).draw(
        into: &painter, in: line, selection: first + row == selected ? .selection : nil)
    }
  }
}
