import Canvas
import OKRModel

/// The check-in form: the fields, with the last values beside them.
struct CheckInFormView {
  let app: AppContext
  let form: CheckInForm

  func draw(into painter: inout Painter, in area: Rect) {
    let inside = Card.draw(
      form.corrected.map { "Correct the check-in of \($0.date.shortText)" } ?? "Check in", detail: stageTitle,
      size: Size(columns: min(92, area.size.columns), rows: 14 + min(8, milestoneCount)),
      into: &painter,
      in: area)
    let rows = CheckInFormRows(in: inside, focus: form.focus, milestoneCount: milestoneCount)
    let line = { (row: Int) in Rect(column: inside.left, row: row, columns: inside.size.columns, rows: 1) }
    let title = keyResult?.title ?? form.reference.description
    painter.text(title, at: line(rows.title).origin, columns: inside.size.columns, role: .strong)
    if let row = rows.objective, let objective {
      painter.text(objective.title, at: line(row).origin, columns: inside.size.columns, role: .muted)
    }
    let standing = app.standing(of: form.reference)
    if let row = rows.standing, let keyResult, let standing {
      StandingLine(keyResult: keyResult, standing: standing).draw(into: &painter, in: line(row))
    }
    if let rect = rows.milestones { MilestoneListView(form: form).draw(into: &painter, in: rect) }
    let fields = CheckInFieldsView(app: app, form: form, saving: .save)
    for (field, row) in rows.fields { fields.drawField(field, into: &painter, in: line(row)) }
    fields.drawOutlook(into: &painter, in: line(rows.outlook))
    if let row = rows.advice { fields.drawAdvice(into: &painter, in: line(row)) }
  }

  private var milestoneCount: Int { form.context.milestones?.count ?? 0 }
  private var objective: Objective? { app.standings.objective(form.reference.objective)?.objective }
  private var keyResult: KeyResult? { app.keyResult(form.reference) }
  private var stageTitle: String {
    guard let objective else { return "" }
    return app.workspace.stages.first { $0.id == objective.stage }?.title ?? ""
  }
}
