import Testing
import TextFormats

@Suite("What a file says can only be read, never act on the terminal")
struct TextScrubberTests {
  @Test(
    "harmless text stays as it is",
    arguments: [
      "", "Discover & Book", "Émile’s café — 25 % of 3 000 €", "日本語のタイトル", "Ελληνικά", "שלום עולם", "مرحبا",
      "👩‍👩‍👧‍👦 and 🧑🏽‍🚀", "❤️‍🔥", "🏳️‍🌈", "नमस्ते क्‍ष", "می‌خواهم", "e\u{301}",
      "1\u{FE0F}\u{20E3}", "❤\u{FE0E}", "র\u{200D}\u{9CD}য", "山田\u{3000}太郎",
    ])
  func untouched(text: String) {
    #expect(TextScrubber.scrub(text) == text)
  }

  @Test(
    "control sequences are removed completely",
    arguments: [
      ("red \u{1B}[31malert\u{1B}[0m", "red alert"),
      ("\u{1B}[38;2;1;2;3mcolour", "colour"),
      ("clear\u{1B}[2J\u{1B}[H", "clear"),
      ("\u{1B}]0;title\u{07}text", "text"),
      ("\u{1B}]52;c;aGVsbG8=\u{1B}\\clip", "clip"),
      ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
      ("\u{1B}P1$qx\u{1B}\\dcs", "dcs"),
      ("\u{1B}_apc\u{1B}\\x\u{1B}^pm\u{1B}\\y", "xy"),
      ("\u{1B}(Bset\u{1B}=\u{1B}7", "set"),
      ("\u{9B}31mone\u{9D}0;t\u{9C}two\u{90}q\u{9C}", "onetwo"),
      ("\u{1B}]never ended", "never ended"),
      ("\u{1B}[", ""),
      ("ends in \u{1B}", "ends in "),
      ("\u{1B}\u{1B}[31mx", "x"),
      ("bell\u{07} back\u{08}space\u{7F} nul\u{00}", "bell backspace nul"),
      ("\u{80}\u{84}\u{9F}x", "x"),
      ("over\u{202E}ride\u{202C} \u{2066}isolate\u{2069}", "override isolate"),
      ("left\u{200E}right\u{200F}\u{061C}", "leftright"),
      ("zero\u{200B}width\u{2060}\u{FEFF}\u{00AD}", "zerowidth"),
      ("join\u{200D}er no\u{200C}n", "joiner non"),
      ("tag\u{E0041}\u{E007F}", "tag"),
      ("a\u{180E}b\u{FFF9}c", "abc"),
      ("an\u{3164}a", "ana"), ("ana\u{115F}\u{1160}\u{FFA0}\u{2800}\u{34F}", "ana"),
      ("a\u{FE0F}", "a"), ("1\u{FE0F}", "1"), ("a\u{FE00}\u{E0100}\u{180B}", "a"),
      ("ana\u{A0}ruiz\u{2003}", "ana ruiz "), ("ا\u{200C}ب", "اب"), ("ب\u{200D}ب", "بب"), ("ب\u{200C}", "ب"),
    ])
  func takenOut(text: String, rest: String) {
    #expect(TextScrubber.scrub(text) == rest)
  }

  @Test("of all characters, no invisible one stays between letters or at an end")
  func unseen() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isUnseen =
        properties.isDefaultIgnorableCodePoint || properties.generalCategory == .control
        || properties.generalCategory == .lineSeparator || properties.generalCategory == .paragraphSeparator
        || [0x2800, 0x1D159, 0x16FE4, 0xFFF9, 0xFFFA, 0xFFFB].contains(value)
      guard isUnseen else { continue }
      for text in [
        "an\(scalar)a", "ana\(scalar)", "\(scalar)ana", "ب\(scalar)", "क\(scalar)क", "👩\(scalar)a",
      ] {
        let kept = TextScrubber.scrub(text).unicodeScalars.contains(scalar)
        let isMeant = text.unicodeScalars.first == "👩" && (value == 0xFE0E || value == 0xFE0F)
        #expect(!kept || isMeant, "U+\(String(value, radix: 16)) in \(text.debugDescription)")
      }
    }
  }

  @Test("line breaks and tabs become blanks, or line breaks stay in multi-line texts")
  func lineBreaks() {
    #expect(
      TextScrubber.scrub("one\ntwo\r\nthree\tfour\rfive\u{2028}six\u{85}seven")
        == "one two three four five six seven")
    #expect(TextScrubber.scrub("one\ntwo\r\nthree\tfour", multiline: true) == "one\ntwo\nthree four")
  }

  @Test("a joiner that loses what it joined goes too, and one that still joins after a removal stays")
  func lostJoiner() {
    #expect(TextScrubber.scrub("\u{915}\u{94D}\u{200D}\u{0}") == "\u{915}\u{94D}")
    #expect(TextScrubber.scrub("\u{915}\u{94D}\u{200D}\u{0}\u{937}") == "\u{915}\u{94D}\u{200D}\u{937}")
    #expect(TextScrubber.scrub("👩\u{200D}\u{1B}[31m👧") == "👩\u{200D}👧")
  }

  // Searching to the end for each of them would take minutes.
  @Test("a hundred thousand unterminated strings are read at once", .timeLimit(.minutes(1)))
  func openStrings() {
    #expect(TextScrubber.scrub(String(repeating: "\u{90}", count: 200_000) + "x") == "x")
  }

  @Test("whatever a text contains, nothing that acts is left, and a second pass changes nothing")
  func property() {
    var generator = SeededGenerator(seed: 7)
    let scalars =
      "ab1;[]()\\\u{1B}\u{07}\u{9B}\u{9C}\u{9D}\u{90}\u{200B}\u{200D}\u{202E}\u{2066}\u{FEFF}\n\t\r👩é\u{7F}\u{0}m?"
      .unicodeScalars.map(\.self)
    for _ in 0..<3_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        view.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
      }
      let scrubbed = TextScrubber.scrub(String(view))
      let acts = scrubbed.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || [0x200B, 0x202E, 0x2066, 0xFEFF].contains(scalar.value)
      }
      #expect(!acts)
      #expect(TextScrubber.scrub(scrubbed) == scrubbed)
    }
  }
}
