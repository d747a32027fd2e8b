import Canvas
import OKRModel

@testable import Dashboard

extension Fixture {
  /// The dashboard with the focus on the key result about the waiting time, which was 17.5 min two days ago.
  static func atWaitTime(
    size: Size = Size(columns: 120, rows: 40), keymap: Keymap = .standard
  ) -> State {
    var state = state(size: size, keymap: keymap)
    state.press(.character("j"), .enter, .enter)
    return state
  }

  /// The check-in form on the waiting time.
  static func formOnWaitTime(
    size: Size = Size(columns: 120, rows: 40), keymap: Keymap = .standard
  ) -> State {
    var state = atWaitTime(size: size, keymap: keymap)
    if let key = keymap.keys(of: .checkIn).first { state.press(key) }
    return state
  }

  /// The full-screen details of the waiting time.
  static func zoomed(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = atWaitTime(size: size)
    state.press(.enter)
    return state
  }

  /// The explanation of the waiting time.
  static func explanation(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = atWaitTime(size: size)
    state.press(.character("="))
    return state
  }

  /// The check-in form on the waiting time with input, and Esc pressed.
  static func question(size: Size = Size(columns: 120, rows: 40)) -> State {
    var state = formOnWaitTime(size: size)
    state.type("17")
    state.press(.escape)
    return state
  }

  /// Two problems in the files.
  static let diagnostics = [
    Diagnostic(
      .error, path: "objectives/2026-Q4/board-on-time.yaml", line: 2, column: 8,
      message: "unknown stage 'chek-in-and-prepare'; did you mean 'check-in-and-prepare'?"),
    Diagnostic(
      .warning, path: "headway.yaml", line: 7,
      message: "text after ' #' is a comment; quote the title to keep it"),
  ]

  /// A workspace with nothing but its name.
  static let emptyWorkspace = Workspace(name: "Fresh", northStar: NorthStar(title: "Not written yet"))

  /// A workspace with more of everything than any screen has rows: the first stage has 60 objectives, and the
  /// first of them 60 key results.
  static let crowdedWorkspace: Workspace = {
    let cycle = Cycle(id: "2026-Q4", start: day("2026-10-01"), end: day("2026-12-31"))
    let keyResults = (1...60).map { number in
      KeyResult(
        id: "result-\(number)", title: "Key result number \(number) of them all",
        measure: .reach(Reach(baseline: 0, target: .absolute(100))))
    }
    let objectives = (1...60).map { number in
      Objective(
        id: "objective-\(number)", title: "Objective number \(number)", cycle: cycle.id, stage: "stage-1",
        keyResults: Array(keyResults.prefix(number == 1 ? 60 : 2)))
    }
    let stages = (1...60).map { Stage(id: "stage-\($0)", title: "Stage number \($0)") }
    return Workspace(
      name: "Crowded", northStar: NorthStar(title: "Find the way"),
      valueStreams: [
        ValueStream(id: "first", title: "First half", stages: Array(stages.prefix(30))),
        ValueStream(id: "second", title: "Second half", stages: Array(stages.dropFirst(30))),
      ], cycles: [cycle], objectives: objectives)
  }()

  /// A workspace in which every text is ASCII, with a value below zero.
  static let asciiWorkspace: Workspace = {
    var workspace = Self.workspace
    workspace.people = [Person(id: "ana", name: "Ana Ruiz"), Person(id: "ben", name: "Ben Okafor")]
    workspace.objectives = workspace.objectives.map { objective in
      Objective(
        id: objective.id, title: objective.title.filter(\.isASCII), cycle: objective.cycle,
        stage: objective.stage,
        serves: objective.serves, capabilities: objective.capabilities,
        owner: objective.owner == "chloe" ? "ana" : objective.owner, why: objective.why,
        keyResults: objective.keyResults.map { keyResult in
          KeyResult(
            id: keyResult.id, title: keyResult.title.filter(\.isASCII), measure: keyResult.measure,
            unit: keyResult.unit, indicator: keyResult.indicator, start: keyResult.start, due: keyResult.due,
            owner: keyResult.owner, uplift: keyResult.uplift)
        })
    }
    workspace.checkInLogs["rebook-in-the-app"] = CheckInLog(records: [
      record("in-app-1", "in-app", "2026-11-16", -4.5, confidence: 2, note: "Worse than before")
    ])
    return workspace
  }()
}

extension Diagnostic {
  /// The same with another message.
  func with(message: String) -> Diagnostic {
    Diagnostic(severity, path: path, line: line, column: column, message: message)
  }
}
