import Canvas
import OKRModel

/// The value streams' stages, each with its bar and status.
struct StagesPane {
  let state: State
  let layout: DashboardLayout

  func draw(into painter: inout Painter) {
    let rows = layout.stageRows(of: state.browser.listing)
    let frame = PaneFrame(state: state, layout: layout, pane: .stages)
    frame.draw(
      into: &painter, title: "Stages", detail: "", rowCount: rows.count, empty: emptyText
    ) { painter, row, rect, selection in
      switch rows[row] {
      case .blank: break
      case .valueStream(let title):
        painter.text(title, at: rect.origin, columns: rect.size.columns, role: .title)
      case .stage(let index):
        guard let entry = state.browser.listing.stages.element(at: index) else { return }
        line(for: entry, columns: rect.size.columns, glyphs: painter.glyphs)
          .draw(into: &painter, in: rect, selection: selection)
      }
    }
  }

  private var emptyText: String {
    state.browser.filter.isEmpty
      ? "No stage yet" : "No match; \(state.keymap.name(of: .back, in: .panes)) shows all"
  }

  private func line(for entry: Listing.StageEntry, columns: Int, glyphs: Glyphs) -> Row {
    let status = entry.rollUp?.status ?? .noData
    let progress = entry.rollUp?.progress
    let percent = progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    var parts: [Row.Column] = []
    if columns >= 32 {
      let bar = Bar(progress: progress, expected: entry.rollUp?.expected)
      parts.append(.bar(bar, columns >= 46 ? 13 : 9, role: status.role))
    }
    parts.append(.text(percent, 5))
    parts.append(.text(status.glyph(glyphs), 2, role: status.role))
    if columns >= 40 { parts.append(.text("\(entry.objectives.count)", 4, role: .muted)) }
    let isChanged = state.changes.map { $0.stage(entry.stage.id) != nil }
    return Row(title: entry.stage.title, columns: parts, isChanged: isChanged)
  }
}
