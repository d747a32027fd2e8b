import Canvas

/// The links of the selection, to choose one from.
struct LinksView {
  let links: [WorkLink]
  let position: Int

  func draw(into painter: inout Painter, in area: Rect) {
    let inside = Card.draw("Links", size: size(in: area), into: &painter, in: area)
    let first = first(in: inside)
    for (row, link) in links.dropFirst(first).prefix(inside.size.rows).enumerated() {
      let rect = Rect(column: inside.left, row: inside.top + row, columns: inside.size.columns, rows: 1)
      let isSelected = first + row == position
      let line = Row(title: link.title, columns: [.text(link.address, inside.size.columns / 2, role: .muted)])
      line.draw(into: &painter, in: rect, selection: isSelected ? .selection : nil)
      if isSelected { painter.placeCursor(rect.origin) }
    }
  }

  /// The position of the link at `point`; nil if there is none.
  func position(at point: Point, in area: Rect) -> Int? {
    let inside = Card.inside(size: size(in: area), in: area)
    let position = first(in: inside) + point.row - inside.top
    return inside.contains(point) && position < links.count ? position : nil
  }

  private func size(in area: Rect) -> Size {
    Size(columns: min(92, area.size.columns), rows: min(links.count + 2, area.size.rows))
  }

  /// The index of the first visible link.
  private func first(in inside: Rect) -> Int {
    max(0, min(position - inside.size.rows / 2, links.count - inside.size.rows))
  }
}
