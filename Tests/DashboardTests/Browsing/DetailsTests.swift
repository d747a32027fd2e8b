import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The full-screen details")
struct DetailsTests {
  @Test("They show every check-in, from the last one to the first")
  func history() throws {
    let screen = Fixture.zoomed().screen()
    for day in ["16 Nov", "9 Nov", "2 Nov", "5 Oct", "7 Sep", "3 Aug", "6 Jul"] {
      #expect(screen.contains("\(day)  "))
    }
    let newest = try #require(screen.firstRange(of: "16 Nov  17.5"))
    let oldest = try #require(screen.firstRange(of: "6 Jul    20"))
    #expect(newest.lowerBound < oldest.lowerBound)
  }

  @Test(
    "They scroll to the last line and no farther, and back to the first", arguments: [Glyphs.unicode, .ascii])
  func scrolling(glyphs: Glyphs) {
    var state = Fixture.zoomed(size: Size(columns: 40, rows: 10))
    let first = state.screen(glyphs)
    for _ in 0..<100 { state.press(.character("j")) }
    #expect(state.screen(glyphs).contains("Passenger check-in"))
    for _ in 0..<100 { state.press(.character("k")) }
    #expect(state.screen(glyphs) == first)
    state.press(.character("G"))
    #expect(state.screen(glyphs).contains("Passenger check-in"))
    for _ in 0..<20 { state.press(.pageUp) }
    #expect(state.screen(glyphs) == first)
    state.press(.character("G"), .character("g"))
    #expect(state.screen(glyphs) == first)
  }

  @Test("Going down by pages skips no line")
  func pages() {
    let size = Size(columns: 60, rows: 24)
    var state = Fixture.zoomed(size: size)
    var seen = Set<Substring>()
    for _ in 0..<30 {
      seen.formUnion(state.screen().replacing("▸", with: " ").split(separator: "\n"))
      state.press(.pageDown)
    }
    var stepped = Fixture.zoomed(size: size)
    for _ in 0..<100 {
      // The border says which lines are visible, and that range differs with single steps.
      let lines = stepped.screen().replacing("▸", with: " ").split(separator: "\n").filter {
        $0.hasPrefix("│")
      }
      #expect(seen.isSuperset(of: lines))
      stepped.press(.character("j"))
    }
  }

  @Test("At the end, one step up is visible at once")
  func noDeadSteps() {
    var state = Fixture.zoomed(size: Size(columns: 80, rows: 12))
    for _ in 0..<100 { state.press(.character("j")) }
    let last = state.screen()
    state.press(.character("k"))
    #expect(state.screen() != last)
  }

  @Test("Opened again they start at the top")
  func beginsAtTheTop() {
    var state = Fixture.zoomed(size: Size(columns: 80, rows: 12))
    let first = state.screen()
    state.press(.character("G"), .escape, .enter)
    #expect(state.screen() == first)
  }

  @Test("c checks in on what they show, and returns to them")
  func checkIn() {
    var state = Fixture.zoomed()
    state.press(.character("c"))
    #expect(state.form?.reference.keyResult == "wait-time")
    state.press(.escape)
    #expect(state.context == .details)
  }

  @Test("When the key result has gone from the files, the panes return")
  func gone() {
    var state = Fixture.zoomed()
    _ = state.update(with: .workspaceLoaded(Fixture.emptyWorkspace, []))
    #expect(state.context == .panes)
  }
}
