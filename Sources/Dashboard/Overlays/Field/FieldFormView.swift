import Canvas
import OKRModel

/// The fields of the selection, or the one being changed with its choices.
struct FieldFormView {
  /// The width of the fields' names in columns.
  private static let nameColumns = 11

  let app: AppContext
  let form: FieldForm

  func draw(into painter: inout Painter, in area: Rect) {
    let count = isChoosing ? form.values.entries.count + 1 : max(5, min(9, choices.count) + 3)
    let rows = min(area.size.rows, count + 5)
    let size = Size(columns: min(84, area.size.columns), rows: rows)
    let inside = Card.draw("Edit", detail: form.node.reference, size: size, into: &painter, in: area)
    painter.text(title, at: inside.origin, columns: inside.size.columns, role: .strong)
    // If rows are few, none is left empty.
    let skipped = inside.size.rows >= 8 ? 2 : 1
    let body = inside.split(topRows: skipped).bottom
    if isChoosing { drawFields(into: &painter, in: body) } else { drawField(into: &painter, in: body) }
  }

  private var isChoosing: Bool { form.phase == .choosing }
  private var choices: [FieldChoice] { form.choices(in: app.workspace) }

  private var title: String {
    let kind = form.node.kind.name
    return "\(kind.prefix(1).uppercased() + kind.dropFirst()): \(form.values[.title] ?? form.node.reference)"
  }

  // MARK: Choosing

  private func drawFields(into painter: inout Painter, in rect: Rect) {
    let (list, foot) = rect.split(topRows: rect.size.rows - 1)
    let entries = form.values.entries
    let first = max(0, min(form.position - list.size.rows / 2, entries.count - list.size.rows))
    for (row, entry) in entries.dropFirst(first).prefix(list.size.rows).enumerated() {
      let line = Rect(column: list.left, row: list.top + row, columns: list.size.columns, rows: 1)
      let isSelected = first + row == form.position
      if isSelected {
        painter.withBackdrop(.selection, rect: line) { draw(entry, isSelected: true, into: &$0, in: line) }
        painter.placeCursor(line.origin)
      } else {
        draw(entry, isSelected: false, into: &painter, in: line)
      }
    }
    let open = app.keymap.name(of: .open, in: .fields)
    let text = form.failure ?? "\(open) changes it, a letter goes to its field"
    painter.text(
      text, at: foot.origin, columns: foot.size.columns, role: form.failure == nil ? .muted : .error)
  }

  private func draw(_ entry: FieldValues.Entry, isSelected: Bool, into painter: inout Painter, in rect: Rect)
  {
    if isSelected { painter.text(painter.glyphs.pointer, at: rect.origin, columns: 1, role: .accent) }
    painter.text(
      entry.field.title, at: Point(column: rect.left + 2, row: rect.top), columns: Self.nameColumns - 1,
      role: .muted)
    let start = rect.left + 2 + Self.nameColumns
    let value = entry.value.map { Span(Self.oneLine($0)) } ?? Span(painter.glyphs.dash, .muted)
    let more = app.remark(on: entry, of: form.node).map { [Span("  \($0)", .muted)] } ?? []
    painter.spans([value] + more, at: Point(column: start, row: rect.top), columns: rect.right - start)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  // MARK: Changing

  private func drawField(into painter: inout Painter, in rect: Rect) {
    guard let entry = form.entry else { return }
    painter.text(entry.field.title, at: rect.origin, columns: Self.nameColumns - 1, role: .strong)
    let box = Rect(
      column: rect.left + Self.nameColumns, row: rect.top, columns: rect.size.columns - Self.nameColumns,
      rows: 1)
    painter.fill(box, role: .fieldFocused)
    TextFieldView(field: form.input, role: .fieldFocused)
      .draw(into: &painter, in: box, hasFocus: form.phase == .editing)
    let (text, role) = word(on: entry, painter.glyphs)
    let indent = rect.size.columns >= 60 ? Self.nameColumns : 0
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

  /// The text below the field: a question, a problem, or the current value.
  private func word(on entry: FieldValues.Entry, _ glyphs: Glyphs) -> (String, Role) {
    let foot = FormFoot(app: app, noun: FieldForm.noun)
    switch form.phase {
    case .askingToLeave: return (foot.question.text, foot.question.role)
    case .saving: return (foot.saving.text, foot.saving.role)
    case .choosing, .editing: break
    }
    if let failure = form.failure { return (failure, .error) }
    if let problem = form.problem(in: app.workspace) { return (problem, .error) }
    if let caution = form.draft?.caution(in: app.workspace) { return (caution, .warning) }
    return (app.hint(for: entry, of: form.node, glyphs), .muted)
  }

  private func drawChoices(into painter: inout Painter, in rect: Rect) {
    let choices = choices
    let selected = form.choice ?? choices.firstIndex { $0.value == form.input.text }
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
