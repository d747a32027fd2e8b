extension Frame {
  /// Writes one drawn character. What is outside the frame is left out; a wide character of which only a half is
  /// inside shows as a blank there; and the other half of a wide character that is overwritten becomes a blank.
  mutating func put(_ cluster: Cluster, at point: Point, style: Style) {
    guard cluster.columns == 2 else {
      write(cluster.text, at: point, style: style)
      return
    }
    let second = Point(column: point.column + 1, row: point.row)
    let isWhole = index(of: point) != nil && index(of: second) != nil
    write(isWhole ? cluster.text : " ", at: point, style: style)
    write(isWhole ? "" : " ", at: second, style: style)
  }

  /// Writes printable ASCII, a byte to a cell.
  mutating func put(ascii: String.UTF8View, at point: Point, style: Style) {
    var place = point
    for byte in ascii {
      write(String(Character(Unicode.Scalar(byte))), at: place, style: style)
      place.column += 1
    }
  }

  private mutating func write(_ text: String, at point: Point, style: Style) {
    guard let index = index(of: point) else { return }
    // Nothing but an intact pair may hold an empty cell.
    if cells[index].isContinuation, !text.isEmpty, point.column > 0 {
      cells[index - 1].text = " "
    }
    if point.column + 1 < size.columns, cells[index + 1].isContinuation {
      cells[index + 1].text = " "
    }
    cells[index].text = text
    cells[index].style = style
  }
}
