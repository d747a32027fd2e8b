import Canvas
import OKRModel
import Wording

/// The items of an explanation in columns: name, result, and how it is computed; one below the other if there is
/// little room.
struct ExplanationTable {
  /// The width in columns from which the three are side by side.
  private static let roomForColumns = 70
  /// The maximum width of the results' column.
  private static let mostResultColumns = 22

  private let columns: Int
  private let glyphs: Glyphs
  private let measure: TextMeasure
  private let nameColumns: Int
  private let resultColumns: Int

  /// Makes a table of `explanation`, `columns` wide.
  init(_ explanation: Explanation, columns: Int, glyphs: Glyphs, measure: TextMeasure) {
    self.columns = columns
    self.glyphs = glyphs
    self.measure = measure
    nameColumns = (explanation.items.map { measure.width(of: $0.name) }.max() ?? 0) + 2
    let results = explanation.items.map { measure.width(of: Self.result(of: $0, glyphs)) }
    resultColumns = min(Self.mostResultColumns, (results.max() ?? 0)) + 2
  }

  /// The lines of `item`.
  func lines(of item: Explanation.Item) -> [[Span]] {
    let result = Self.result(of: item, glyphs)
    let texts = self.texts(of: item.lines)
    guard columns >= Self.roomForColumns else { return stacked(item, result, texts) }
    let indent = nameColumns + resultColumns
    let name = Span(padded(item.name, to: nameColumns), .title)
    let head = Span(padded(result, to: resultColumns), role(of: item))
    let blank = Span(String(repeating: " ", count: indent))
    // A result wider than its column gets a line of its own.
    let isWide = measure.width(of: result) > resultColumns - 2
    let first: [[Span]] = isWide || texts.isEmpty ? [[name, Span(result, role(of: item))]] : []
    let rest = texts.enumerated().flatMap { index, text in
      let lead = index == 0 && !isWide ? [name, head] : [blank]
      return SpanWrapping(measure: measure).wrap(
        lead + text.spans, indent: indent + text.indent, to: columns)
    }
    return first + rest
  }

  private func stacked(_ item: Explanation.Item, _ result: String, _ texts: [Text]) -> [[Span]] {
    let wrapping = SpanWrapping(measure: measure)
    let head = wrapping.wrap(
      [Span(item.name, .title), Span("  "), Span(result, role(of: item))], indent: 2, to: columns)
    return head
      + texts.flatMap { wrapping.wrap([Span("  ")] + $0.spans, indent: 2 + $0.indent, to: columns) }
  }

  // MARK: Texts

  /// A line beside a result, with the column where its continuation lines start.
  private struct Text {
    let spans: [Span]
    var indent = 0
  }

  private func texts(of lines: [Explanation.Line]) -> [Text] {
    let shares = lines.compactMap {
      if case .term(let share, _, _) = $0 { measure.width(of: share) } else { nil }
    }
    let shareColumns = shares.max() ?? 0
    return lines.map { line in
      switch line {
      case .rule(let text): return Text(spans: [Span(text, .muted)])
      case .worked(let text), .fact(let text): return Text(spans: [Span(text)])
      case .way(let status, let text):
        let word = padded("\(status.glyph(glyphs)) \(status.title)", to: Self.wayColumns)
        return Text(spans: [Span(word, status.role), Span(text)], indent: Self.wayColumns)
      case .term(let share, let title, let status):
        let lead = String(repeating: " ", count: shareColumns - measure.width(of: share))
        return Text(
          spans: [Span("\(lead)\(share)  "), Span("\(status.glyph(glyphs)) ", status.role), Span(title)],
          indent: shareColumns + 4)
      }
    }
  }

  /// Room for the longest status with its glyph.
  private static let wayColumns = 13

  private static func result(of item: Explanation.Item, _ glyphs: Glyphs) -> String {
    item.status.map { "\($0.glyph(glyphs)) \(item.result)" } ?? item.result
  }

  private func role(of item: Explanation.Item) -> Role { item.status?.role ?? .strong }

  private func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - measure.width(of: text)))
  }
}
