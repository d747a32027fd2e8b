import Canvas
import OKRModel
import Wording

/// The fields of a check-in form, with the last values beside them; below them the effect of the draft.
struct CheckInFieldsView {
  /// The width in columns from which problems fit beside their fields; below it, they are repeated on a line of their
  /// own.
  private static let roomForProblems = 70
  /// The width in columns from which a form has a row for advice.
  private static let roomForAdvice = 48

  let app: AppContext
  let form: CheckInForm
  /// The action that saves the form here.
  let saving: Action.ID
  /// Whether the form gets the keys.
  var isFocused = true

  private var saveKey: String {
    app.keymap.name(of: saving, in: saving == .save ? .form : .sweepForm)
  }

  func drawField(_ field: CheckInDraft.Field, into painter: inout Painter, in rect: Rect) {
    let hasFocus = isFocused && form.focus == field && form.phase == .editing
    painter.text(
      form.title(of: field), at: rect.origin, columns: 11, role: hasFocus ? .strong : .text)
    let isShort = field.isShort
    let problem = form.problem(at: field)
    let room = rect.size.columns - 11
    let hints = [false, true].map { hint(for: field, isBrief: $0, painter.glyphs) }
    let fits = !isShort || painter.measure.width(of: hints[0]) <= room - min(12, room / 2) - 2
    let beside = problem ?? hints[fits ? 0 : 1]
    let besideColumns =
      isShort ? 0 : min(room / 2, painter.measure.width(of: beside) + (beside.isEmpty ? 0 : 2))
    // A number that is typed or kept is always shown in full.
    let seen = field == .value ? form.keptValue ?? "" : ""
    let wanted = max(
      12, 1 + max(painter.measure.width(of: seen), painter.measure.width(of: form.textField(field).text)))
    let columns = isShort ? min(wanted, room / 2) : room - besideColumns
    let box = Rect(column: rect.left + 11, row: rect.top, columns: columns, rows: 1)
    let role: Role = hasFocus ? .fieldFocused : .field
    painter.fill(box, role: role)
    // A deleted value leaves its field empty; the hint beside it says what an empty field keeps.
    let kept = field == .value && form.isKeptValueSelected ? form.keptValue : nil
    TextFieldView(
      field: form.textField(field), role: role, hint: kept ?? "", isHintSelected: kept != nil
    ).draw(into: &painter, in: box, hasFocus: hasFocus)
    let start = box.right + 2
    painter.text(
      beside, at: Point(column: start, row: rect.top), columns: rect.right - start,
      role: problem == nil ? .muted : .error)
  }

  /// The hint beside a field: its unit or range, and the last value. It is never filled in.
  private func hint(for field: CheckInDraft.Field, isBrief: Bool, _ glyphs: Glyphs) -> String {
    switch field {
    case .value where form.context.milestones != nil: return form.milestoneHint(isBrief: isBrief, glyphs)
    case .value:
      let isYesOrNo = Figure.isYesOrNo(form.context.unit)
      let unit = isYesOrNo ? "yes or no  " : form.context.unit.map { "\($0)  " } ?? ""
      guard let latest = form.latest else { return "\(unit)the first check-in" }
      let value = latest.entry.valueText(unit: form.context.unit, ascii: glyphs.isASCII)
      let day = latest.date.shortText
      return form.keptValue == nil
        ? "\(unit)last \(value)\(isBrief ? "" : " on \(day)")"
        : isBrief ? "\(unit)keeps \(value)" : "\(unit)\(saveKey) keeps \(value) of \(day)"
    case .confidence:
      let last =
        form.lastConfidence.map { "  last \($0.confidence)\(isBrief ? "" : " on \($0.date.shortText)")" }
        ?? ""
      return "0\(glyphs.isASCII ? "-" : "–")10\(last)"
    case .note: return ""
    case .blocker: return form.latest?.entry.blocker.map { "last: \($0)" } ?? ""
    case .date: return form.draft.lateness(in: form.context) ?? "or yesterday, -3"
    }
  }

  /// The effect of the draft, the disk's error, or the question.
  func drawOutlook(into painter: inout Painter, in rect: Rect) {
    let foot = FormFoot(app: app, noun: CheckInForm.noun)
    switch form.phase {
    case .askingToLeave: foot.draw(foot.question, into: &painter, in: rect)
    case .saving: foot.draw(foot.saving, into: &painter, in: rect)
    case .editing:
      if let failure = form.failure {
        let lines = painter.measure.wrapped(failure, to: rect.size.columns)
        painter.text(lines.first ?? "", at: rect.origin, columns: rect.size.columns, role: .error)
      } else if let doubt = doubt(painter.glyphs, columns: rect.size.columns) {
        let lines = painter.measure.wrapped(doubt, to: rect.size.columns)
        painter.text(lines.first ?? "", at: rect.origin, columns: rect.size.columns, role: .warning)
      } else if let problem = form.problem(at: form.focus), rect.size.columns < Self.roomForProblems {
        painter.text(problem, at: rect.origin, columns: rect.size.columns, role: .error)
      } else if let after = form.preview(app) {
        painter.spans(
          outlook(of: after, painter.glyphs), at: rect.origin, columns: rect.size.columns)
      }
    }
  }

  /// While nothing is typed, what would change the status; afterwards the forecast with the input; or the rest of a
  /// disk error longer than a line.
  func drawAdvice(into painter: inout Painter, in rect: Rect) {
    if form.phase == .editing, let failure = form.failure {
      let rest = painter.measure.wrapped(failure, to: rect.size.columns).dropFirst().joined(separator: " ")
      painter.text(rest, at: rect.origin, columns: rect.size.columns, role: .error)
    }
    if form.phase == .editing, form.failure == nil,
      let doubt = doubt(painter.glyphs, columns: rect.size.columns)
    {
      let rest = painter.measure.wrapped(doubt, to: rect.size.columns).dropFirst().joined(separator: " ")
      return _ = painter.text(rest, at: rect.origin, columns: rect.size.columns, role: .warning)
    }
    guard form.phase == .editing, form.failure == nil, let text = advice(painter.glyphs) else { return }
    painter.text(text, at: rect.origin, columns: rect.size.columns, role: .muted)
  }

  /// The question about a value that may be a slip.
  private func doubt(_ glyphs: Glyphs, columns: Int) -> String? {
    form.doubt.map { doubt in
      let sentence = doubt.sentence(ascii: glyphs.isASCII)
      // If only its start fits, that says what to do.
      return columns < Self.roomForAdvice
        ? "\(saveKey) again saves it: \(sentence)." : "\(sentence). \(saveKey) again saves it."
    }
  }

  private func advice(_ glyphs: Glyphs) -> String? {
    guard let keyResult = app.keyResult(form.reference) else { return nil }
    if let closing = form.closing(app) { return closing.remark }
    if form.corrected == nil, !form.isDirty, let standing = app.standing(of: form.reference) {
      let improvements = Improvements(of: keyResult, standing, settings: app.workspace.settings)
      if let sentence = improvements.sentence(ascii: glyphs.isASCII) { return sentence }
    }
    return form.preview(app).flatMap { ForecastText(keyResult, $0, glyphs: glyphs)?.sentence }
  }

  private func outlook(of after: KeyResultStanding, _ glyphs: Glyphs) -> [Span] {
    let percent = after.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    return [
      Span("With this: ", .muted), Span(percent, .strong), Span("  "),
      Span("\(after.status.glyph(glyphs)) \(after.statusTitle)", after.status.role),
      Span(after.statusParts.rest, .muted),
    ]
  }
}

extension CheckInDraft.Field {
  /// The field's label.
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
