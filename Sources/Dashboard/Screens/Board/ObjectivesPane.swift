import Canvas
import OKRModel
import Wording

/// The objectives of the selected stage.
struct ObjectivesPane {
  let app: AppContext
  let board: Board
  let layout: BoardLayout

  func draw(into painter: inout Painter) {
    let objectives = board.browser.stage?.objectives ?? []
    let frame = PaneFrame(app: app, board: board, layout: layout, pane: .objectives)
    let glyphs = painter.glyphs
    frame.draw(
      into: &painter, title: layout.title("Objective", within: board.browser.stage?.title),
      itemCount: objectives.count, empty: board.browser.stage == nil ? "" : "No objective in this stage"
    ) { position, columns in
      objectives.element(at: position).map {
        .rows([line(for: $0.standing, columns: columns, glyphs: glyphs)])
      }
    }
  }

  private func line(for standing: ObjectiveStanding, columns: Int, glyphs: Glyphs) -> Row {
    let rollUp = standing.rollUp
    let bar = Bar(progress: rollUp.progress, expected: rollUp.expected)
    let isWide = columns >= 70
    var parts: [Row.Column] = []
    if columns >= 44 {
      let barColumns = Row.barColumns(in: columns)
      parts.append(.bar(bar, barColumns + 1, role: rollUp.status.role).headed("progress", "done"))
    }
    parts.append(.percent(rollUp.progress, isWide ? 6 : 5, glyphs))
    if isWide {
      // How far it is ahead of the expected progress, in points; negative when behind.
      let lead = rollUp.gap.map { Figure.points(-$0, ascii: glyphs.isASCII) } ?? ""
      parts.append(.text(lead, 5, role: .muted).headed("vs expected", "vs exp."))
    }
    parts.append(.text(rollUp.status.glyph(glyphs), 2, role: rollUp.status.role))
    if isWide {
      let owner = app.workspace.shortNames(ofOwners: standing.objective.owners, on: app.asOf) ?? ""
      parts.append(.text(owner, 9, role: .muted, align: .leading).headed("owner"))
    }
    let isChanged = app.changes.map { $0.objective(standing.objective.id) != nil }
    return Row(title: app.title(of: standing.objective), columns: parts, isChanged: isChanged)
  }
}
