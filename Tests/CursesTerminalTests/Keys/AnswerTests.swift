import Canvas
import Testing

@testable import CursesTerminal

@Suite("Answers of the terminal are heard, and never taken for keys")
struct AnswerTests {
  private static let answer = "\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\"
  private static let paper = TerminalBackground(red: 0xFD, green: 0xF6, blue: 0xE3)

  private func decoder() -> KeyDecoder {
    var decoder = KeyDecoder(charset: .utf8)
    decoder.hasAsked = true
    return decoder
  }

  @Test(
    "The background is read in every form that terminals use",
    arguments: [
      ("11;rgb:1e1e/2020/ffff", TerminalBackground(red: 0x1E, green: 0x20, blue: 0xFF)),
      ("11;rgb:1e/20/ff", TerminalBackground(red: 0x1E, green: 0x20, blue: 0xFF)),
      ("11;rgb:f/0/8", TerminalBackground(red: 0xFF, green: 0, blue: 0x88)),
      ("11;rgba:1e1e/2020/ffff/8000", TerminalBackground(red: 0x1E, green: 0x20, blue: 0xFF)),
      ("11;#1e20ff", TerminalBackground(red: 0x1E, green: 0x20, blue: 0xFF)),
      ("10;rgb:1e1e/2020/ffff", nil), ("11;rgb:1e1e/2020", nil), ("11;rgb:g/0/0", nil),
      ("11;rgb:11111/0/0", nil),
      ("11;?", nil), ("", nil), ("11;#12", nil),
    ])
  func forms(text: String, background: TerminalBackground?) {
    #expect(TerminalBackground(answer: Array(text.utf8)) == background)
  }

  @Test(
    "A background is light when black is the more readable on it",
    arguments: [
      (0xFFFFFF, true), (0xFDF6E3, true), (0x808080, true), (0x000000, false), (0x1E1E1E, false),
      (0x002B36, false),
      (0x300A24, false), (0x0000FF, false), (0x00FF00, true), (0x686868, false),
    ])
  func light(number: Int, isLight: Bool) {
    let background = TerminalBackground(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    #expect(background.isLight == isLight)
  }

  @Test("Whatever the pieces in which answers arrive, they are no keys, and those typed around them stay")
  func pieces() {
    let bytes = Array("j\(Self.answer)\u{1B}[?64;1;2cq".utf8)
    for cut in bytes.indices {
      var decoder = decoder()
      decoder.take(Array(bytes[..<cut]))
      decoder.take(Array(bytes[cut...]))
      #expect(decoder.takeKeys() == [.character("j"), .character("q")])
      #expect(decoder.answers == [.background(Self.paper), .attributes])
    }
  }

  @Test("An answer that was given up when its end arrives is still heard")
  func late() {
    var decoder = decoder()
    let bytes = Array(Self.answer.utf8)
    decoder.take(Array(bytes[..<9]))
    decoder.stopWaiting()
    _ = decoder.takeKeys()
    decoder.take(Array(bytes[9...]))
    #expect(decoder.takeKeys() == [])
    #expect(decoder.answers == [.background(Self.paper)])
  }

  @Test("Ended by BEL, or as 8-bit controls, it is the same")
  func otherEnds() {
    for text in ["\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{7}", "\u{9D}11;rgb:fdfd/f6f6/e3e3\u{9C}"] {
      var decoder = decoder()
      decoder.take(Array(text.utf8))
      #expect(decoder.takeKeys() == [])
      #expect(decoder.answers == [.background(Self.paper)])
    }
  }

  @Test("What is due is the answer to what was asked last, and attributes say that all were given")
  func questions() {
    var questions = TerminalQuestions()
    #expect(!questions.isPending && !questions.wereAsked)
    questions.ask()
    questions.take([.background(Self.paper)])
    #expect(questions.isPending && questions.background == Self.paper)
    let answered = [questions.takeAnswered(), questions.takeAnswered()]
    #expect(answered == [true, false])
    questions.take([.attributes])
    #expect(!questions.isPending && questions.wereAsked)
  }
}
