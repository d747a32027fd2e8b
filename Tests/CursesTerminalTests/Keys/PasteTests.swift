import Canvas
import Testing

@testable import CursesTerminal

@Suite("A paste is text, never commands")
struct PasteTests {
  private static let start = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test("Pasted text is one key, and typing continues after it")
  func whole() {
    var typing = Typing()
    #expect(
      typing.keys(of: "a\(Self.start)q:wq ü世\(Self.end)b") == [
        .character("a"), .paste("q:wq ü世"), .character("b"),
      ])
  }

  @Test("A paste that arrives in pieces is one paste, wherever it is cut")
  func everyCut() {
    let bytes = Array("\(Self.start)dü\(Self.end)".utf8)
    for cut in bytes.indices.dropFirst() where cut != 1 {
      var typing = Typing()
      let keys = typing.keys(ofBytes: [Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(keys == [.paste("dü")], "cut at \(cut)")
    }
  }

  @Test("Line ends become newlines; tabs stay; other control characters are removed")
  func cleaned() {
    var typing = Typing()
    #expect(
      typing.keys(of: "\(Self.start)a\rb\r\nc\nd\te\u{04}\u{07}\u{9B}f\(Self.end)") == [
        .paste("a\nb\nc\nd\tef")
      ])
  }

  @Test("A pasted arrow key moves nothing")
  func pastedKeys() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)ab\u{1B}[A\u{1B}OBc\(Self.end)") == [.paste("ab[AOBc")])
  }

  @Test("A stalled paste is reported as open, obeys nothing, and is complete in the end")
  func stalled() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)abc") == [])
    for piece in ["q", "\r", "\u{1B}", ":quit\r", "y"] {
      #expect(typing.isWaiting)
      #expect(typing.keysAfterWaiting() == [.refused(.pasteUnfinished)])
      #expect(!typing.isWaiting)
      #expect(typing.keys(of: piece) == [])
    }
    #expect(typing.keys(of: "z\(Self.end)x") == [.paste("abcq\n:quit\nyz"), .character("x")])
  }

  @Test("Ctrl-C alone ends a paste that does not end; what follows immediately is still not obeyed")
  func brokenOff() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)abc", "\u{3}") == [], "as long as it does not stall, it is text")
    #expect(typing.keysAfterWaiting() == [.refused(.pasteUnfinished)])
    #expect(typing.keys(of: "\u{3}q") == [], "neither with something else")
    #expect(typing.keysAfterWaiting() == [.refused(.pasteUnfinished)])
    #expect(typing.keys(of: "\u{3}") == [.paste("abcq")])
    #expect(typing.keys(of: "q\r") == [])
    #expect(typing.keysAfterWaiting() == [])
    #expect(typing.keys(of: "q") == [.character("q")])
  }

  @Test("Ctrl-C among the text of a paste is a part of it")
  func interruptWithin() {
    var typing = Typing()
    let text = String(repeating: "q\u{3}", count: 1_000)
    #expect(
      typing.keys(of: Self.start + text + Self.end) == [.paste(String(repeating: "q", count: 1_000))])
  }

  @Test("A paste within a paste is part of its text, and so is what is between their ends")
  func nested() {
    var typing = Typing()
    #expect(
      typing.keys(of: "\(Self.start)a\(Self.start)b\(Self.end)q\r\(Self.end)x") == [
        .paste("abq\n"), .character("x"),
      ])
  }

  @Test("If the inner paste has no end of its own, the outer one ends after a moment")
  func unbalanced() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)a\(Self.start)b\(Self.end)") == [])
    #expect(typing.keysAfterWaiting() == [.paste("ab")])
    #expect(typing.keys(of: "q") == [.character("q")])
  }

  @Test("Broken UTF-8 in a paste is replaced and reported, not lost")
  func broken() {
    var typing = Typing()
    let bytes = Array(Self.start.utf8) + [0x61, 0xFF, 0x62] + Array(Self.end.utf8)
    #expect(
      typing.keys(ofBytes: [bytes]) == [.paste("a\u{FFFD}b"), .refused(.undecodable([0xFF]))])
  }

  @Test("An empty paste is an empty paste, and a stray end is unknown")
  func edges() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)\(Self.end)") == [.paste("")])
    #expect(typing.keys(of: Self.end) == [.unknown])
  }

  @Test("A huge paste is whole")
  func huge() {
    var typing = Typing()
    let text = String(repeating: "line of text\n", count: 20_000)
    #expect(typing.keys(of: Self.start + text + Self.end) == [.paste(text)])
  }

  @Test(
    "Of an oversized paste the start is kept, the rest is dropped with a message, and nothing is obeyed")
  func tooLarge() {
    var typing = Typing()
    let limit = PasteCollector.limit
    let text = String(repeating: "q\rü", count: limit / 4) + "rest :quit\r"
    let keys = typing.keys(of: Self.start + text + Self.end + "x")
    #expect(keys.count == 3)
    guard case .paste(let kept) = keys.first else { return #expect(Bool(false), "it is a paste") }
    #expect(kept == String(repeating: "q\nü", count: limit / 4))
    #expect(Array(keys.dropFirst()) == [.refused(.pasteTooLong(dropped: 11)), .character("x")])
  }

  @Test("A character that the limit cuts in two is left out")
  func cutCharacter() {
    var typing = Typing()
    let text = String(repeating: "a", count: PasteCollector.limit - 1) + "ü"
    let keys = typing.keys(of: Self.start + text + Self.end)
    #expect(keys == [.paste(String(text.dropLast())), .refused(.pasteTooLong(dropped: 1))])
  }
}
