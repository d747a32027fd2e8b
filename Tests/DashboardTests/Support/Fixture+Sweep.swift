import Canvas
import OKRModel

@testable import Dashboard

extension Fixture {
  /// Ten key results of Ben's that were last checked in on in the week before, and one of Ana's.
  static let weekWorkspace: Workspace = {
    let keyResults = (0..<10).map { number in
      KeyResult(
        id: "result-\(number)", title: "Key result number \(number)",
        measure: .reach(Reach(baseline: 0, target: .absolute(100))), unit: "%", owner: "ben")
    }
    let hers = KeyResult(
      id: "hers", title: "Ana's key result", measure: .reach(Reach(baseline: 0, target: .absolute(10))))
    let records = (keyResults + [hers]).flatMap { keyResult in
      [("2026-11-02", 40.0), ("2026-11-10", 50.0)].map { text, value in
        CheckInRecord(
          id: "\(keyResult.id)-\(text)", at: Timestamp("2026-11-10T09:00:00Z") ?? Timestamp(milliseconds: 0),
          author: "ben",
          content: .entry(
            CheckInEntry(
              keyResult: keyResult.id, date: day(text), value: keyResult.id == "hers" ? 4 : value,
              confidence: 7, note: "As planned on \(text)")))
      }
    }
    return Workspace(
      name: "AlignAir", northStar: NorthStar(title: "Every traveller arrives calm"),
      valueStreams: [ValueStream(id: "fly", title: "Fly", stages: [Stage(id: "book", title: "Book")])],
      people: [Person(id: "ana", name: "Ana Ruiz"), Person(id: "ben", name: "Ben Okafor")],
      cycles: [Cycle(id: "2026-Q4", start: day("2026-10-01"), end: day("2026-12-31"))],
      objectives: [
        Objective(
          id: "o", title: "Shorten the queue", cycle: "2026-Q4", stage: "book", owner: "ana",
          keyResults: keyResults + [hers])
      ],
      checkInLogs: ["o": CheckInLog(records: records)])
  }()

  /// The weekly sweep of Ben, in the form of the first due key result.
  static func sweep(size: Size = Size(columns: 120, rows: 40), workspace: Workspace = weekWorkspace) -> State
  {
    var state = state(size: size, workspace: workspace)
    state.press(.character("2"))
    return state
  }

  /// The sweep with all check-ins made: six unchanged, three with a new value and a confidence, one skipped.
  static func sweptWeek(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = sweep(size: size)
    for _ in 0..<6 { state.confirm(.enter) }
    for value in ["55.5", "61.5", "70.5"] {
      state.type(value)
      state.press(.tab)
      state.type("8")
      state.confirm(.enter)
    }
    state.press(.control("n"))
    return state
  }
}

extension State {
  /// Presses keys and answers each check-in to write as the disk does.
  mutating func confirm(_ keys: Key...) {
    for submission in press(keys).submissions {
      let count = workspace.checkInLogs[submission.reference.objective]?.records.count ?? 0
      let record = CheckInRecord(
        id: "new-\(count)", at: Timestamp(milliseconds: 1_795_000_000_000 + Int64(count)),
        author: submission.author, content: submission.content)
      _ = update(with: .checkInRecorded(submission, record))
    }
  }
}
