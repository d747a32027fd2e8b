import Canvas

@testable import CursesTerminal
@testable import TestSupport

/// Frames for the encoder.
enum EncoderSample {
  /// CJK characters take two columns, all others one.
  static let measure = TextMeasure { (0x4E00...0x9FFF).contains($0.value) ? 2 : 1 }

  private static let texts = ["a", "b", "─", "▲", " ", " ", " ", " "]
  private static let styles = [
    Style(), Style(foreground: .indexed(1)), Style(foreground: .rgb(red: 1, green: 2, blue: 3)),
    Style(background: .indexed(200)), Style(foreground: .indexed(9), background: .indexed(234)),
    Style(attributes: .bold), Style(foreground: .indexed(1), attributes: [.bold, .underline]),
    Style(background: .indexed(200), attributes: .reverse), Style(attributes: [.dim, .italic]),
  ]

  /// A frame of runs of random cells.
  static func frame(size: Size, random: inout SeededRandom) -> Frame {
    var frame = Frame(size: size, style: styles[Int.random(in: 0..<styles.count, using: &random)])
    for _ in 0..<Int.random(in: 1...30, using: &random) { change(&frame, random: &random) }
    return frame
  }

  /// Puts a run of cells somewhere into `frame`.
  static func change(_ frame: inout Frame, random: inout SeededRandom) {
    let row = Int.random(in: 0..<frame.size.rows, using: &random)
    var column = Int.random(in: 0..<frame.size.columns, using: &random)
    let style = styles[Int.random(in: 0..<styles.count, using: &random)]
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let isWide = Int.random(in: 0..<5, using: &random) == 0
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      guard column + (isWide ? 1 : 0) < frame.size.columns else { return }
      separate(&frame, row: row, column: column)
      if isWide { separate(&frame, row: row, column: column + 1) }
      frame[Point(column: column, row: row)] = Cell(isWide ? "漢" : text, style: style)
      if isWide { frame[Point(column: column + 1, row: row)] = Cell("", style: style) }
      column += isWide ? 2 : 1
    }
  }

  /// Replaces the wide character at a place by blanks: a frame never holds half of one.
  private static func separate(_ frame: inout Frame, row: Int, column: Int) {
    let next = Point(column: column + 1, row: row)
    let before = Point(column: column - 1, row: row)
    if frame[Point(column: column, row: row)].isContinuation { frame[before].text = " " }
    if next.column < frame.size.columns, frame[next].isContinuation { frame[next].text = " " }
  }
}
