import Canvas
import OKRModel

extension StandUp: ScreenComponent {
  static let id = Screen.standUp

  init(_ app: inout AppContext) {
    _ = app.graph()
    self.init(of: app.workspace, standings: app.standings, plannedMinutes: app.plannedMinutes)
    show(.opening, &app)
  }

  var place: Context { page == .minutes ? .minutes : .standUp }

  func selection(_ app: AppContext) -> ConstructID? {
    keyResult(in: app.workspace).map(ConstructID.keyResult)
  }

  /// Returns to today's stand-up from another screen, or starts one if it was for another day.
  mutating func reopen(_ app: inout AppContext) {
    guard date == app.today else { return self = StandUp(&app) }
    _ = app.graph()
    refresh(app.workspace, standings: app.standings)
    show(page, &app)
  }

  mutating func refresh(_ app: inout AppContext) {
    guard app.earlierDay == nil else { return }
    guard date == app.today else { return self = StandUp(&app) }
    _ = app.graph()
    let (before, page) = (rows(app), page)
    refresh(app.workspace, standings: app.standings)
    guard self.page == page else { return show(self.page, &app) }
    prepare(app)
    keepTarget(since: before, app)
    keepInView(scroll, since: before, app)
    if !showsTarget(app) { reveal(&app) }
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.leaveScreen)
    return []
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard case .standUp(let submission, let record) = outcome else { return false }
    switch submission.content {
    case .standUp:
      heldRecord = record.id
      clock.stop()
    // The team continues with what it was discussing.
    case .action, .correction, .completion, .retraction: break
    }
    if submission.retracted == heldRecord { heldRecord = nil }
    refresh(&app)
    return false
  }

  mutating func follow(_ node: ConstructID, since before: StandUp, _ app: inout AppContext) -> Bool {
    guard case .keyResult(let reference) = before.target, node.holds(reference), target != before.target,
      let stage = app.standings.objective(reference.objective)?.objective.stage, stages.contains(stage)
    else { return false }
    show(.stage(stage), &app)
    guard targets(app).contains(.keyResult(reference)) else { return false }
    target = before.target
    reveal(&app)
    return false
  }
}

// MARK: The clock

extension StandUp {
  var usesClock: Bool { clock.isRunning }

  mutating func clockRead(_ milliseconds: Int64) { clock.read(milliseconds, on: page) }

  mutating func nextTick() -> Effect? {
    guard usesClock, !isTicking else { return nil }
    isTicking = true
    let passed = clock.milliseconds(on: page) % 1000
    return .awaitTick(milliseconds: Int(1000 - passed))
  }

  mutating func tickCame() { isTicking = false }
}
