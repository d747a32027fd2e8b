extension Frame {
  /// Writes one drawn character. Anything outside the frame is dropped; a wide character only half inside becomes a
  /// blank there; and the other half of an overwritten wide character becomes a blank.
  mutating func put(_ cluster: Cluster, at point: Point, style: Style) {
    guard cluster.columns == 2 else {
      put(cluster.text, at: point, style: style)
      return
    }
    let second = Point(column: point.column + 1, row: point.row)
    let isWhole = index(of: point) != nil && index(of: second) != nil
    put(isWhole ? cluster.text : " ", at: point, style: style)
    put(isWhole ? "" : " ", at: second, style: style)
  }

  /// Writes a single-column character.
  mutating func put(_ text: String, at point: Point, style: Style) {
    guard let index = index(of: point) else { return }
    separateHalves(around: index...index, keepsLeft: text.isEmpty)
    cells[index].text = text
    cells[index].style = style
  }

  /// Writes drawn characters one after another.
  mutating func put(_ line: Line, at point: Point, style: Style) {
    var place = point
    for cluster in line.clusters {
      put(cluster, at: place, style: style)
      place.column += cluster.columns
    }
  }

  /// Writes printable ASCII, one byte per cell.
  mutating func put(ascii text: String.UTF8View, at point: Point, style: Style) {
    let area = Rect(column: point.column, row: point.row, columns: text.count, rows: 1).intersection(
      Rect(size))
    guard !area.isEmpty else { return }
    let indices = row(point.row, columns: area.columns)
    separateHalves(around: indices, keepsLeft: false)
    for (index, byte) in zip(indices, text.dropFirst(area.left - point.column)) {
      cells[index].text = Unicode.Scalar(byte).text
      cells[index].style = style
    }
  }

  /// Fills a rectangle with blanks.
  mutating func fill(_ rect: Rect, style: Style) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    let blank = Cell(style: style)
    for row in area.rows {
      let indices = self.row(row, columns: area.columns)
      separateHalves(around: indices, keepsLeft: false)
      for index in indices { cells[index] = blank }
    }
  }

  /// The indices in `cells` for `columns` of a row; both must be in the frame, and not empty.
  private func row(_ row: Int, columns: Range<Int>) -> ClosedRange<Int> {
    row * size.columns + columns.lowerBound...row * size.columns + columns.upperBound - 1
  }

  /// Blanks the halves of wide characters that would be left over when the cells at `indices`, all in one row, are
  /// overwritten: only the second cell of an intact pair may be empty.
  private mutating func separateHalves(around indices: ClosedRange<Int>, keepsLeft: Bool) {
    let (first, next) = (indices.lowerBound, indices.upperBound + 1)
    // A row never starts with the second half of a character, so these two stay within the row.
    if !keepsLeft, first > 0, cells[first].isContinuation { cells[first - 1].text = " " }
    if next < cells.count, cells[next].isContinuation { cells[next].text = " " }
  }
}
