import Canvas
import Testing

@Suite("Text arrives as typed")
struct TextKeyTests {
  @Test("Letters, digits and characters of any script are characters")
  func characters() {
    var typing = Typing()
    #expect(
      typing.keys(of: "a7ü世👍") == [
        .character("a"), .character("7"), .character("ü"), .character("世"), .character("👍"),
      ])
  }

  @Test("A character that arrives in pieces is one character")
  func split() {
    var typing = Typing()
    #expect(typing.keys(ofBytes: [[0xE4], [0xB8], [0x96, 0x61]]) == [.character("世"), .character("a")])
    #expect(!typing.isWaiting)
  }

  @Test(
    "Bytes that are not text are refused with a message and take nothing else with them",
    arguments: [
      [0xFF], [0x80], [0xC3], [0xE4, 0xB8], [0xC0], [0xF8],
    ] as [[UInt8]])
  func broken(bytes: [UInt8]) {
    var typing = Typing()
    #expect(
      typing.keys(ofBytes: [bytes + [0x71]]) == [.refused(.undecodable(bytes)), .character("q")])
  }

  @Test("Overlong forms, surrogates and C1 controls are not characters")
  func forbidden() {
    var typing = Typing()
    for bytes: [UInt8] in [[0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80]] {
      #expect(typing.keys(ofBytes: [bytes]) == [.refused(.undecodable(bytes))])
    }
    #expect(typing.keys(ofBytes: [[0xC2, 0x85]]) == [.unknown])
  }

  @Test("Half a character whose rest never arrives is refused after a while")
  func abandoned() {
    var typing = Typing()
    #expect(typing.keys(ofBytes: [[0xE4, 0xB8]]) == [])
    #expect(typing.isWaiting)
    #expect(typing.keysAfterWaiting() == [.refused(.undecodable([0xE4, 0xB8]))])
    #expect(typing.keys(of: "a") == [.character("a")])
  }

  @Test("A flood of bytes that are not text is reported once")
  func flood() {
    var typing = Typing()
    let keys = typing.keys(ofBytes: [[UInt8](repeating: 0xFF, count: 500)])
    #expect(keys == [.refused(.undecodable([UInt8](repeating: 0xFF, count: 8)))])
  }

  @Test("Ctrl with a letter is named by the letter, Ctrl-Z too")
  func control() {
    var typing = Typing()
    #expect(
      typing.keys(of: "\u{01}\u{12}\u{1A}\u{0C}") == [
        .control("a"), .control("r"), .control("z"), .control("l"),
      ])
    #expect(typing.keys(of: "\u{00}\u{1C}\u{1F}") == [.control(" "), .control("\\"), .control("_")])
  }

  @Test("Enter, Tab and both Backspaces are themselves")
  func editing() {
    var typing = Typing()
    #expect(typing.keys(of: "\r\n\t\u{7F}\u{08}") == [.enter, .enter, .tab, .backspace, .backspace])
  }

  @Test("Esc alone is Esc after a moment; directly before a character it is Alt")
  func escapeAndAlt() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}") == [])
    #expect(typing.keysAfterWaiting() == [.escape])
    #expect(typing.keys(of: "j") == [.character("j")])
    #expect(typing.keys(of: "\u{1B}jk") == [.alt("j"), .character("k")])
    #expect(typing.keys(of: "\u{1B}é") == [.alt("é")])
    #expect(typing.keys(of: "\u{1B}\r") == [.escape, .enter])
    #expect(typing.keys(of: "\u{1B}\u{7F}") == [.control("w")])
    #expect(typing.keys(of: "\u{1B}\u{1B}") + typing.keysAfterWaiting() == [.escape, .escape])
  }
}
