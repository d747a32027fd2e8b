import Canvas
import OKRModel

/// The form for the selected key result, with everything useful for choosing a value: where it stands, the
/// last check-ins, the last note, and the chart.
struct SweepFormPane {
  let app: AppContext
  let sweep: Sweep

  func draw(into painter: inout Painter, in rect: Rect) {
    let title = sweep.items.isEmpty ? "" : "\(sweep.position + 1) of \(sweep.items.count)"
    let inside = painter.pane(rect, title: title, detail: "", focused: sweep.phase == .form).inset(columns: 2)
    guard let item = sweep.item else { return }
    let form = sweep.form ?? CheckInForm(on: item.id, app)
    guard let form else { return }
    let rows = SweepFormRows(
      in: inside, focus: form.focus, milestoneCount: form.context.milestones?.count ?? 0)
    let line = { (row: Int) in Rect(column: inside.left, row: row, columns: inside.size.columns, rows: 1) }
    painter.text(
      item.keyResult.title, at: line(rows.title).origin, columns: inside.size.columns, role: .strong)
    for (part, row) in rows.head { drawHead(part, of: item, into: &painter, in: line(row)) }
    if let rect = rows.milestones { MilestoneListView(form: form).draw(into: &painter, in: rect) }
    let fields = CheckInFieldsView(
      app: app, form: form, saving: .saveAndGoOn, isFocused: sweep.phase == .form)
    for (field, row) in rows.fields { fields.drawField(field, into: &painter, in: line(row)) }
    if sweep.phase == .form { fields.drawOutlook(into: &painter, in: line(rows.outlook)) }
    if sweep.phase == .form, let row = rows.advice { fields.drawAdvice(into: &painter, in: line(row)) }
    if let chart = rows.chart {
      painter.chart(of: item.id, in: chart, app)
    }
  }

  private func drawHead(
    _ part: SweepFormRows.Head, of item: CheckInAgenda.Item, into painter: inout Painter, in rect: Rect
  ) {
    switch part {
    case .objective:
      painter.text(app.title(of: item.objective), at: rect.origin, columns: rect.size.columns, role: .muted)
    case .stage:
      let stage = app.workspace.stages.first { $0.id == item.objective.stage }?.title ?? ""
      let owner = app.workspace.shortNames(
        ofOwners: item.objective.owners(of: item.keyResult), on: app.asOf)
      let text = [stage, owner ?? "no owner"].filter { !$0.isEmpty }
        .joined(separator: " \(painter.glyphs.dot) ")
      painter.text(text, at: rect.origin, columns: rect.size.columns, role: .muted)
    case .standing:
      StandingLine(keyResult: item.keyResult, standing: item.standing).draw(into: &painter, in: rect)
    case .recent:
      let spans = recent(item, columns: rect.size.columns, painter)
      painter.spans(spans, at: rect.origin, columns: rect.size.columns)
    case .note: painter.spans(note(of: item, painter.glyphs), at: rect.origin, columns: rect.size.columns)
    }
  }

  /// The last check-ins that fit, and how long ago the latest was: `9 Nov 18.1 16 Nov 17.5 last 2 days
  /// ago`.
  private func recent(_ item: CheckInAgenda.Item, columns: Int, _ painter: Painter) -> [Span] {
    let glyphs = painter.glyphs
    let last = SweepText(sweep: sweep, glyphs: glyphs).lastTime(of: item, asOf: app.asOf)
    let spans = item.standing.checkIns.suffix(6).map { checkIn in
      [
        Span("\(checkIn.date.shortText) ", .muted),
        Span("\(item.keyResult.text(of: checkIn.entry, ascii: glyphs.isASCII))  "),
      ]
    }
    var room = columns - painter.measure.width(of: last)
    let fitting = spans.reversed().prefix { pair in
      room -= pair.reduce(0) { $0 + painter.measure.width(of: $1.text) }
      return room >= 0
    }
    let shown = fitting.reversed().flatMap(\.self)
    return shown + [Span(shown.isEmpty ? last.sentence : last, .muted)]
  }

  private func note(of item: CheckInAgenda.Item, _ glyphs: Glyphs) -> [Span] {
    guard let latest = item.standing.latest, let note = latest.entry.note else { return [] }
    let author = latest.author.map { "\(app.workspace.shortName(ofPerson: $0)), " } ?? ""
    return [
      Span("\(glyphs.openQuote)\(note)\(glyphs.closeQuote)"),
      Span("  \(author)\(latest.date.shortText)", .muted),
    ]
  }
}
