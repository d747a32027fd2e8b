import Canvas
import OKRModel

/// The check-in form: the fields, and beside each what was said last.
struct CheckInFormView {
  /// The columns from which on what is wrong is whole beside its field; below, it is said once more in a line of its own.
  private static let roomForProblems = 70

  let state: State
  let form: CheckInForm

  func draw(into painter: inout Painter, in area: Rect) {
    let inside = Card.draw(
      "Check in", detail: stageTitle, size: Size(columns: min(92, area.size.columns), rows: 14),
      into: &painter,
      in: area)
    let rows = CheckInFormRows(in: inside, focus: form.focus)
    let line = { (row: Int) in Rect(column: inside.left, row: row, columns: inside.size.columns, rows: 1) }
    let title = keyResult?.title ?? form.reference.description
    painter.text(title, at: line(rows.title).origin, columns: inside.size.columns, role: .strong)
    if let row = rows.objective, let objective {
      painter.text(objective.title, at: line(row).origin, columns: inside.size.columns, role: .muted)
    }
    let standing = state.standing(of: form.reference)
    if let row = rows.standing, let keyResult, let standing {
      drawStanding(keyResult, standing, into: &painter, in: line(row))
    }
    for (field, row) in rows.fields { drawField(field, into: &painter, in: line(row)) }
    drawOutlook(into: &painter, in: line(rows.outlook))
    if let row = rows.forecast { drawForecast(into: &painter, in: line(row)) }
  }

  private var objective: Objective? { state.standings.objective(form.reference.objective)?.objective }
  private var keyResult: KeyResult? { objective?.keyResults.first { $0.id == form.reference.keyResult } }
  private var stageTitle: String {
    guard let objective else { return "" }
    return state.workspace.stages.first { $0.id == objective.stage }?.title ?? ""
  }

  private func drawStanding(
    _ keyResult: KeyResult, _ standing: KeyResultStanding, into painter: inout Painter, in rect: Rect
  ) {
    let glyphs = painter.glyphs
    let values = ValueText(keyResult, standing, glyphs: glyphs)
    let isWide = rect.size.columns >= 60
    let text = isWide ? values.full : values.short
    let used = painter.text(text, at: rect.origin, columns: rect.size.columns)
    let barColumns = isWide ? 16 : 0
    let bar = Point(column: rect.left + used + 2, row: rect.top)
    painter.bar(
      Bar(progress: standing.progress, expected: standing.expected), at: bar, columns: barColumns,
      role: standing.status.role)
    let percent = standing.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    var spans = [Span("\(isWide ? "  " : "")\(percent)", .strong)]
    if isWide { spans.append(Span("  expected \(Figure.percent(standing.expected))", .muted)) }
    spans.append(Span("  \(standing.status.glyph(glyphs)) \(standing.status.title)", standing.status.role))
    let start = bar.column + barColumns
    painter.spans(spans, at: Point(column: start, row: rect.top), columns: rect.right - start)
  }

  private func drawField(_ field: CheckInDraft.Field, into painter: inout Painter, in rect: Rect) {
    let hasFocus = form.focus == field && form.phase == .editing
    painter.text(
      field.title, at: rect.origin, columns: 11, role: hasFocus ? .strong : .text)
    let isShort = field == .value || field == .confidence || field == .date
    let problem = form.problem(at: field)
    let beside = problem ?? hint(for: field, painter.glyphs)
    let room = rect.size.columns - 11
    let besideColumns =
      isShort ? 0 : min(room / 2, painter.measure.width(of: beside) + (beside.isEmpty ? 0 : 2))
    let columns = isShort ? min(12, room / 2) : room - besideColumns
    let box = Rect(column: rect.left + 11, row: rect.top, columns: columns, rows: 1)
    let role: Role = hasFocus ? .fieldFocused : .field
    painter.fill(box, role: role)
    TextFieldView(field: form.textField(field), role: role, hint: field == .value ? form.keptValue ?? "" : "")
      .draw(into: &painter, in: box, hasFocus: hasFocus)
    let start = box.right + 2
    painter.text(
      beside, at: Point(column: start, row: rect.top), columns: rect.right - start,
      role: problem == nil ? .muted : .error)
  }

  /// What stands beside a field: its unit or range, and what was said last. It is never filled in.
  private func hint(for field: CheckInDraft.Field, _ glyphs: Glyphs) -> String {
    switch field {
    case .value:
      let unit = form.context.unit.map { "\($0)  " } ?? ""
      guard let latest = form.latest else { return "\(unit)the first check-in" }
      let value = Figure.value(latest.value, ascii: glyphs.isASCII)
      let day = latest.date.shortText
      return form.keptValue == nil
        ? "\(unit)last \(value) on \(day)"
        : "\(unit)\(state.keymap.name(of: .save, in: .form)) keeps \(value) of \(day)"
    case .confidence:
      let last = form.lastConfidence.map { "  last \($0.confidence) on \($0.date.shortText)" } ?? ""
      return "0\(glyphs.isASCII ? "-" : "–")10\(last)"
    case .note: return ""
    case .blocker: return form.latest?.entry.blocker.map { "last: \($0)" } ?? ""
    case .date: return form.draft.lateness(in: form.context) ?? "or yesterday, -3"
    }
  }

  /// What the draft would lead to, what the disk said, or the question.
  private func drawOutlook(into painter: inout Painter, in rect: Rect) {
    switch form.phase {
    case .askingToLeave:
      let yes = state.keymap.name(of: .confirm, in: .question)
      let no = state.keymap.name(of: .decline, in: .question)
      painter.text(
        "Throw this draft away?  \(yes) yes  \(no) no", at: rect.origin, columns: rect.size.columns,
        role: .warning
      )
      painter.placeCursor(rect.origin)
    case .saving:
      painter.text("Saving", at: rect.origin, columns: rect.size.columns, role: .muted)
      painter.placeCursor(rect.origin)
    case .editing:
      if let failure = form.failure {
        painter.text(failure, at: rect.origin, columns: rect.size.columns, role: .error)
      } else if let problem = form.problem(at: form.focus), rect.size.columns < Self.roomForProblems {
        painter.text(problem, at: rect.origin, columns: rect.size.columns, role: .error)
      } else if let after = state.preview(of: form) {
        painter.spans(
          outlook(of: after, painter.glyphs), at: rect.origin, columns: rect.size.columns)
      }
    }
  }

  /// Where the pace leads with what is typed.
  private func drawForecast(into painter: inout Painter, in rect: Rect) {
    guard form.phase == .editing, form.failure == nil, let keyResult, let after = state.preview(of: form),
      let text = ForecastText(keyResult, after, glyphs: painter.glyphs)
    else { return }
    painter.text(text.sentence, at: rect.origin, columns: rect.size.columns, role: .muted)
  }

  private func outlook(of after: KeyResultStanding, _ glyphs: Glyphs) -> [Span] {
    let percent = after.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    return [
      Span("With this: ", .muted), Span(percent, .strong), Span("  "),
      Span("\(after.status.glyph(glyphs)) \(after.status.title)", after.status.role),
      Span(": \(after.reason.text)", .muted),
    ]
  }
}

extension CheckInDraft.Field {
  /// The field's name on the form.
  var title: String {
    switch self {
    case .value: "Value"
    case .confidence: "Confidence"
    case .note: "Note"
    case .blocker: "Blocker"
    case .date: "Date"
    }
  }
}
