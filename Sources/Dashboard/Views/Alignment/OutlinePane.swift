import Canvas
import OKRModel

/// The rows of a tree that are in view.
struct OutlinePane {
  let state: State
  let outline: Outline
  let graph: TraceabilityGraph

  func draw(into painter: inout Painter, in rect: Rect) {
    let inside = rect.inset(columns: 1, rows: 1)
    guard !outline.rows.isEmpty else {
      let text =
        outline.filter.isEmpty
        ? "No capability yet" : "No match; \(state.keymap.name(of: .back, in: .outline)) shows all"
      painter.text(
        text, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 3, role: .muted)
      painter.placeCursor(inside.origin)
      return
    }
    let first = Self.first(of: outline, rows: inside.size.rows)
    let rows = outline.rows.dropFirst(first).prefix(inside.size.rows).map {
      OutlineRow(state: state, graph: graph, row: $0, columns: inside.size.columns).row(painter.glyphs)
    }
    let layout = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    for (offset, row) in rows.enumerated() {
      let line = Rect(column: inside.left, row: inside.top + offset, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == outline.position
      row.draw(into: &painter, in: line, selection: isSelected ? .selection : nil, layout: layout)
      if isSelected { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: outline.rows.count, below: rect)
  }

  /// The position of the first row in view.
  static func first(of outline: Outline, rows: Int) -> Int {
    max(0, min(outline.position - rows / 2, outline.rows.count - rows))
  }
}
