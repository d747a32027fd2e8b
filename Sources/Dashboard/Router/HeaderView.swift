import Canvas
import OKRModel

/// The first line: the current place, the filter, and the day.
struct HeaderView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.withBackdrop(.header, rect: rect) { drawContent(into: &$0, in: rect) }
  }

  private func drawContent(into painter: inout Painter, in rect: Rect) {
    let day = dayText(
      columns: rect.size.columns, measure: painter.measure, glyphs: painter.glyphs)
    let dayColumns = painter.measure.width(of: day)
    painter.text(
      day, at: Point(column: rect.right - dayColumns - 1, row: rect.top), columns: dayColumns, role: .header)
    let room = rect.size.columns - dayColumns - 2
    let sharing = SharingChip(state: state).span(painter.glyphs).map { [$0] } ?? []
    let choices = lines(chips + sharing) + lines(chips)
    let fitting = choices.first { $0.reduce(0) { $0 + painter.measure.width(of: $1.text) } <= room }
    let left = chips.isEmpty && sharing.isEmpty ? choices.first : fitting ?? choices.last
    painter.spans(left ?? [], at: rect.origin, columns: room)
  }

  /// The line with `chips`, with the place in forms from long to short: the filter takes precedence over it.
  private func lines(_ chips: [Span]) -> [[Span]] {
    crumbs.map { crumbs in
      [Span(" headway ", .accent)] + (crumbs.isEmpty ? [] : [Span(" \(crumbs)", .header)])
        + chips.flatMap { [Span(" ", .header), $0] }
    }
  }

  /// The current place, from the longest form to none at all.
  private var crumbs: [String] {
    (state.screens[state.screen]?.crumbs(state.app) ?? [state.workspace.name]) + [""]
  }

  /// The filter on what is shown.
  private var shownFilter: Filter {
    state.screens[state.screen]?.filter(state.app) ?? state.app.filter
  }

  private var chips: [Span] {
    var chips: [Span] = []
    let filter = shownFilter
    if !filter.text.isEmpty { chips.append(Span(" /\(filter.text) ", .chip)) }
    if let owner = filter.owner {
      chips.append(Span(" only \(state.workspace.shortName(ofPerson: owner)) ", .chip))
    }
    if let day = state.earlierDay {
      let days = day.days(to: state.today)
      chips.append(Span(" as of \(day.shortText), \(days == 1 ? "yesterday" : "\(days) days back") ", .badge))
    }
    if state.workspace.isReadOnly { chips.append(Span(" read only ", .badge)) }
    let problems = state.diagnostics.count
    if problems > 0 {
      chips.append(Span(problems == 1 ? " ! 1 problem " : " ! \(problems) problems ", .badge))
    }
    return chips
  }

  /// The cycle, its week and the day, as much as half the line holds: a cycle's name is dropped rather than cut.
  private func dayText(columns: Int, measure: TextMeasure, glyphs: Glyphs) -> String {
    let day = state.asOf
    guard let cycle = state.standings.cycle else { return columns >= 60 ? day.longText : day.shortText }
    let week = cycle.week(of: day)
    let name = state.workspace.shortName(of: cycle, on: state.today)
    let full = "week \(week) of \(cycle.weekCount)"
    let short = "week \(week)/\(cycle.weekCount)"
    let all = [
      (100, [cycle.id.rawValue, full, day.longText]), (60, [name, short, day.shortText]),
      (0, [name, day.shortText]),
      (60, [short, day.shortText]), (0, [day.shortText]),
    ]
    let fitting = all.filter { columns >= $0.0 }.map { $0.1.joined(separator: " \(glyphs.dot) ") }
    return fitting.first { measure.width(of: $0) <= columns / 2 } ?? day.shortText
  }
}
