import Canvas
import OKRModel
import Wording

extension MarkdownReport {
  /// How many characters a bar has.
  private static let barColumns = 12

  /// Text that a person wrote, with all markup escaped.
  func text(_ text: String) -> String { Markdown.escaped(text) }

  /// A bar, as code so that its columns have the same width.
  func bar(_ progress: Double?, _ expected: Double?) -> String {
    "`\(Bar(progress: progress, expected: expected).text(columns: Self.barColumns, glyphs: words.glyphs))`"
  }

  /// The non-nil parts, separated by commas.
  func joined(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: ", ") }

  /// `■ Off track`; in ASCII its sign would otherwise start a heading or a list.
  func status(_ status: Status) -> String { text(words.status(status)) }
  func status(_ standing: KeyResultStanding) -> String { text(words.status(standing)) }

  /// An item of a list about a key result: its status, title, objective and values.
  func item(_ entry: QuarterReport.Entry) -> String {
    let title = "**\(text(entry.keyResult.markedTitle(words.glyphs)))** (\(text(entry.objective.title)))"
    return "- \(status(entry.standing)): \(title), \(text(words.values(entry)))"
  }

  /// A table. Its cells are escaped already; only the bars in ASCII could end one.
  func table(_ heads: [String], alignedRight: Set<Int> = [], _ rows: [[String]]) -> [String] {
    let rule = heads.indices.map { alignedRight.contains($0) ? "--:" : "---" }
    return ([heads, rule] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |" }
  }

  private func cell(_ text: String) -> String {
    var isEscaped = false
    return text.reduce(into: "") { cell, sign in
      if sign == "|", !isEscaped { cell.append("\\") }
      cell.append(sign)
      isEscaped = sign == "\\" && !isEscaped
    }
  }
}
