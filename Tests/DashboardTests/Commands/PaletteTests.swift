import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The palette goes to anything")
struct PaletteTests {
  private func typed(_ text: String, on state: State = Fixture.state()) -> State {
    var state = state
    state.press(.character(":"))
    state.type(text)
    return state
  }

  @Test(
    "It finds key results, objectives, stages, people, outcomes and capabilities by a few letters",
    arguments: [
      ("average wait", "Reduce average wait time by 25% within 6 months"),
      (
        "streamline",
        "Streamline the airport check-in experience to reduce wait times and improve satisfaction"
      ),
      ("wait-time", "Reduce average wait time by 25% within 6 months"),
      ("cip", "Check-In & Prepare"), ("chlo", "Chloé Martin"), ("stress", "Journeys without stress"),
      ("passenger", "Passenger check-in"),
      ("satisfactn", "Improve check-in satisfaction score from 3.5 to 4.5"),
    ])
  func finds(text: String, title: String) {
    #expect(typed(text).menu?.matches.map(\.item.title).contains(title) == true)
  }

  @Test("Enter goes to the key result, and Esc comes back to where one was")
  func goes() {
    var state = Fixture.state()
    state.press(.character("5"), .character("j"))
    let before = state.screen()
    state = typed("average wait", on: state)
    state.press(.enter)
    #expect(state.screen == .dashboard)
    #expect(state.selection.last == "wait-time")
    #expect(state.context == .panes)
    state.press(.escape)
    #expect(state.screen() == before)
  }

  @Test("A person shows what they are responsible for, and Esc goes back by way of everything")
  func person() {
    var state = Fixture.state()
    let before = state.screen()
    state = typed("chloé", on: state)
    state.press(.enter)
    #expect(state.app.filter.owner == "chloe")
    state.press(.escape, .escape)
    #expect(state.app.filter.isEmpty)
    #expect(state.screen() == before)
  }

  @Test("A capability is shown in its tree")
  func capability() {
    var state = typed("passenger check-in")
    state.press(.enter)
    #expect(state.screen == .alignment)
    #expect(state.selectedNode == .capability("passenger-check-in"))
  }

  @Test("What was chosen last comes first")
  func recent() {
    var state = typed("average wait")
    state.press(.enter, .character(":"))
    #expect(state.menu?.matches.first?.item.title == "Reduce average wait time by 25% within 6 months")
    state.type("messages")
    state.press(.enter, .escape, .character(":"))
    #expect(state.menu?.actions.first?.id == .messages)
    #expect(state.menu?.selected?.id == .messages)
  }

  @Test("The letters that match are marked")
  func marks() throws {
    var state = typed("airport")
    state.press(.control("u"))
    state.type("wait")
    let frame = state.frame()
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("Reduce average wait") })
    let line = lines[row]
    let start = try #require(line.firstRange(of: "wait")).lowerBound
    let column = TextMeasure.simple.width(of: String(line[..<start]))
    let styles = (column - 1...column + 4).map { frame[Point(column: $0, row: row)].style.attributes }
    #expect(styles.map { $0.contains(.underline) } == [false, true, true, true, true, false])
  }

  @Test("A word found nowhere else is found by letters close together, and never by letters far apart")
  func fuzzy() {
    func isFound(_ word: String, _ text: String) -> Bool {
      FuzzyMatch(word.searchLetters, in: text.searchLetters) != nil
    }
    #expect(isFound("brdng", "Boarding starts on time"))
    #expect(isFound("wt", "Average wait time"))
    #expect(isFound("ÉTÉ", "L’été"))
    #expect(!isFound("xyz", "Boarding"))
    #expect(!isFound("dgr", "Boarding starts on time and feels unhurried at every gate"))
    #expect(!isFound("ait", "Wat"))
  }
}
