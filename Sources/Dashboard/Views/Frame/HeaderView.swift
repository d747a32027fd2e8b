import Canvas
import OKRModel

/// The first line: where one is, what is left out, and the day.
struct HeaderView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.fill(rect, role: .header)
    let day = dayText(columns: rect.size.columns, glyphs: painter.glyphs)
    let dayColumns = painter.measure.width(of: day)
    painter.text(
      day, at: Point(column: rect.right - dayColumns - 1, row: rect.top), columns: dayColumns, role: .header)
    var left = [Span(" headway ", .accent)] + crumbs(painter.glyphs, columns: rect.size.columns)
    for chip in chips { left += [Span(" ", .header), chip] }
    painter.spans(left, at: rect.origin, columns: rect.size.columns - dayColumns - 2)
  }

  private func crumbs(_ glyphs: Glyphs, columns: Int) -> [Span] {
    var text = " \(state.workspace.name)"
    if columns >= 60, let stream = state.browser.stage?.valueStream { text += " \(glyphs.crumb) \(stream)" }
    return [Span(text, .header)]
  }

  private var chips: [Span] {
    var chips: [Span] = []
    let filter = state.browser.filter
    if !filter.text.isEmpty { chips.append(Span(" /\(filter.text) ", .chip)) }
    if let owner = filter.owner {
      chips.append(Span(" only \(state.workspace.shortName(ofPerson: owner)) ", .chip))
    }
    let problems = state.diagnostics.count
    if problems > 0 {
      chips.append(Span(problems == 1 ? " ! 1 problem " : " ! \(problems) problems ", .badge))
    }
    return chips
  }

  private func dayText(columns: Int, glyphs: Glyphs) -> String {
    let day = state.asOf
    guard let cycle = state.standings.cycle else { return day.longText }
    let week = cycle.week(of: day)
    if columns >= 100 {
      return "\(cycle.id) \(glyphs.dot) week \(week) of \(cycle.weekCount) \(glyphs.dot) \(day.longText)"
    }
    let name = cycle.id.split(separator: "-").last.map(String.init) ?? cycle.id
    guard columns >= 60 else { return "\(name) \(glyphs.dot) \(day.shortText)" }
    return "\(name) \(glyphs.dot) week \(week)/\(cycle.weekCount) \(glyphs.dot) \(day.shortText)"
  }
}
