import Canvas
import OKRModel
import Wording

/// The value streams' stages, each with its bar and status.
struct StagesPane {
  let app: AppContext
  let board: Board
  let layout: BoardLayout

  func draw(into painter: inout Painter) {
    let rows = layout.stageRows(of: board.browser.listing)
    let frame = PaneFrame(app: app, board: board, layout: layout, pane: .stages)
    let glyphs = painter.glyphs
    frame.draw(into: &painter, title: "Stage", itemCount: rows.count, empty: emptyText) { position, columns in
      switch rows.element(at: position) {
      case .stage(let index)?:
        board.browser.listing.stages.element(at: index).map {
          .rows([line(for: $0, columns: columns, glyphs: glyphs)])
        }
      case .valueStream(let title)?: .heading(title)
      case .blank?, nil: .blank
      }
    }
  }

  private var emptyText: String {
    app.filter.isEmpty
      ? "No stage yet" : "No match; \(app.keymap.name(of: .back, in: .panes)) shows all"
  }

  private func line(for entry: Listing.StageEntry, columns: Int, glyphs: Glyphs) -> Row {
    let status = entry.rollUp?.status ?? .noData
    let progress = entry.rollUp?.progress
    var parts: [Row.Column] = []
    if columns >= 32 {
      let bar = Bar(progress: progress, expected: entry.rollUp?.expected)
      parts.append(
        .bar(bar, Row.barColumns(in: columns) + 1, role: status.role).headed("progress", "done"))
    }
    parts.append(.percent(progress, 5, glyphs))
    parts.append(.text(status.glyph(glyphs), 2, role: status.role))
    if columns >= 38 {
      parts.append(.text("\(entry.objectives.count)", 5, role: .muted).headed("OKRs"))
    }
    let isChanged = app.changes.map { changes in
      (entry.stage.map { changes.stage($0.id) } ?? changes.stageless) != nil
    }
    return Row(title: entry.title, columns: parts, isChanged: isChanged)
  }
}
