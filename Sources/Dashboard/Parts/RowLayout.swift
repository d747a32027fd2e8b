import Canvas

/// The column widths of rows that are listed together: as wide as the widest needs, so that figures align and none is
/// cut. If that leaves the titles too little, first the columns with shorter forms give way, then the
/// bars.
struct RowLayout {
  /// The width of a title in columns below which others give way.
  private static let leastTitle = 12

  private var widthsByShape: [[Int]: [Int]] = [:]

  /// Lays out `rows`, each across `columns`.
  init(_ rows: [Row], columns: Int, measure: TextMeasure) {
    for (shape, group) in Dictionary(grouping: rows, by: Self.shape) {
      let titles = group.map { measure.width(of: $0.title) + $0.margin(in: columns) }.max() ?? 0
      let room = columns - min(titles, max(Self.leastTitle, columns / 3))
      widthsByShape[shape] = Self.widths(of: group, room: room, measure)
    }
  }

  /// The widths of the columns of `row`, which must be one of those laid out; 0 for a hidden one.
  func widths(of row: Row) -> [Int] {
    widthsByShape[Self.shape(of: row)] ?? row.columns.map(\.columns)
  }

  /// Where the title and the columns of `row` are, counted from the start of a row of `columns`.
  func places(of row: Row, columns: Int) -> (title: Range<Int>, columns: [Range<Int>]) {
    let widths = widths(of: row)
    let margin = row.margin(in: columns)
    let titleColumns = max(0, columns - margin - widths.reduce(0, +))
    var start = margin + titleColumns
    let places = widths.map { width in
      defer { start += width }
      return start..<start + max(0, width)
    }
    return (margin..<margin + titleColumns, places)
  }

  /// Rows align with those that have the same columns.
  private static func shape(of row: Row) -> [Int] {
    [row.indent] + row.columns.map { $0.isBar ? -$0.columns : $0.columns }
  }

  private static func widths(of rows: [Row], room: Int, _ measure: TextMeasure) -> [Int] {
    guard let first = rows.first else { return [] }
    let wanted = first.columns.indices.map { index in
      rows.map { $0.columns[index].wanted(measure) }.reduce((most: 0, least: 0)) {
        (max($0.most, $1.most), max($0.least, $1.least))
      }
    }
    var widths = wanted.map(\.most)
    var excess = widths.reduce(0, +) - max(room, first.columns.reduce(0) { $0 + $1.columns })
    for index in widths.indices where excess > 0 && !first.columns[index].isBar {
      let given = min(excess, widths[index] - wanted[index].least)
      widths[index] -= given
      excess -= given
    }
    for index in widths.indices where excess > 0 && first.columns[index].isBar {
      excess -= widths[index]
      widths[index] = 0
    }
    return widths
  }
}
