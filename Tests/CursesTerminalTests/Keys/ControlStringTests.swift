import Canvas
import Testing

@testable import CursesTerminal
@testable import TestSupport

@Suite("A terminal's reply is not a key")
struct ControlStringTests {
  @Test("Each is taken whole, and the key after it is understood", arguments: TerminalAnswers.all)
  func whole(answer: String) {
    var typing = Typing()
    #expect(typing.keys(of: "j\(answer)q") == [.character("j"), .unknown, .character("q")])
  }

  @Test(
    "Ctrl-C alone ends a control string whose end never arrives",
    arguments: ["]", "P", "X", "^", "_"])
  func wayOut(introducer: String) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(introducer)11;lost", "j", "q", "\u{1B}", "j").isEmpty)
    #expect(typing.keys(of: "\u{3}", "j") == [.unknown, .control("c"), .character("j")])
    #expect(typing.keys(of: "\u{1B}\(introducer)11;\u{3}q\u{7}j") == [.unknown, .character("j")])
  }

  @Test("An 8-bit introducer of a sequence is one in UTF-8 too; those of strings are refused")
  func eightBitsInUTF8() {
    var typing = Typing()
    #expect(typing.keys(ofBytes: [[0x9B] + Array("32;1qj".utf8)]) == [.unknown, .character("j")])
    #expect(typing.keys(ofBytes: [[0x9D] + Array("j".utf8)]).last == .character("j"))
  }

  @Test("A mouse report that is cut after its bracket is still one")
  func cutMouse() {
    var typing = Typing()
    _ = typing.keys(ofBytes: [Array("\u{1B}[".utf8)])
    _ = typing.keysAfterWaiting()
    #expect(typing.keys(of: "M qq", "j") == [.unknown, .character("j")])
  }

  @Test(
    "In pieces too, wherever they are cut, and over a line that is slow to bring the rest",
    arguments: TerminalAnswers.all
  )
  func cut(answer: String) {
    let bytes = Array(answer.utf8)
    for cut in 2..<bytes.count {
      var typing = Typing()
      let keys = typing.keys(ofBytes: [Array(bytes[..<cut]), bytes[cut...] + [0x71]])
      #expect(keys == [.unknown, .character("q")], "cut at \(cut)")
    }
    // A single late byte is a key, because it looks the same.
    for cut in 1..<bytes.count - 1 where bytes.count > 4 {
      var typing = Typing()
      _ = typing.keys(ofBytes: [Array(bytes[..<cut])])
      _ = typing.keysAfterWaiting()
      let keys = typing.keys(ofBytes: [Array(bytes[cut...])])
      #expect(keys.allSatisfy { $0 == .unknown }, "late after \(cut): \(keys)")
      _ = typing.keysAfterWaiting()
      #expect(typing.keys(of: "q") == [.character("q")])
    }
  }

  @Test("A key in the middle of a string neither acts nor ends it")
  func keyInside() {
    var typing = Typing()
    #expect(
      typing.keys(of: "\u{1B}]11;", "\u{1B}[A", "\u{1B}OPq\r\u{3}\u{18}\u{1A}", "\u{1B}\\j") == [
        .unknown, .character("j"),
      ])
  }

  @Test("An unterminated string is given up after a long pause, and types nothing")
  func endless() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}]11;" + String(repeating: "rgb:q", count: 200_000)) == [])
    #expect(typing.isWaiting)
    #expect(typing.keysAfterWaiting() == [.unknown])
    #expect(typing.keys(of: "q") == [.character("q")])
  }

  @Test(
    "Alt with the possible start of a string is a key after a moment", arguments: ["]", "P", "X", "^", "_"])
  func alone(introducer: String) {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}\(introducer)") == [])
    #expect(typing.patience.map { $0 <= .milliseconds(250) } ?? false)
    #expect(typing.keysAfterWaiting() == [.alt(Character(introducer))])
    #expect(typing.keys(of: "c") == [.character("c")])
  }

  @Test("The terminator after a bell is not Alt-\\, which is otherwise a key")
  func bell() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{1B}P>|x\u{7}\u{1B}\\q") == [.unknown, .character("q")])
    #expect(typing.keys(of: "\u{1B}\\") == [.alt("\\")])
  }

  @Test("8-bit introducers are recognised as characters in UTF-8, and as bytes in Latin-1")
  func eightBits() {
    var typing = Typing()
    #expect(typing.keys(of: "\u{9B}?1;2cq") == [.unknown, .character("q")])
    #expect(typing.keys(of: "\u{9D}11;rgb:q\u{9C}q") == [.unknown, .character("q")])
    #expect(typing.keys(of: "\u{9B}Aq") == [.up, .character("q")])
    var latin = Typing(charset: .latin1)
    #expect(latin.keys(ofBytes: [[0x9B] + Array("?1;2cq".utf8)]) == [.unknown, .character("q")])
    #expect(latin.keys(ofBytes: [[0x90] + Array(">|q".utf8) + [0x9C, 0x71]]) == [.unknown, .character("q")])
    #expect(
      latin.keys(ofBytes: [[0x9B] + Array("200~q\r".utf8) + [0x9B] + Array("201~x".utf8)]) == [
        .paste("q\n"), .character("x"),
      ])
  }

  @Test("Any garbage in a string or a sequence is swallowed")
  func garbage() {
    var generator = SeededRandom(2_026)
    for _ in 0..<300 {
      let inside = (0..<Int.random(in: 3...60, using: &generator)).map { _ -> UInt8 in
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: UInt8.random(in: 0x20...0x7E, using: &generator)
        case 1: .random(in: 0x00...0x06, using: &generator)
        default: .random(in: 0x0E...0x1A, using: &generator)
        }
      }
      for introducer in ["]", "P", "X", "^", "_"] {
        var typing = Typing()
        let bytes = Array("\u{1B}\(introducer)".utf8) + inside + Array("\u{1B}\\q".utf8)
        #expect(typing.keys(ofBytes: [bytes]) == [.unknown, .character("q")])
      }
      let parameters = inside.map { 0x20 + $0 % 0x20 }
      var typing = Typing()
      let bytes = Array("\u{1B}[?".utf8) + parameters + Array("hq".utf8)
      #expect(typing.keys(ofBytes: [bytes]) == [.unknown, .character("q")])
    }
  }
}
