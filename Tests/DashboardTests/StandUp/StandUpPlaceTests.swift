import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A stand-up stays with what the team is discussing")
struct StandUpPlaceTests {
  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 60, rows: 12), Size(columns: 80, rows: 24),
    Size(columns: 100, rows: 18), Size(columns: 120, rows: 40),
  ]

  /// A stage with ten key results of two objectives, most of which need discussion.
  static let longWorkspace: Workspace = {
    let objectives = ["first", "second"].map { id in
      Objective(
        id: id, title: "The \(id) objective of a stage about which there is much to say", cycle: "2026-Q4",
        stage: "book", owner: "ana",
        keyResults: (1...5).map { number in
          KeyResult(
            id: "\(id)-\(number)", title: "Key result \(id) \(number)",
            measure: .reach(Reach(baseline: 0, target: .absolute(100))), unit: "%")
        })
    }
    let logs = objectives.map { objective in
      (
        objective.id,
        CheckInLog(
          records: objective.keyResults.enumerated().map { index, keyResult in
            Fixture.record(
              "\(keyResult.id)", keyResult.id, "2026-11-10", Double(index) * 20, confidence: 5,
              note:
                "What was found out is described at length, and takes more than one row of a small screen.",
              blocker: index % 3 == 0 ? "Somebody has to sign something" : nil)
          })
      )
    }
    return Workspace(
      name: "Long", northStar: NorthStar(title: "Every traveller arrives calm"),
      valueStreams: [
        ValueStream(
          id: "fly", title: "Fly",
          stages: [Stage(id: "book", title: "Book"), Stage(id: "board", title: "Board")])
      ],
      people: [Person(id: "ana", name: "Ana Ruiz")],
      cycles: [Cycle(id: "2026-Q4", start: Fixture.day("2026-10-01"), end: Fixture.day("2026-12-31"))],
      objectives: objectives,
      checkInLogs: Dictionary(uniqueKeysWithValues: logs))
  }()

  private static let workspaces = [Fixture.standUpWorkspace, longWorkspace]
  private static let smallSizes = [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)]

  @Test("Every Space changes what is visible, from the opening to the end of the minutes", arguments: sizes)
  func spaceMoves(size: Size) {
    for workspace in Self.workspaces {
      for keys: [Key] in [[], [.character("f")], [.character("G")]] {
        var state = Fixture.standUp(size: size, workspace: workspace)
        var presses = 0
        state.press(keys)
        while state.goOnDisabledReason == nil, presses < 500 {
          let before = state.screen()
          state.press(.character(" "))
          presses += 1
          #expect(state.screen() != before, "\(size): \(state.standUp?.page as Any)")
        }
        #expect(state.standUp?.page == .minutes)
        #expect(presses < 500)
      }
    }
  }

  @Test("On the way down every row of a page becomes visible, whatever is selected", arguments: sizes)
  func nothingPassedOver(size: Size) {
    for keys: [Key] in [[], [.character("f")]] {
      var state = Fixture.standUp(size: size, workspace: Self.longWorkspace)
      state.press(keys + [.character("1")])
      let titles = state.standUpTargets.compactMap { target -> String? in
        guard case .keyResult(let reference) = target else { return nil }
        return state.keyResult(reference)?.title
      }
      var seen = ""
      for _ in 0..<200 where state.standUp?.page == .stage("book") {
        seen += state.screen()
        state.press(.character(" "))
      }
      #expect(titles.count >= 7)
      for title in titles { #expect(seen.contains(title), "\(size): \(title)") }
    }
  }

  /// Goes through the page of the stage and calls `act` with each key result that needs discussion.
  private static func lead(size: Size, act: (inout State, StandUp.Target) -> Void) -> [StandUp.Target] {
    var state = Fixture.standUp(size: size, workspace: Self.longWorkspace)
    state.press(.character("1"))
    var met: [StandUp.Target] = []
    var done: Set<StandUp.Target> = []
    let look = { (state: State) in
      let rows = state.standUpRows.dropFirst(state.standUp?.scroll ?? 0).prefix(state.standUpHeight)
      for target in rows.compactMap(\.target) where !met.contains(target) { met.append(target) }
    }
    for _ in 0..<100 where state.standUp?.page == .stage("book") {
      look(state)
      if let target = state.standUp?.target, done.insert(target).inserted {
        act(&state, target)
        look(state)
      }
      state.press(.character(" "))
    }
    return met.filter { if case .keyResult = $0 { true } else { false } }
  }

  @Test(
    "After saving or leaving an action the same key result is selected, and none is skipped",
    arguments: smallSizes)
  func action(size: Size) {
    let plain = Self.lead(size: size) { _, _ in }
    let met = Self.lead(size: size) { state, target in
      state.press(.character("a"), .escape)
      #expect(state.standUp?.target == target)
      state.press(.character("a"))
      state.type("Ask")
      state.note(.enter)
      #expect(state.overlay == nil)
      #expect(state.standUp?.target == target)
    }
    #expect(met == plain)
    #expect(plain.count >= 7)
  }

  @Test(
    "The same after a blocker is named, cleared or left, and after a check-in", arguments: smallSizes)
  func blocker(size: Size) {
    let plain = Self.lead(size: size) { _, _ in }
    let acts: [(inout State) -> Void] = [
      { $0.press(.character("b"), .escape) },
      { state in
        state.press(.character("b"), .control("u"))
        state.type("The contract is unsigned")
        state.confirm(.enter)
      },
      { state in
        state.press(.character("b"), .control("u"))
        state.confirm(.enter)
      },
      { state in
        state.press(.character("c"))
        state.type("60")
        state.confirm(.enter)
      },
    ]
    for act in acts {
      var count = 0
      let met = Self.lead(size: size) { state, target in
        let isKeyResult = if case .keyResult = target { true } else { false }
        guard isKeyResult else { return }
        count += 1
        act(&state)
        #expect(state.overlay == nil)
        #expect(state.standUp?.target == target)
        #expect(state.standUp?.page == .stage("book"))
      }
      #expect(count > 0)
      #expect(Set(met) == Set(plain))
    }
  }

  @Test("What was dealt with on the opening keeps its row and the selection")
  func opening() {
    var state = Fixture.standUp(workspace: Self.longWorkspace)
    state.press(.character("j"), .character("j"))
    let (target, rows) = (state.standUp?.target, state.standUpTargets)
    state.press(.character("c"))
    state.type("90")
    state.confirm(.enter)
    #expect(state.standUp?.target == target)
    #expect(state.standUpTargets == rows)
    #expect(state.screen().contains("no longer"))
  }

  @Test("If the last action is retracted, the next page is shown and none is skipped")
  func lastAction() {
    var state = Fixture.standUp(workspace: Self.longWorkspace)
    state.press(.character("a"))
    state.type("Ask")
    state.note(.enter)
    state.press(.character(" "))
    for _ in 0..<20 where state.standUp?.page == .opening { state.press(.character(" ")) }
    #expect(state.standUp?.page == .actions)
    state.press(.character("x"))
    state.note(.character("y"))
    #expect(state.standUp?.page == .stage("book"))
  }
}
