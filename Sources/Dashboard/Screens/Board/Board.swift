import Canvas
import OKRModel

/// Stages, objectives and key results in three panes, and the details of the selection below them or full-screen.
struct Board: Sendable {
  var browser = Browser()
  /// What the details below the panes show. They follow a single step at once; while a key is held down they wait
  /// until the cursor rests, so that each step sends two rows and not half a screen.
  var rested = Browser()
  /// The cursor steps since it last rested.
  var travel = CursorTravel()
}

extension Board: ScreenComponent {
  static let id = Screen.dashboard

  init(_ app: inout AppContext) {
    self.init()
    browser.list(app)
    rested = browser
    reveal(app)
  }

  /// Selects what most needs the attention of the person at the keyboard.
  mutating func selectWhatMatters(_ app: AppContext) {
    browser.selectWhatMatters(to: app.person, worst: app.attention.worst)
    rested = browser
    reveal(app)
  }

  var place: Context { browser.isZoomed ? .details : .panes }

  func selection(_ app: AppContext) -> ConstructID? {
    switch browser.focus {
    case .stages: (browser.stage?.stage?.id).map(ConstructID.stage)
    case .objectives: browser.objective.map { .objective($0.standing.objective.id) }
    case .keyResults: browser.selectedKeyResult.map(ConstructID.keyResult)
    }
  }

  func topic(_ app: AppContext) -> Explanation.Topic? {
    if let construct = selection(app) { return app.hasFigures(construct) ? .construct(construct) : nil }
    // The objectives without a known stage are listed, but not as a stage with a name.
    return browser.stage != nil && app.standings.stagelessRollUp != nil ? .objectivesWithoutStage : nil
  }

  func wayToKeyResults(_ app: AppContext) -> String {
    guard browser.count(in: .stages) > 0 else { return "" }
    if let reason = browser.openDisabledReason { return "; \(reason)" }
    return "; \(app.keymap.name(of: .open, in: .panes)) goes in, to objectives and to key results"
  }

  func isOutermost(_ app: AppContext) -> Bool {
    !browser.isZoomed && app.filter.isEmpty && browser.focus == .stages
  }

  var depth: Int { browser.focus.rawValue }

  mutating func refresh(_ app: inout AppContext) {
    let checkIn = selectedCheckIn?.id
    relist(app)
    rested = browser
    // There may be more or fewer lines above; the cursor stays on its line.
    if let line = checkIn.flatMap({ ZoomedDetailsView(app: app, board: self).line(ofCheckIn: $0) }) {
      browser.detailsCursor = line
    }
    if browser.keyResult == nil { browser.isZoomed = false }
  }

  mutating func relist(_ app: AppContext) { browser.list(app) }

  mutating func go(to destination: Destination, _ app: inout AppContext) {
    guard case .board(let node) = destination else { return }
    browser.isZoomed = false
    app.filter = Filter()
    app.request(.relist)
    relist(app)
    browser.select(node)
    rested = browser
  }

  /// One step out: of the details, of the filter, to the previous place, to the pane before.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if browser.isZoomed {
      browser.isZoomed = false
    } else if !app.filter.isEmpty {
      app.filter = Filter()
      app.request(.relist)
    } else if let landing = app.current.landing, depth <= landing {
      app.request(.leaveScreen)
    } else {
      moveFocus(by: -1)
    }
    return []
  }

  mutating func cursorRested(step: Int) -> Bool {
    guard step == travel.steps else { return false }
    travel.isUnderWay = false
    return true
  }

  mutating func settle(_ app: inout AppContext) {
    reveal(app)
    // The details lag behind only for a step of a moving cursor.
    let hasMoved = travel.steps != travel.settledSteps
    if !hasMoved || !travel.isUnderWay { rested = browser }
    if hasMoved { travel.isUnderWay = true }
    travel.settledSteps = travel.steps
  }
}
