import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Leading a stand-up")
struct StandUpWalkingTests {
  /// The pages that Space leads through, from the first to the last.
  private static func walk(_ size: Size) -> [StandUp.Page] {
    var state = Fixture.standUp(size: size)
    var pages: [StandUp.Page] = []
    for _ in 0..<200 {
      guard let page = state.standUp?.page else { break }
      if pages.last != page { pages.append(page) }
      if page == .minutes { break }
      state.press(.character(" "))
    }
    return pages
  }

  @Test(
    "Space leads from what has changed through the open actions and every stage to the four squares and the minutes",
    arguments: [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)])
  func order(size: Size) {
    let pages = Self.walk(size)
    #expect(Array(pages.prefix(2)) == [.opening, .actions])
    #expect(Array(pages.suffix(2)) == [.fourSquare, .minutes])
    // Resolve & Reward has no objective, and so no page.
    let stages: Set<StandUp.Page> = [
      .stage("discover-and-book"), .stage("check-in-and-prepare"), .stage("rebook-and-inform"),
    ]
    #expect(Set(pages.dropFirst(2).dropLast(2)) == stages)
    #expect(Set(pages).count == pages.count)
  }

  @Test("Space shows everything on a page before it moves on, and Backspace goes back the same way")
  func paging() {
    var state = Fixture.standUpStage(size: Size(columns: 80, rows: 24))
    let page = state.standUp?.page
    var seen = Set(state.screen().split(separator: "\n"))
    for _ in 0..<50 where state.standUp?.page == page {
      seen.formUnion(state.screen().split(separator: "\n"))
      state.press(.character(" "))
    }
    let text = seen.joined(separator: "\n")
    for title in ["Reduce average wait time", "Documents checked before departure day"] {
      #expect(text.contains(title))
    }
    state.press(.backspace)
    #expect(state.standUp?.page == page)
  }

  @Test("Digits jump to the stages, and an unknown one lists the valid ones")
  func jump() {
    var state = Fixture.standUp()
    let stages = state.standUp?.stages ?? []
    for (index, stage) in stages.enumerated() {
      state.press(.character(Character("\(index + 1)")))
      #expect(state.standUp?.page == .stage(stage))
    }
    state.press(.character("9"))
    #expect(state.toast?.text == "There are stages 1 to 3.")
    #expect(state.screen == .standUp)
  }

  @Test("The worst stage comes first, and v orders them as in the value streams")
  func stageOrder() {
    var state = Fixture.standUp()
    let worstFirst = state.standUp?.stages ?? []
    let ranks = worstFirst.compactMap { state.standings.stage($0)?.status.urgencyRank }
    #expect(ranks == ranks.sorted())
    state.press(.character("v"))
    #expect(
      state.standUp?.stages == ["discover-and-book", "check-in-and-prepare", "rebook-and-inform"])
    state.press(.character("v"))
    #expect(state.standUp?.stages == worstFirst)
  }

  @Test("Only what needs discussion is shown, and f shows all")
  func everything() {
    var state = Fixture.standUp()
    let number = (state.standUp?.stages.firstIndex(of: "discover-and-book") ?? 0) + 1
    state.press(.character(Character("\(number)")))
    let few = state.standUpTargets.count
    #expect(!state.screen().contains("Begins in December"))
    state.press(.character("f"))
    #expect(state.standUpTargets.count > few)
    #expect(
      state.standUpTargets.contains(
        .keyResult(KeyResultReference(objective: "booking-on-a-phone", keyResult: "later"))))
    state.press(.character("f"))
    #expect(state.standUpTargets.count == few)
  }

  @Test("Changes are reported since the last stand-up, or since a given day")
  func since() {
    var state = Fixture.standUp()
    #expect(state.screen().contains("Since Wed 11 Nov 2026   the last stand-up, 7 days ago"))
    state.press(.character("@"))
    state.type("-3")
    state.press(.enter)
    #expect(state.standUp?.since == Fixture.day("2026-11-15"))
    #expect(state.screen().contains("Since Sun 15 Nov 2026   3 days ago"))
    state.press(.character("@"))
    state.type("2027-01-01")
    state.press(.enter)
    #expect(state.toast?.text.contains("Nothing is known of 2027-01-01 yet") == true)
    #expect(state.standUp?.since == Fixture.day("2026-11-15"))
  }

  @Test("Esc leads to the dashboard, and 4 returns to the same page")
  func comeBack() {
    var state = Fixture.standUpStage()
    let page = state.standUp?.page
    state.press(.character("j"), .escape)
    #expect(state.screen == .dashboard)
    let target = state.standUp?.target
    state.press(.character("4"))
    #expect(state.standUp?.page == page)
    #expect(target != nil)
  }

  @Test("A stand-up cannot be led on an earlier day")
  func earlierDay() {
    var state = Fixture.state(workspace: Fixture.standUpWorkspace)
    state.press(.character("<"), .character("4"))
    #expect(state.screen == .dashboard)
    #expect(state.toast?.text.contains("comes back to today") == true)
  }

  @Test("w shows what the selected key result is for, c checks in on it")
  func inPlace() {
    var state = Fixture.standUpStage()
    state.press(.character("w"))
    #expect(state.context == .trail)
    state.press(.escape, .character("c"))
    #expect(state.form?.reference == state.standUp?.keyResult(in: state.workspace))
    state.press(.escape)
    #expect(state.context == .standUp)
  }

  @Test("A change from outside keeps the page, the selection and the order of the stages")
  func live() {
    var state = Fixture.standUpStage()
    state.press(.character("j"))
    let before = state.standUp
    var workspace = state.workspace
    let log = workspace.checkInLogs["ready-before-airport"] ?? .empty
    workspace.checkInLogs["ready-before-airport"] = log.appending(
      Fixture.record("theirs", "documents", "2026-11-18", 88))
    _ = state.update(with: .workspaceLoaded(workspace, [], .noticed))
    #expect(state.standUp?.page == before?.page)
    #expect(state.standUp?.target == before?.target)
    #expect(state.standUp?.stages == before?.stages)
  }
}
