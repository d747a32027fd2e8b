import Canvas
import OKRModel

@testable import Dashboard

extension Fixture {
  private static let blocked = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")

  /// The airline with a stand-up of the week before, which left two actions open.
  static let standUpWorkspace = withStandUps(workspace)

  /// `workspace` with a stand-up of the week before, which left two actions open.
  static func withStandUps(_ workspace: Workspace) -> Workspace {
    var workspace = workspace
    workspace.standUps = StandUpLog(records: [
      standUpRecord(
        "action-1", "2026-11-04",
        .action(
          ActionItemEntry(
            text: "Have the SSO contract signed", date: day("2026-11-04"), owner: "ana",
            due: day("2026-11-13"), keyResult: blocked))),
      standUpRecord(
        "action-2", "2026-11-11",
        .action(
          ActionItemEntry(text: "Ask the crews what holds them up", date: day("2026-11-11"), owner: "ben"))),
      standUpRecord(
        "held", "2026-11-11",
        .standUp(StandUpEntry(date: day("2026-11-11"), since: day("2026-11-04"), duration: 840))),
    ])
    return workspace
  }

  /// Today's stand-up, on its first page.
  static func standUp(
    size: Size = Size(columns: 120, rows: 40), workspace: Workspace = standUpWorkspace
  ) -> State {
    var state = state(size: size, workspace: workspace)
    state.press(.character("4"))
    return state
  }

  /// The stand-up on the page of Check-In & Prepare, which has most to discuss.
  static func standUpStage(
    size: Size = Size(columns: 120, rows: 40), workspace: Workspace = standUpWorkspace
  ) -> State {
    var state = standUp(size: size, workspace: workspace)
    let number = (state.standUp?.stages.firstIndex(of: "check-in-and-prepare") ?? 0) + 1
    state.press(.character(Character("\(number)")))
    return state
  }

  static func standUpRecord(_ id: String, _ date: String, _ content: StandUpRecord.Content) -> StandUpRecord {
    StandUpRecord(
      id: id, at: Timestamp("\(date)T09:15:00Z") ?? Timestamp(milliseconds: 0), author: "ana",
      content: content)
  }
}

extension State {
  /// Presses keys and answers each stand-up record to write as the disk does.
  mutating func note(_ keys: Key...) {
    for effect in press(keys) {
      guard case .recordStandUp(let submission) = effect else { continue }
      let count = workspace.standUps.records.count
      let record = StandUpRecord(
        id: "new-\(count)", at: Timestamp(milliseconds: 1_795_000_000_000 + Int64(count)),
        author: submission.author, content: submission.content)
      _ = update(with: .standUpRecorded(submission, record))
    }
  }
}

extension State {
  /// Goes on to the minutes.
  mutating func toMinutes() {
    for _ in 0..<20 where standUp?.page != .minutes { press(.character("l")) }
  }
}

extension [Effect] {
  /// The stand-up records to write.
  var standUpSubmissions: [StandUpSubmission] {
    compactMap { if case .recordStandUp(let submission) = $0 { submission } else { nil } }
  }
}
