import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("= explains the figures of the selection")
struct ExplanationTests {
  private func explained(_ state: State) -> Explanation.Topic? {
    if case .explanation(let path) = state.overlay { path.topic } else { nil }
  }

  private let waitTime = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")

  @Test("For a key result it shows the rule, the numbers and what would change it")
  func keyResult() {
    let text = Fixture.explanation().frame().text
    for part in [
      "(17.5 − 20) / (15 − 20) = 0.5", "140 of 183 days have passed", "26.5 points > 25",
      "● On track   at 16.6 or less, with no blocker", "17.5 was checked in for 16 Nov by Ana",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test(
    "Pressed again it moves on to what the figures count in, up to the North Star; Esc goes back the same way"
  )
  func upwards() {
    var state = Fixture.explanation()
    let way: [ConstructID] = [
      .keyResult(waitTime), .objective("streamline-check-in"), .stage("check-in-and-prepare"), .northStar,
    ]
    #expect(explained(state) == .construct(way[0]))
    for subject in way.dropFirst() {
      state.press(.character("="))
      #expect(explained(state) == .construct(subject))
    }
    state.press(.character("="))
    #expect(explained(state) == .construct(.northStar))
    #expect(state.toast?.text == "Nothing lies above the North Star.")
    for subject in way.dropLast().reversed() {
      state.press(.escape)
      #expect(explained(state) == .construct(subject))
    }
    state.press(.escape)
    #expect(state.context == .panes)
  }

  @Test("It works in every pane, in the details, and in the list of check-ins")
  func places() {
    var state = Fixture.state()
    state.press(.character("j"), .character("="))
    #expect(explained(state) == .construct(.stage("check-in-and-prepare")))
    state.press(.escape, .enter, .character("="))
    #expect(explained(state) == .construct(.objective("streamline-check-in")))
    state = Fixture.zoomed()
    state.press(.character("="))
    #expect(explained(state) == .construct(.keyResult(waitTime)))
    state.press(.escape)
    #expect(state.context == .details)
    state = Fixture.sweep()
    state.press(.escape, .character("="))
    #expect(explained(state) != nil)
  }

  @Test("Objectives without a known stage are explained together")
  func stageless() {
    var workspace = Fixture.workspace
    workspace.valueStreams = []
    var state = Fixture.state(workspace: workspace)
    state.press(.character("="))
    #expect(explained(state) == .objectivesWithoutStage)
    #expect(state.frame().text.contains("No known stage"))
  }

  @Test("If there are no figures it says so")
  func nothing() {
    var state = Fixture.state()
    state.press(.character("j"), .character("j"), .character("="))
    #expect(state.overlay == nil)
    #expect(state.toast?.text == "There are no figures here yet.")
  }

  @Test("What does not fit is scrolled, and no farther than to its end")
  func scrolling() {
    var state = Fixture.explanation(size: Size(columns: 80, rows: 16))
    let top = state.frame().text
    #expect(!top.contains("Weight"))
    state.press(.character("G"))
    #expect(state.frame().text.contains("Weight"))
    let bottom = state.frame().text
    state.press(.character("j"))
    #expect(state.frame().text == bottom)
    state.press(.character("k"))
    #expect(state.frame().text != bottom)
    state.press(.character("g"))
    #expect(state.frame().text == top)
  }

  @Test("If the topic goes from the files while it is explained, that is reported")
  func gone() {
    var state = Fixture.explanation()
    _ = state.update(with: .workspaceLoaded(Fixture.emptyWorkspace, []))
    #expect(state.frame().text.contains("It is no longer in the files of this cycle."))
    state.press(.escape)
    #expect(state.overlay == nil)
  }

  @Test("It is read out as plain lines, with words for statuses")
  func linear() {
    let lines = LinearScreen(state: Fixture.explanation(), glyphs: .ascii).lines
    #expect(lines.first == "Explanation of Reduce average wait time by 25% within 6 months")
    #expect(lines.contains("Status: Off track"))
    #expect(lines.contains("  (17.5 - 20) / (15 - 20) = 0.5"))
    #expect(lines.contains("  On track at 16.6 or less, with no blocker"))
    #expect(lines.last?.hasPrefix("Keys: = explain") == true)
  }

  @Test("Read out, each explanation is whole, even if the one before had lines like it")
  func linearNews() {
    var state = Fixture.explanation()
    let before = LinearScreen(state: state, glyphs: .ascii)
    state.press(.character("="))
    let after = LinearScreen(state: state, glyphs: .ascii)
    #expect(after.news(since: before.lines) == after.lines)
    state.press(.character("j"))
    #expect(LinearScreen(state: state, glyphs: .ascii).news(since: after.lines).isEmpty)
  }

  @Test("No line is wider than its room, and no word is lost", arguments: [36, 46, 65, 69, 70, 76, 96])
  func whole(columns: Int) throws {
    let state = Fixture.state()
    for subject in [ConstructID.keyResult(waitTime), .objective("streamline-check-in"), .northStar] {
      let explanation = try #require(
        Explanation(of: .construct(subject), in: state.workspace, standings: state.standings, ascii: true))
      let table = ExplanationTable(explanation, columns: columns, glyphs: .ascii, measure: .simple)
      for item in explanation.items {
        let lines = table.lines(of: item).map { $0.map(\.text).joined() }
        #expect(lines.allSatisfy { $0.count <= columns })
        let words = Set(lines.joined(separator: " ").split(separator: " "))
        for case .fact(let text) in item.lines {
          #expect(text.split(separator: " ").allSatisfy(words.contains))
        }
      }
    }
  }
}
