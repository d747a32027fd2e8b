import Canvas
import Testing

@testable import CursesTerminal
@testable import TestSupport

@Suite("The encoder's bytes make a terminal show the frame")
struct FrameEncoderTests {
  private static let repertoires = [
    Repertoire(colours: .palette(256)), Repertoire(colours: .trueColours(.semicolons)),
    Repertoire(colours: .palette(8), erasesInColour: false, erasesCells: false, movesToColumn: false),
    Repertoire(colours: .none, attributes: [.bold, .underline, .reverse]),
  ]

  @Test("After any series of frames the screen is the last one", arguments: repertoires)
  func randomFrames(repertoire: Repertoire) {
    var random = SeededRandom(7)
    for _ in 0..<60 {
      let size = Size(
        columns: Int.random(in: 1...60, using: &random), rows: Int.random(in: 1...12, using: &random))
      var screen = EmulatedScreen(size: size, erasesInColour: repertoire.erasesInColour)
      var encoder = FrameEncoder(repertoire: repertoire, measure: EncoderSample.measure)
      var frame = EncoderSample.frame(size: size, random: &random)
      var shown: Frame?
      for _ in 0..<12 {
        screen.take(encoder.bytes(showing: frame, since: shown, on: size))
        #expect(screen.faults == [])
        let wrong = frame.cells.indices.filter {
          !Self.isShown(frame.cells[$0], screen.cells[$0], repertoire)
        }
        #expect(wrong == [], "of \(size)")
        shown = frame
        EncoderSample.change(&frame, random: &random)
        if Bool.random(using: &random) { EncoderSample.change(&frame, random: &random) }
      }
    }
  }

  /// Whether a cell looks as it should: of a blank, only its background is visible.
  private static func isShown(_ cell: Cell, _ look: EmulatedScreen.Look, _ repertoire: Repertoire) -> Bool {
    let wished = repertoire.rendition(of: cell.style)
    guard cell.text == look.text else { return false }
    if cell.isContinuation || wished == look.rendition { return true }
    return cell.text == " " && wished.leavesBlanksEmpty && look.rendition.leavesBlanksEmpty
      && wished.background == look.rendition.background
  }

  @Test("The same frame again takes no bytes")
  func nothing() {
    var random = SeededRandom(3)
    let frame = EncoderSample.frame(size: Size(columns: 40, rows: 10), random: &random)
    var encoder = FrameEncoder(repertoire: Repertoire(colours: .palette(256)), measure: EncoderSample.measure)
    _ = encoder.bytes(showing: frame, since: nil, on: frame.size)
    #expect(encoder.bytes(showing: frame, since: frame, on: frame.size) == [])
  }

  /// What a change of one row takes.
  private func change(_ old: String, _ new: String, style: Style = Style(), at column: Int = 0) -> String {
    let size = Size(columns: 30, rows: 3)
    let frames = [old, new].map { text in
      var frame = Frame(size: size)
      for (index, character) in text.enumerated() {
        frame[Point(column: column + index, row: 1)] = Cell(String(character), style: style)
      }
      return frame
    }
    var encoder = FrameEncoder(repertoire: Repertoire(colours: .palette(256)), measure: EncoderSample.measure)
    _ = encoder.bytes(showing: frames[0], since: nil, on: size)
    let bytes = encoder.bytes(showing: frames[1], since: frames[0], on: size)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Only what differs is sent")
  func differences() {
    #expect(change("12%", "13%") == "\u{8}\u{8}3")
    #expect(change("a2345678901234b", "x2345678901234y") == "\rx\u{1B}[13Cy")
  }

  @Test("A short way is bridged by the characters themselves")
  func bridge() {
    #expect(change("abc", "xby", at: 0) == "\rxby")
  }

  @Test("The rest of a row is erased, not written")
  func rest() {
    #expect(change("abcdefgh", "ab") == "\u{1B}[6D\u{1B}[K")
  }

  @Test("Blanks between differences take no change of the text's colour")
  func blanks() {
    let red = Style(foreground: .indexed(1))
    #expect(
      change("ab", "a c d", style: red) == "\u{1B}[D c d" || change("ab", "a c d", style: red) == "\u{8} c d")
  }
}
