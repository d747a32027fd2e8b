public import Canvas
public import Testing

extension Painter {
  /// A painter that needs no terminal.
  static func test(
    _ columns: Int, _ rows: Int, theme: Theme = .plain, glyphs: Glyphs = .unicode
  ) -> Painter {
    Painter(size: Size(columns: columns, rows: rows), theme: theme, glyphs: glyphs, measure: .simple)
  }
}

extension Frame {
  /// The contents of the cells of a row, in order; the second half of a wide character is "".
  func texts(row: Int) -> [String] {
    self.row(row).map(\.text)
  }

  /// Whether every empty cell is the second half of the wide character before it, and every wide one has its half.
  var holdsWholeCharacters: Bool {
    (0..<size.rows).allSatisfy { index in
      let row = Array(row(index))
      return row.indices.allSatisfy { column in
        let next = column + 1 < row.count ? row[column + 1] : Cell()
        let isWide = TextMeasure.simple.width(of: row[column].text) == 2
        return isWide == next.isContinuation && !(column == 0 && row[column].isContinuation)
      }
    }
  }
}

extension Point {
  /// The top left corner.
  static let zero = Point(column: 0, row: 0)
}

extension Theme: CustomTestStringConvertible {
  /// The name alone: a whole theme would fill the screen.
  public var testDescription: String { name }
}

/// Texts that easily upset columns.
let difficultTexts = [
  "", " ", "plain words only", "Überprüfung der Fluggäste", "日本語のテキスト", "half 全角 half",
  "e\u{301}a\u{300}\u{301}",
  "👨‍👩‍👧‍👦 family", "flag 🇩🇪 and 👍🏽", "⚠️ warning", "a\u{202E}b\u{200B}c", "tab\tand\nline", "\u{301}mark first",
  "क्षेत्र", "한국어 각", "ﷺ…—“”", "x\u{0}y\u{1B}[31mz\u{85}",
  "Zalgo: a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}!",
]
