import Canvas
import OKRModel
import Wording

extension Sweep {
  func drawBanner(into painter: inout Painter, in line: Rect, _ app: AppContext) {
    SweepProgressView(sweep: self).draw(into: &painter, in: line)
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    let layout = SweepLayout(self, in: area)
    if let list = layout.list {
      SweepListPane(app: app, sweep: self, layout: layout).draw(into: &painter, in: list)
    }
    guard let work = layout.work else { return }
    if phase == .summary {
      SweepSummaryView(app: app, sweep: self).draw(into: &painter, in: work)
    } else {
      SweepFormPane(app: app, sweep: self).draw(into: &painter, in: work)
    }
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let text = SweepText(sweep: self, glyphs: glyphs)
    let whose = person.map(app.workspace.wholeName(ofPerson:)) ?? "everybody"
    let head = "Check-ins of \(whose), week of \(round.start.shortText): \(text.counter)"
    switch phase {
    case .list:
      let rows = items.map { "\($0.keyResult.markedTitle(glyphs)), \(text.state(of: $0))" }
      return [head] + PlainLines.listed(rows, selected: position)
    case .form:
      guard let item, let form else { return [head] }
      return [head, "\(position + 1) of \(items.count): \(item.keyResult.title)"]
        + ["\(PlainLines.figures(of: item.standing)), \(text.lastTime(of: item, asOf: app.asOf))"]
        + form.lines(app, glyphs, saving: .saveAndGoOn)
    case .summary:
      let summary = summary(app, glyphs)
      return [summary.headline, summary.counts]
        + summary.sections.flatMap { section in
          [section.title] + section.lines.map { "  \($0.item.keyResult.title), \($0.text)" }
        }
    }
  }
}
