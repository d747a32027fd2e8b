import Canvas
import OKRModel
import Wording

/// The form in which an action is added or corrected.
struct ActionFormView {
  let app: AppContext
  let form: ActionForm

  func draw(into painter: inout Painter, in area: Rect) {
    let inside = Card.draw(
      form.corrected == nil ? "Add an action" : "Correct an action", size: Size(columns: 84, rows: 10),
      into: &painter, in: area)
    let isRoomy = inside.size.rows >= 8
    var row = inside.top
    let line = { (row: Int) in Rect(column: inside.left, row: row, columns: inside.size.columns, rows: 1) }
    if inside.size.rows >= 5 {
      painter.text(about, at: line(row).origin, columns: inside.size.columns, role: .muted)
      row += isRoomy ? 2 : 1
    }
    for field in ActionItemDraft.Field.allCases where row < inside.bottom {
      draw(field, into: &painter, in: line(row))
      row += 1
    }
    if isRoomy { row += 1 }
    let foot = inside.split(topRows: row - inside.top).bottom
    if !foot.isEmpty { drawFoot(into: &painter, in: foot) }
  }

  /// `About Mishandled bags per 1,000`.
  private var about: String {
    guard let reference = form.context.keyResult else { return "About no key result" }
    return "About \(ActionWords(workspace: app.workspace, glyphs: .unicode).title(of: reference))"
  }

  private func draw(_ field: ActionItemDraft.Field, into painter: inout Painter, in rect: Rect) {
    let hasFocus = form.focus == field && form.phase == .editing
    painter.text(field.title, at: rect.origin, columns: 8, role: hasFocus ? .strong : .text)
    let problem = form.problem(at: field)
    let room = rect.size.columns - 8
    let columns = field.isShort ? min(20, room / 2) : problem == nil ? room : room * 3 / 5
    let box = Rect(column: rect.left + 8, row: rect.top, columns: columns, rows: 1)
    let role: Role = hasFocus ? .fieldFocused : .field
    painter.fill(box, role: role)
    TextFieldView(field: form.textField(field), role: role).draw(into: &painter, in: box, hasFocus: hasFocus)
    painter.text(
      problem ?? hint(for: field), at: Point(column: box.right + 2, row: rect.top),
      columns: rect.right - box.right - 2, role: problem == nil ? .muted : .error)
  }

  /// The hint beside a field: what it accepts, or how the input is understood.
  private func hint(for field: ActionItemDraft.Field) -> String {
    switch field {
    case .text: return ""
    case .owner:
      if let person = form.draft.person(in: form.context) {
        return app.workspace.wholeName(ofPerson: person.id)
      }
      guard form.draft.owner.isEmpty else { return "" }
      return form.context.people.prefix(6).map(\.id.rawValue).joined(separator: ", ")
    case .due:
      return form.draft.day(in: form.context)?.longText
        ?? (form.draft.due.isEmpty ? "friday, +7 or a date" : "")
    }
  }

  private func drawFoot(into painter: inout Painter, in rect: Rect) {
    let foot = FormFoot(app: app, noun: ActionForm.noun)
    switch form.phase {
    case .askingToLeave: foot.draw(foot.question, into: &painter, in: rect)
    case .saving: foot.draw(foot.saving, into: &painter, in: rect)
    case .editing:
      let lines = painter.measure.wrapped(form.failure ?? "", to: rect.size.columns)
      for (offset, line) in lines.prefix(rect.size.rows).enumerated() {
        // The list of messages has what does not fit here.
        let isCut = offset == rect.size.rows - 1 && lines.count > rect.size.rows
        painter.text(
          isCut ? line + painter.glyphs.ellipsis : line, at: Point(column: rect.left, row: rect.top + offset),
          columns: rect.size.columns, role: .error)
      }
    }
  }
}

extension ActionItemDraft.Field {
  /// The field's label.
  var title: String {
    switch self {
    case .text: "Action"
    case .owner: "Owner"
    case .due: "Due"
    }
  }
}
