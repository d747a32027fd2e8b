import Canvas

/// The headings of a pane's columns, in the pane's upper border. A heading without room is left out.
struct ColumnHeadings {
  let row: Row
  let layout: RowLayout

  /// Writes them over the columns of rows in `inside`, within the columns `room` of the border.
  func draw(into painter: inout Painter, over inside: Rect, in room: Range<Int>) {
    let places = layout.places(of: row, columns: inside.size.columns)
    let earliest = max(room.lowerBound, inside.left + places.title.lowerBound)
    var end = min(inside.right, room.upperBound)
    for (column, place) in zip(row.columns, places.columns).reversed()
    where !column.headings.isEmpty && !place.isEmpty {
      for heading in column.headings {
        // A blank on both sides parts it from the border.
        let width = painter.measure.width(of: heading) + 2
        let start =
          column.isLeading
          ? min(inside.left + place.lowerBound, end - width)
          : min(inside.left + place.upperBound + 1, end) - width
        guard start >= earliest, start + width <= end else { continue }
        let point = Point(column: start, row: inside.top - 1)
        painter.text(" \(heading) ", at: point, columns: width, role: .muted)
        end = start
        break
      }
    }
  }
}
