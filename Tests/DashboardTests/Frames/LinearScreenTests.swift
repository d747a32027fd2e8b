import Canvas
import Testing

@testable import Dashboard

@Suite("The screen as plain lines")
struct LinearScreenTests {
  private func lines(_ state: State, _ glyphs: Glyphs = .unicode) -> [String] {
    LinearScreen(state: state, glyphs: glyphs).lines
  }

  @Test("Statuses are words, the selection is marked, and nothing is drawn")
  func words() {
    let lines = lines(Fixture.atWaitTime())
    #expect(
      lines.contains { $0.hasPrefix("North Star: Every traveller arrives calm") && $0.contains("expected") })
    #expect(
      lines.contains(
        "> Reduce average wait time by 25% within 6 months, 20 → 17.5 → 15 min, 50%, expected 77%, Off track")
    )
    let drawn = Set("│╭╮╰╯█▏┄╌⠁")
    for line in lines { #expect(drawn.isDisjoint(with: line), "\(line)") }
  }

  @Test("A step is reported by the newly selected row and its details")
  func step() {
    var state = Fixture.state()
    let before = Set(lines(state))
    state.press(.character("j"))
    let news = lines(state).filter { !before.contains($0) }
    #expect(news.contains { $0.hasPrefix("> Check-In & Prepare") })
  }

  @Test("The form says its fields, what an untouched value keeps, and what is wrong where")
  func form() {
    var state = Fixture.formOnWaitTime()
    #expect(lines(state).contains("> Value: keeps 17.5"))
    state.type("x")
    state.press(.tab)
    #expect(lines(state).contains("  Value: x, wrong: not a number; write one such as 17.5"))
  }

  @Test("In ASCII only the team's own words are beyond ASCII")
  func ascii() {
    for screen in Screen.all {
      let state = screen.state(Size(columns: 120, rows: 40), Fixture.asciiWorkspace)
      for line in lines(state, .ascii) {
        let isASCII = line.allSatisfy(\.isASCII)
        #expect(isASCII, "\(screen.name): \(line)")
      }
    }
  }
}
