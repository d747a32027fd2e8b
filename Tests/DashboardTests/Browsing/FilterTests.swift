import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The filter")
struct FilterTests {
  private static func filtered(_ text: String) -> State {
    var state = Fixture.state()
    state.press(.character("/"))
    state.type(text)
    return state
  }

  @Test("/ opens a line, and every key typed there filters the panes")
  func typing() {
    var state = Fixture.state()
    state.press(.character("/"))
    #expect(state.context == .filterLine)
    let counts = "average".map { character in
      state.press(.character(character))
      return state.listedKeyResults.count
    }
    #expect(counts == counts.sorted(by: >))
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time"])
    #expect(state.listedStages == ["check-in-and-prepare"])
  }

  @Test("Letters that are commands elsewhere are text in the filter")
  func noCommands() {
    var state = Fixture.state()
    let effects = state.press([.character("/")] + "qrtmc?:!".map(Key.character))
    #expect(effects.isEmpty)
    #expect(state.filterLine == "qrtmc?:!")
  }

  @Test("Enter keeps it: the panes stay filtered, and the header shows the filter")
  func keeping() {
    var state = Self.filtered("average")
    state.press(.enter)
    #expect(state.context == .panes)
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time"])
    #expect(state.screen().contains("/average"))
  }

  @Test("Esc in the line discards what was typed in it")
  func takingAway() {
    var state = Self.filtered("average")
    state.press(.escape)
    #expect(state.context == .panes)
    #expect(state.app.filter.isEmpty)
    #expect(state.listedKeyResults.count == 8)
  }

  @Test("Esc in the line restores the previous filter")
  func backToBefore() {
    var state = Self.filtered("average")
    state.press(.enter, .character("/"))
    #expect(state.filterLine == "average")
    state.type("xyz")
    #expect(state.listedKeyResults.isEmpty)
    state.press(.escape)
    #expect(state.app.filter.text == "average")
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time"])
  }

  @Test(
    "Ctrl-C and Backspace in the empty line leave it, and do not quit",
    arguments: [Key.control("c"), .backspace])
  func leaving(key: Key) {
    var state = Self.filtered("")
    let effects = state.press(key)
    #expect(effects.isEmpty)
    #expect(state.context == .panes)
  }

  @Test("Esc in the panes removes the filter first, and only then goes back a pane")
  func escapeRemoves() {
    var state = Self.filtered("average")
    state.press(.enter, .enter)
    #expect(state.browser.focus == .objectives)
    state.press(.escape)
    #expect(state.app.filter.isEmpty)
    #expect(state.browser.focus == .objectives)
    state.press(.escape)
    #expect(state.browser.focus == .stages)
  }

  @Test("Removing it keeps the selection")
  func selectionStays() {
    var state = Self.filtered("overtime")
    state.press(.enter)
    #expect(state.selection.last == "crew-overtime")
    state.press(.escape)
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "crew-overtime"])
  }

  @Test(
    "It finds words in titles, ids, stages and owners, in any case and any order",
    arguments: [
      ("average", ["streamline-check-in/wait-time"]),
      ("TIME Average", ["streamline-check-in/wait-time"]),
      ("crew-over", ["streamline-check-in/crew-overtime"]),
      ("pleasure", ["booking-on-a-phone/conversion", "booking-on-a-phone/later"]),
      ("rebook-in-the", ["rebook-in-the-app/in-app"]),
      ("discover", ["booking-on-a-phone/conversion", "booking-on-a-phone/later"]),
      ("chloé", ["booking-on-a-phone/conversion", "booking-on-a-phone/later"]),
      ("okafor", ["streamline-check-in/wait-time", "ready-before-airport/documents"]),
      ("prepare ben", ["streamline-check-in/wait-time", "ready-before-airport/documents"]),
      ("旅行者", ["rebook-in-the-app/in-app"]),
      ("satisfaction score", ["streamline-check-in/satisfaction"]),
      ("prepare conversion", []),
    ])
  func finds(text: String, expected: [String]) {
    #expect(Self.filtered(text).listedKeyResults == expected)
  }

  @Test("Blanks alone filter nothing")
  func blanks() {
    let state = Self.filtered("   ")
    #expect(state.listedStages.count == 4)
  }

  @Test("If nothing matches, the screen says so and how to get out")
  func nothingMatches() {
    var state = Self.filtered("zebra")
    state.press(.enter)
    #expect(state.listedStages.isEmpty)
    #expect(state.screen().contains("No match; Esc shows all"))
    state.press(.escape)
    #expect(state.listedStages.count == 4)
  }

  @Test("A stage keeps its own figures however little of it is listed")
  func figuresStay() {
    let all = Fixture.state().browser.listing.stages.first { $0.stage?.id == "check-in-and-prepare" }
    let some = Self.filtered("average").browser.listing.stages.first
    #expect(all?.rollUp?.progress == some?.rollUp?.progress)
    #expect(all?.rollUp?.progress != nil)
  }

  @Test("When the selected stage is filtered out, the panes under the new one start at the top")
  func newParent() {
    var state = Fixture.state()
    state.press(.character("G"), .character("/"))
    state.type("prepare")
    #expect(state.selection == ["check-in-and-prepare", "streamline-check-in", "wait-time"])
    var deep = Fixture.atWaitTime()
    deep.press(.character("G"), .character("/"))
    deep.type("discover")
    #expect(deep.selection == ["discover-and-book", "booking-on-a-phone", "conversion"])
  }

  @Test("Shell keys edit the line")
  func editing() {
    var state = Self.filtered("average wait")
    state.press(.control("w"))
    #expect(state.filterLine == "average ")
    state.press(.control("a"), .control("k"))
    #expect(state.filterLine == "")
    #expect(state.listedStages.count == 4)
  }

  @Test("Pasted text filters like typed text")
  func pasting() {
    var state = Self.filtered("")
    state.paste("average\nwait")
    #expect(state.filterLine == "average wait")
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time"])
  }
}
