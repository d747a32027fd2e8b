public import Canvas

/// The screen of the first start, where there is no workspace yet.
public struct FirstStartView: Sendable {
  private let directory: String
  private let glyphs: Glyphs
  private let measure: TextMeasure

  /// The screen for a start in `directory`.
  public init(directory: String, glyphs: Glyphs, measure: TextMeasure) {
    self.directory = directory
    self.glyphs = glyphs
    self.measure = measure
  }

  private static let welcome = "headway shows where your OKRs stand, from plain text files."

  private static func place(_ directory: String) -> String { "There is no workspace in \(directory) yet." }

  /// The whole screen.
  public func frame(size: Size, theme: Theme) -> Frame {
    var painter = Painter(size: size, theme: theme, glyphs: glyphs, measure: measure)
    let isNarrow = size.columns < 78
    let rows = 6 + FirstStartChoice.allCases.count * (isNarrow ? 1 : 2)
    let inside = Card.draw(
      "headway", size: Size(columns: 78, rows: rows + 2), into: &painter, in: painter.bounds
    ).inset(columns: isNarrow ? 0 : 1)
    var row = inside.top + (isNarrow ? 0 : 1)
    func line(_ spans: [Span]) {
      guard row < inside.bottom else { return }
      painter.spans(spans, at: Point(column: inside.left, row: row), columns: inside.size.columns)
      row += 1
    }
    line([Span(Self.welcome, .strong)])
    line([Span(Self.place(directory), .muted)])
    row += 1
    for choice in FirstStartChoice.allCases {
      let (name, text, command) = choice.description
      line([Span("\(choice.rawValue)  ", .key), Span(name, .strong), Span("  \(text)")])
      if !isNarrow { line([Span("   \(command)", .muted)]) }
    }
    line([Span("q  ", .key), Span("Leave", .strong)])
    painter.placeCursor(Point(column: inside.left, row: inside.top + (isNarrow ? 3 : 4)))
    return painter.frame
  }

  /// The same as plain lines.
  public static func lines(directory: String) -> [String] {
    [welcome, place(directory)]
      + FirstStartChoice.allCases.map { choice in
        let (name, text, command) = choice.description
        return "\(choice.rawValue), \(name): \(text). The same as '\(command)'."
      } + ["q, Leave."]
  }
}
