import Canvas
import OKRModel

/// The objectives of the selected stage.
struct ObjectivesPane {
  let state: State
  let layout: DashboardLayout

  func draw(into painter: inout Painter) {
    let objectives = state.browser.stage?.objectives ?? []
    let frame = PaneFrame(state: state, layout: layout, pane: .objectives)
    frame.draw(
      into: &painter, title: "Objectives", detail: state.browser.stage?.stage.title ?? "",
      rowCount: objectives.count, empty: state.browser.stage == nil ? "" : "No objective in this stage"
    ) { painter, row, rect, selection in
      guard let entry = objectives.element(at: row) else { return }
      line(for: entry.standing, columns: rect.size.columns, glyphs: painter.glyphs)
        .draw(into: &painter, in: rect, selection: selection)
    }
  }

  private func line(for standing: ObjectiveStanding, columns: Int, glyphs: Glyphs) -> Row {
    let rollUp = standing.rollUp
    let percent = rollUp.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    let bar = Bar(progress: rollUp.progress, expected: rollUp.expected)
    var parts: [Row.Column] = []
    if columns >= 44 { parts.append(.bar(bar, columns >= 70 ? 11 : 8, role: rollUp.status.role)) }
    parts.append(.text(percent, columns >= 70 ? 6 : 5))
    if columns >= 70 {
      // How far it is ahead of what is expected by now, in points; behind is negative.
      let lead = rollUp.gap.map { Figure.points(-$0, ascii: glyphs.isASCII) } ?? ""
      parts.append(.text(lead, 5, role: .muted))
    }
    parts.append(.text(rollUp.status.glyph(glyphs), 2, role: rollUp.status.role))
    if columns >= 70 {
      let owner = standing.objective.owner.map(state.workspace.shortName(ofPerson:)) ?? ""
      parts.append(.text(owner, 9, role: .muted, align: .leading))
    }
    let isChanged = state.changes.map { $0.objective(standing.objective.id) != nil }
    return Row(title: standing.objective.title, columns: parts, isChanged: isChanged)
  }
}
