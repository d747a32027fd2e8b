import Canvas
import Wording

/// Wraps a line of differently styled texts at blanks. A word wider than a line, such as a path or a Japanese sentence,
/// is broken wherever the line ends.
struct SpanWrapping {
  let measure: TextMeasure

  /// The most characters of one text that are shown. A longer one is a mistake or an attack, and no one reads it here;
  /// wrapping it again for each key would take too long.
  static let longestText = 5_000

  /// All `lines`, each wrapped if necessary.
  func wrap(_ lines: [DetailsLine], to columns: Int) -> [[Span]] {
    lines.flatMap { wrap($0.spans, indent: $0.indent, to: columns) }
  }

  /// The lines of `spans`, at most `columns` wide; all but the first start with `indent` blanks.
  func wrap(_ spans: [Span], indent: Int, to columns: Int) -> [[Span]] {
    let spans = spans.map(Self.shortened)
    let whole = spans.reduce(0) { $0 + measure.width(of: $1.text) }
    guard whole > columns, columns > indent + 8 else { return [spans] }
    var lines: [[Span]] = [[]]
    var used = 0
    var isLineStart = true
    for span in spans {
      for word in words(of: span.text, to: columns - indent) {
        let width = measure.width(of: word)
        if used + width > columns, !isLineStart, word != " " {
          lines.append([Span(String(repeating: " ", count: indent))])
          used = indent
        }
        lines[lines.count - 1].append(Span(word, span.role))
        used += width
        isLineStart = false
      }
    }
    return lines.map { Self.trimmed($0) }
  }

  /// The span, cut with a note if its text is longer than `longestText`.
  private static func shortened(_ span: Span) -> Span {
    guard span.text.utf8.count > longestText,
      let end = span.text.index(
        span.text.startIndex, offsetBy: longestText, limitedBy: span.text.endIndex),
      end < span.text.endIndex
    else { return span }
    return Span("\(span.text[..<end]) ... (the file has the rest)", span.role)
  }

  /// The words of `text` and each of the blanks between them; a word wider than `columns` is split into characters.
  private func words(of text: String, to columns: Int) -> [String] {
    Self.words(of: text).flatMap { word in
      measure.width(of: word) > columns ? measure.clusters(of: word).map(\.text) : [word]
    }
  }

  /// The words of `text`, and each of the blanks between them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for character in text {
      if character != " ", let last = words.last, last != " " {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    return words
  }

  /// The line without trailing blanks, with runs of the same role joined.
  private static func trimmed(_ line: [Span]) -> [Span] {
    let end = line.lastIndex { $0.text != " " } ?? line.endIndex - 1
    var joined: [Span] = []
    for span in line.prefix(end + 1) {
      if let last = joined.last, last.role == span.role {
        joined[joined.count - 1] = Span(last.text + span.text, span.role)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}
