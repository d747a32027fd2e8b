import Canvas
import Testing

@Suite("The width of text")
struct TextMeasureTests {
  private let measure = TextMeasure.simple

  private func drawn(_ text: String) -> [String] {
    measure.clusters(of: text).map(\.text)
  }

  @Test(
    "Text takes the columns that a terminal gives it",
    arguments: [
      ("", 0), ("wait time", 9), ("Chloé", 5), ("Chloe\u{301}", 5), ("空港", 4), ("ｶﾅ", 2), ("한국어", 6),
      ("─│╭▉…●", 6),
      ("😀", 2), ("a😀b", 4), ("𠮷", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(measure.width(of: text) == columns)
  }

  @Test("A letter and its combining marks are one character")
  func combiningMarks() {
    #expect(drawn("e\u{301}x\u{323}\u{307}") == ["e\u{301}", "x\u{323}\u{307}"])
  }

  @Test("A letter gets no more marks than a cell can hold")
  func manyMarks() {
    let marks = String(repeating: "\u{301}", count: 30)
    #expect(drawn("a\(marks)b").map(\.unicodeScalars.count) == [5, 1])
  }

  @Test("A mark without a base is left out")
  func strayMark() {
    #expect(drawn("\u{301}a") == ["a"])
  }

  @Test(
    "Of a joined emoji only the first is drawn, two columns wide",
    arguments: [
      ("👨‍👩‍👧‍👦", "👨"), ("👍🏽", "👍"), ("👩🏽‍🚀", "👩"), ("🏳️‍🌈", "🏳"), ("🧑‍🤝‍🧑", "🧑"),
    ])
  func emojiSequence(sequence: String, first: String) {
    #expect(drawn("a\(sequence)b") == ["a", first, "b"])
  }

  @Test("A variation selector neither shows nor widens the character before it")
  func variationSelectors() {
    #expect(drawn("⚠\u{FE0F}!") == ["⚠", "!"])
    #expect(measure.width(of: "⚠\u{FE0F}") == measure.width(of: "⚠"))
  }

  @Test("A flag is drawn as its two letters")
  func flags() {
    #expect(drawn("🇩🇪") == ["D", "E"])
    #expect(measure.width(of: "🇩🇪") == 2)
  }

  @Test("A joiner between letters of a script loses none of them")
  func joinedLetters() {
    #expect(drawn("क्\u{200D}ष") == ["क्", "ष"])
  }

  @Test(
    "Invisible and control characters are left out",
    arguments: [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}",
      "\u{2069}",
      "\u{FEFF}", "\u{AD}", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{E0067}", "\u{FE0E}",
    ])
  func invisible(text: String) {
    #expect(drawn("a\(text)b") == ["a", "b"])
    #expect(measure.width(of: "a\(text)b") == 2)
  }

  @Test("A tab and a line break are drawn as one space", arguments: ["\t", "\n", "\r\n", "\u{2028}"])
  func spaces(text: String) {
    #expect(drawn("a\(text)b") == ["a", " ", "b"])
  }

  @Test("The width of a text is that of its characters", arguments: difficultTexts)
  func sum(text: String) {
    let clusters = Array(measure.clusters(of: text))
    #expect(clusters.map(\.columns).reduce(0, +) == measure.width(of: text))
    #expect(clusters.allSatisfy { (1...2).contains($0.columns) && !$0.text.isEmpty })
  }

  @Test("The width of a character is the one passed in")
  func handedIn() {
    let everythingWide = TextMeasure { _ in 2 }
    #expect(everythingWide.width(of: "é") == 2)
    #expect(everythingWide.width(of: "e") == 1, "ASCII is one column everywhere")
  }

  @Test(
    "A character that the terminal cannot print becomes one question mark",
    arguments: [
      ("aéb", "a?b"), ("日本", "??"), ("e\u{301}", "e"), ("👩‍👩‍👧x", "?x"), ("👍🏽", "?"), ("❤️", "?"), ("🇩🇪", "DE"),
      ("\u{1112}\u{1161}\u{11AB}", "?"), ("कि", "?"), ("\u{200B}\u{202E}\u{9B}", ""),
    ])
  func unprintable(text: String, shown: String) {
    let nothingPrints = TextMeasure { _ in -1 }
    #expect(nothingPrints.clusters(of: text).map(\.text).joined() == shown)
    #expect(nothingPrints.width(of: text) == shown.count)
  }
}
