import CursesTerminal
import Testing

@Suite("Without a capable terminal, one clear sentence")
struct TerminalErrorTests {
  @Test("It names the terminal and says what to do instead")
  func dumb() {
    let message = TerminalError.cannotMoveCursor("dumb").description
    #expect(message.hasPrefix("the dashboard needs a terminal that can move the cursor; TERM is 'dumb'."))
    #expect(message.contains("headway status"))
  }

  @Test("A TERM full of control characters prints none of them")
  func hostile() {
    let message = TerminalError.unknownTerminalType("x\u{1B}]0;gotcha\u{07}\n").description
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F })
  }
}
