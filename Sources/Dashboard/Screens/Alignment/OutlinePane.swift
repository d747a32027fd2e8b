import Canvas
import OKRModel

/// The visible rows of a tree.
struct OutlinePane {
  let app: AppContext
  let outline: Outline
  let loads: [CapabilityID: CapabilityLoad]
  let graph: TraceabilityGraph
  let layout: AlignmentLayout
  /// The columns of the frame that headings may take.
  var headings = 0..<0

  func draw(into painter: inout Painter) {
    let inside = layout.rows
    guard !outline.rows.isEmpty else {
      let text =
        outline.filter.isEmpty
        ? "No capability yet" : "No match; \(app.keymap.name(of: .back, in: .outline)) shows all"
      painter.text(
        text, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 3, role: .muted)
      painter.placeCursor(inside.origin)
      return
    }
    let first = layout.first
    let rows = outline.rows.dropFirst(first).prefix(inside.size.rows).map {
      OutlineRow(app: app, graph: graph, loads: loads, row: $0, columns: inside.size.columns)
        .row(painter.glyphs)
    }
    let columns = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    if let headed = headed(rows, from: first) {
      ColumnHeadings(row: headed, layout: columns).draw(into: &painter, over: inside, in: headings)
    }
    for (offset, row) in rows.enumerated() {
      let line = Rect(column: inside.left, row: inside.top + offset, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == outline.position
      row.draw(into: &painter, in: line, selection: isSelected ? .selection : nil, layout: columns)
      if isSelected { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: outline.rows.count, below: layout.frame)
  }

  /// The row whose headings name the columns: a capability where there is one, because what is under it varies.
  private func headed(_ rows: [Row], from first: Int) -> Row? {
    let nodes = outline.rows.dropFirst(first)
    return zip(rows, nodes).first { $1.node.kind == .capability }?.0 ?? rows.first { $0.headingCount > 0 }
  }
}
