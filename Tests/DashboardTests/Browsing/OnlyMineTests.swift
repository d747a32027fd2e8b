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

  @Test("What has several owners is each one's, and a contributor's is not theirs")
  func severalOwners() {
    let keyResult = KeyResult(
      id: "wait", title: "Wait", measure: .hold(.atMost(1)), owners: ["ana", "ben"], contributors: ["cem"])
    let objective = Objective(
      id: "queue", title: "Queue", cycle: "2026-Q4", stage: nil, owners: ["dana", "emre"],
      keyResults: [keyResult])
    let workspace = Workspace(name: "A", northStar: NorthStar(title: "Calm"), objectives: [objective])
    let shown = { (person: PersonID) in
      let filter = Filter(owner: person)
      return [
        filter.lets(keyResult, of: objective, words: [], in: workspace),
        filter.lets(objective, words: [], in: workspace),
      ]
    }
    #expect(shown("ana") == [true, false] && shown("ben") == [true, false])
    #expect(shown("dana") == [false, true] && shown("emre") == [false, true])
    #expect(shown("cem") == [false, false])
  }

  @Test("Somebody who has left is asked for nothing, and has nothing of their own to show")
  func left() throws {
    var state = Fixture.state()
    let today = state.today
    state.app.workspace.people = state.workspace.people.map {
      Person(id: $0.id, name: $0.name, left: $0.id == "ben" ? today : nil)
    }
    state.app.summarize()
    #expect(state.app.attention.person == nil)
    #expect(state.app.knownPerson == nil)
    #expect(state.app.onlyMineDisabledReason == "'ben' left on \(today); start with --as PERSON")
    #expect(state.app.people(besides: nil).map(\.id.rawValue).contains("ben") == false)
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
