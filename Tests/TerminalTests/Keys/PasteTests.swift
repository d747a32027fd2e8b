import Canvas
import Testing

@Suite("A paste is text, never commands")
struct PasteTests {
  private static let start = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test("Pasted text is one key, and typing goes on after it")
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

  @Test("Line ends become newlines; tabs stay; other control characters go")
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
    #expect(typing.keys(of: "\(Self.start)ab") == [])
    #expect(typing.curses(.up) == [])
    #expect(typing.keys(of: "c\(Self.end)") == [.paste("abc")])
  }

  @Test("A paste whose end is lost comes after a while, and the keyboard lives on")
  func lostEnd() {
    var typing = Typing()
    #expect(typing.keys(of: "\(Self.start)abc") == [])
    #expect(typing.isWaiting)
    #expect(typing.keysAfterWaiting() == [.paste("abc")])
    #expect(typing.keys(of: "q") == [.character("q")])
  }

  @Test("Broken UTF-8 in a paste is replaced, not lost")
  func broken() {
    var typing = Typing()
    let bytes = Array(Self.start.utf8) + [0x61, 0xFF, 0x62] + Array(Self.end.utf8)
    #expect(typing.keys(ofBytes: [bytes]) == [.paste("a\u{FFFD}b")])
  }

  @Test("An empty paste is an empty paste, and a stray end is nothing known")
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
}
