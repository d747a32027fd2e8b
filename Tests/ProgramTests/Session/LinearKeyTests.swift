import Canvas
import Testing

@testable import TestSupport
@testable import headway

@Suite("A line of keys in plain lines")
struct LinearKeyTests {
  private func keys(_ line: String) -> [Key] { LinearSession.keys(ofBytes: Array(line.utf8)) }

  @Test("Letters are keys, names are keys, an empty line is Enter")
  func names() {
    #expect(keys("jjk") == [.character("j"), .character("j"), .character("k")])
    #expect(keys("Größe") == "Größe".map { .character($0) })
    #expect(keys("esc") == [.escape])
    #expect(keys("Ctrl-R") == [.control("r")])
    #expect(keys("") == [.enter])
  }

  @Test("Pressed arrows arrive as arrows; a terminal's reply arrives as unknown")
  func sequences() {
    #expect(keys("\u{1B}[B\u{1B}[Bj") == [.down, .down, .character("j")])
    for answer in TerminalAnswers.all { #expect(keys(answer + "j") == [.unknown, .character("j")]) }
  }

  @Test("Bytes that are not text are refused with a message")
  func broken() {
    #expect(
      LinearSession.keys(ofBytes: [0x6A, 0xFF, 0x6B]) == [
        .character("j"), .refused(.undecodable([0xFF])), .character("k"),
      ])
  }
}
