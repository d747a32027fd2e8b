/// The lines of a folded or literal text below its header.
struct BlockText {
  /// The minimum width at which a folded text is broken.
  private static let leastColumns = 60

  /// The spaces before each line.
  let indent: Int
  /// What ends a line.
  let lineEnd: String

  /// `text` as folded lines, no longer than the longest of `old` if that is long enough.
  func folded(_ text: String, like old: String) -> String {
    let longest = old.split(whereSeparator: \.isNewline).map { $0.count - indent }.max() ?? 0
    let limit = max(Self.leastColumns, longest)
    var lines: [String] = []
    var line = ""
    for word in Self.words(of: text) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count > limit {
        lines.append(line)
        line = word
      } else {
        line += " " + word
      }
    }
    lines.append(line)
    return written(lines)
  }

  /// `text` on one line, as a literal text needs.
  func literal(_ text: String) -> String { written([text]) }

  private func written(_ lines: [String]) -> String {
    let margin = String(repeating: " ", count: indent)
    return lines.map { margin + $0 }.joined(separator: lineEnd)
  }

  /// The parts of `text` between which a line may be broken: only at single spaces, because several would not be
  /// preserved.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = words.last, part.isEmpty || last.hasSuffix(" ") || last.isEmpty {
        words[words.count - 1] = last + " " + part
      } else {
        words.append(String(part))
      }
    }
    return words
  }
}
