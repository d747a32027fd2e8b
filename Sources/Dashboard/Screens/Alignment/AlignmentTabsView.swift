import Canvas
import OKRModel

/// The frame of the alignment screen, whose border names the views in their order and marks the current one.
struct AlignmentTabsView {
  let current: AlignmentTab
  let columns: HeatMap.Columns

  /// Draws the frame with `note` at its right, and returns the columns between the two, which headings may take.
  func draw(into painter: inout Painter, over frame: Rect, note: String) -> Range<Int> {
    let spans = spans(painter.glyphs)
    let width = spans.reduce(0) { $0 + painter.measure.width(of: $1.text) }
    let noteColumns = note.isEmpty ? 0 : painter.measure.width(of: note) + 3
    let end = frame.right - 1 - noteColumns
    guard frame.left + 2 + width < end, frame.size.columns >= 70 else {
      let name = current.name(columns, painter.glyphs)
      _ = painter.pane(frame, title: name, detail: note, focused: true)
      let start = frame.left + 4 + painter.measure.width(of: name)
      return start..<max(start, end)
    }
    _ = painter.pane(frame, title: "", detail: note, focused: true)
    let start = Point(column: frame.left + 2, row: frame.top)
    painter.spans(spans, at: start, columns: width)
    return start.column + width..<end
  }

  private func spans(_ glyphs: Glyphs) -> [Span] {
    AlignmentTab.allCases.flatMap { tab in
      let name = " \(tab.name(columns, glyphs)) "
      return tab == current ? [Span(name, .tab)] : [Span(name, .muted)]
    }
  }
}

extension AlignmentTab {
  /// Its name in headings.
  func name(_ columns: HeatMap.Columns, _ glyphs: Glyphs) -> String {
    let times = glyphs.isASCII ? "x" : "×"
    return switch self {
    case .tree: "Tree"
    case .heatMap: columns == .categories ? "Stages \(times) outcomes" : "Stages \(times) capabilities"
    case .capabilities: "Capabilities"
    case .impact: "Impact"
    }
  }
}
