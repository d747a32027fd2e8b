import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Only mine")
struct OnlyMineTests {
  @Test("m shows what the person at the keyboard owns, by key result or by objective")
  func mine() {
    var state = Fixture.state()
    state.press(.character("m"))
    #expect(state.listedKeyResults == ["streamline-check-in/wait-time", "ready-before-airport/documents"])
    #expect(state.screen().contains("only Ben"))
  }

  @Test("A key result with its own owner is not the objective owner's")
  func ownOwner() {
    var state = Fixture.state(person: "ana")
    state.press(.character("m"))
    #expect(
      state.listedKeyResults == [
        "streamline-check-in/digital-adoption", "streamline-check-in/satisfaction",
        "streamline-check-in/crew-overtime",
      ])
  }

  @Test("m again shows everything", arguments: [Key.character("m"), .escape])
  func again(key: Key) {
    var state = Fixture.state()
    state.press(.character("m"), key)
    #expect(state.listedStages.count == 4)
    #expect(state.listedKeyResults.count == 8)
  }

  @Test("Together with a filter both must match, and Esc removes both")
  func withFilter() {
    var state = Fixture.state()
    state.press(.character("m"), .character("/"))
    state.type("documents")
    state.press(.enter)
    #expect(state.listedKeyResults == ["ready-before-airport/documents"])
    state.press(.escape)
    #expect(state.listedKeyResults.count == 8)
  }

  @Test("While the user is unknown, m says how to set who it is")
  func unknown() {
    var state = Fixture.state(person: nil)
    state.press(.character("m"))
    #expect(state.toast?.text.contains("--as PERSON") == true)
    #expect(state.listedKeyResults.count == 8)
  }

  @Test("A user who is not among the people is named in the message")
  func stranger() {
    var state = Fixture.state(person: "root")
    state.press(.character("m"))
    #expect(state.toast?.text.contains("'root' is not among") == true)
    #expect(state.listedKeyResults.count == 8)
  }

  @Test("It works as soon as the person is known")
  func identified() {
    var state = Fixture.state(person: nil)
    _ = state.update(with: .personIdentified("chloe"))
    state.press(.character("m"))
    #expect(state.listedObjectives == ["booking-on-a-phone"])
    let checkIn = state.press(.tab, .tab, .character("c"), .enter).submissions.first
    #expect(checkIn?.author == "chloe")
  }

  @Test("If nothing is the user's own, the screen says so and Esc leads back")
  func nothing() {
    var workspace = Fixture.workspace
    workspace.people.append(Person(id: "zoe", name: "Zoe"))
    var state = Fixture.state(workspace: workspace, person: "zoe")
    state.press(.character("m"))
    #expect(state.screen().contains("No match; Esc shows all"))
    state.press(.escape)
    #expect(state.listedStages.count == 4)
  }
}
