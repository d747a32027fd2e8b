package import Canvas

/// Folds lines to fit the width of a terminal. Nothing is left out, and no number is broken.
package struct TextFolder {
  let measure: TextMeasure
  let columns: Int

  /// Makes the folder for a terminal of so many `columns`, where characters are as wide as `measure` says.
  package init(measure: TextMeasure, columns: Int) {
    (self.measure, self.columns) = (measure, columns)
  }

  /// If there is less room than this beside it, a lead gets a line of its own.
  static let leastRoom = 24
  /// The indentation of text below a lead with a line of its own.
  private static let belowLead = 4
  /// The indentation of a text's later lines relative to its first.
  private static let hang = 2

  /// `row` as lines no wider than the terminal.
  package func lines(of row: TextRow) -> [String] {
    guard width(row.whole) > columns else { return [row.whole] }
    let start = width(row.lead) + row.indent
    if row.lead.isEmpty || columns - start >= min(Self.leastRoom, columns / 2) {
      let indent = min(start, columns / 2)
      let beginning = row.lead + String(repeating: " ", count: max(0, indent - width(row.lead)))
      return fill(row.text, after: beginning, hang: min(indent + Self.hang, columns / 2))
    }
    let indent = min(row.indent + Self.belowLead, columns / 2)
    return lines(of: TextRow(row.lead.droppingTrailingBlanks))
      + fill(
        row.text, after: String(repeating: " ", count: indent), hang: min(indent + Self.hang, columns / 2))
  }

  /// Wraps the words of `text` into lines, the first of which starts with `beginning`.
  private func fill(_ text: String, after beginning: String, hang: Int) -> [String] {
    var filler = LineFiller(beginning: beginning, width: width(beginning), hang: hang, columns: columns)
    var blanks = 0
    for word in Self.words(of: text) {
      if word.isEmpty {
        blanks += 1
        continue
      }
      let parts = parts(of: word, room: columns - hang)
      for (index, part) in parts.enumerated() {
        filler.add(part, width: width(part), blanks: index == 0 ? blanks : 0)
      }
      blanks = 1
    }
    return filler.finish()
  }

  /// The words between single blanks, with an empty one for each extra blank. A unit sign such as `%` stays with its
  /// number.
  private static func words(of text: String) -> [String] {
    text.split(separator: " ", omittingEmptySubsequences: false).map(String.init).reduce(into: []) {
      words, word in
      guard let last = words.last, isNumber(last), isUnitSign(word) else { return words.append(word) }
      words[words.count - 1] = "\(last) \(word)"
    }
  }

  private static func isUnitSign(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return "%‰€$£¥°".contains(first)
  }

  /// The parts of a word between which a line may end: beside wide characters; in a word wider than a whole line also
  /// after slashes and hyphens, and otherwise anywhere except in a number.
  private func parts(of word: String, room: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in word {
      let text = String(character)
      if width(text) > 1 {
        parts += (part.isEmpty ? [] : [part]) + [text]
        part = ""
      } else {
        part += text
      }
    }
    if !part.isEmpty { parts.append(part) }
    return parts.flatMap { width($0) > room ? pieces(of: $0, room: room) : [$0] }
  }

  private func pieces(of word: String, room: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      piece.append(character)
      if "/-_".contains(character) {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces.flatMap { width($0) > room && !Self.isNumber($0) ? cut($0, room: room) : [$0] }
  }

  private func cut(_ word: String, room: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, width(piece + String(character)) > room {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  private static func isNumber(_ word: String) -> Bool {
    word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || ".,:%+-−'".contains($0) }
  }

  private func width(_ text: String) -> Int { measure.width(of: text) }
}

/// Assembles parts of words into lines.
private struct LineFiller {
  private var lines: [String] = []
  private var line: String
  private var width: Int
  private var isFresh = true
  private let hang: Int
  private let columns: Int

  init(beginning: String, width: Int, hang: Int, columns: Int) {
    (line, self.width, self.hang, self.columns) = (beginning, width, hang, columns)
  }

  mutating func add(_ part: String, width partWidth: Int, blanks: Int) {
    let gap = isFresh ? 0 : blanks
    if !isFresh, width + gap + partWidth > columns {
      lines.append(line)
      line = String(repeating: " ", count: hang) + part
      width = hang + partWidth
    } else {
      line += String(repeating: " ", count: gap) + part
      width += gap + partWidth
    }
    isFresh = false
  }

  consuming func finish() -> [String] { lines + [line] }
}

extension String {
  /// The text without trailing blanks.
  var droppingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
