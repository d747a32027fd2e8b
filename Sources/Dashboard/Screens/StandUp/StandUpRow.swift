import Canvas

/// A row of a page of the stand-up.
struct StandUpRow {
  var spans: [Span] = []
  /// The target that starts in this row; nil if there is none.
  var target: StandUp.Target?
  /// Whether something that cannot be selected starts in this row.
  var isHeading = false

  /// An empty row.
  static let blank = StandUpRow()

  /// The index in `rows` of what is at `index` of `earlier`: the same page, in which something has become longer
  /// or shorter.
  static func counterpart(of index: Int, of earlier: [StandUpRow], in rows: [StandUpRow]) -> Int {
    let before = starts(of: earlier)
    guard let start = before.last(where: { $0.index <= index }) else { return index }
    let now = starts(of: rows)
    guard let place = now.firstIndex(where: { $0.part == start.part }) else { return index }
    let end = now.element(at: place + 1)?.index ?? rows.count
    return min(now[place].index + index - start.index, max(now[place].index, end - 1))
  }

  /// Something that starts on a page.
  private enum Part: Hashable {
    case target(StandUp.Target)
    /// A heading, by the number of headings above it.
    case heading(Int)
  }

  private static func starts(of rows: [StandUpRow]) -> [(part: Part, index: Int)] {
    var headings = 0
    return rows.enumerated().compactMap { index, row in
      if let target = row.target { return (.target(target), index) }
      guard row.isHeading else { return nil }
      headings += 1
      return (.heading(headings), index)
    }
  }

  /// A heading.
  static func heading(_ spans: [Span]) -> StandUpRow { StandUpRow(spans: spans, isHeading: true) }
}
