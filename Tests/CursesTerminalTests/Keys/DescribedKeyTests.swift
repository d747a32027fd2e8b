import Canvas
import Testing

@testable import CursesTerminal

@Suite("Keys known only from the terminal's description")
struct DescribedKeyTests {
  private func typing(_ keys: [(String, Key)]) -> Typing {
    Typing(described: DescribedKeys(keys.map { (Array($0.utf8), $1) }))
  }

  @Test("A VT52 sends its arrows without a bracket, and F1 where others start a string")
  func vt52() {
    var typing = typing([("\u{1B}A", .up), ("\u{1B}B", .down), ("\u{1B}P", .function(1))])
    #expect(
      typing.keys(of: "\u{1B}A\u{1B}Bq\u{1B}Pq") == [
        .up, .down, .character("q"), .function(1), .character("q"),
      ])
    #expect(typing.keys(of: "\u{1B}x") == [.alt("x")])
  }

  @Test("A BSD console sends for F1 what others use to start a mouse report")
  func console() {
    var typing = typing([("\u{1B}[M", .function(1)), ("\u{1B}[N", .function(2))])
    #expect(typing.keys(of: "\u{1B}[Mq\u{1B}[N") == [.function(1), .character("q"), .function(2)])
  }

  @Test("Some send a control byte, or several bytes that start with one")
  func controls() {
    var typing = typing([("\u{0B}", .up), ("\u{08}", .left), ("\u{01}@\r", .function(1)), ("\u{1B}ab", .end)])
    #expect(typing.keys(of: "\u{0B}\u{08}") == [.up, .backspace])
    #expect(typing.keys(of: "\u{01}@\rq") == [.function(1), .character("q")])
    #expect(typing.keys(of: "\u{01}q") == [.control("a"), .character("q")])
    #expect(typing.keys(of: "\u{1B}ac\u{1B}ab") == [.alt("a"), .character("c"), .end])
    #expect(typing.keys(of: "\u{01}") == [])
    #expect(typing.keysAfterWaiting() == [.control("a")])
  }
}
