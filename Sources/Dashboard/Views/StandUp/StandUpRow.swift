import Canvas

/// A row of a page of the stand-up.
struct StandUpRow {
  var spans: [Span] = []
  /// What begins in this row and can be selected; nil where nothing does.
  var target: StandUp.Target?
  /// Whether something new begins in this row that cannot be selected.
  var isHeading = false

  /// A row without anything in it.
  static let blank = StandUpRow()

  /// A heading.
  static func heading(_ spans: [Span]) -> StandUpRow { StandUpRow(spans: spans, isHeading: true) }
}
