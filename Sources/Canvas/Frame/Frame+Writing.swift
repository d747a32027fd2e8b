extension Frame {
  /// Writes one drawn character. What is outside the frame is left out; a wide character of which only a half is
  /// inside shows as a blank there; and the other half of a wide character that is overwritten becomes a blank.
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

  /// Writes a character of one column.
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

  /// Writes printable ASCII, a byte to a cell.
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

  /// The places in `cells` of `columns` of a row; both have to lie in the frame, and not be empty.
  private func row(_ row: Int, columns: Range<Int>) -> ClosedRange<Int> {
    row * size.columns + columns.lowerBound...row * size.columns + columns.upperBound - 1
  }

  /// Blanks the halves that would stay behind of wide characters when the cells at `indices`, all of one row, are
  /// overwritten: no cell but the second of an intact pair may be empty.
  private mutating func separateHalves(around indices: ClosedRange<Int>, keepsLeft: Bool) {
    let (first, next) = (indices.lowerBound, indices.upperBound + 1)
    // A row never begins with the second half of a character, so that these two stay within the row.
    if !keepsLeft, first > 0, cells[first].isContinuation { cells[first - 1].text = " " }
    if next < cells.count, cells[next].isContinuation { cells[next].text = " " }
  }
}
