import Canvas
import OKRModel

/// What rows show of a node: how far it has come, and how much of the work for it is done.
struct NodeFigures {
  /// The progress and what is expected; nil where nothing is reckoned for it.
  var bar = Bar(progress: nil)
  /// The status of something that has one.
  var status: Status?
  /// The state of a piece of work.
  var state: WorkState?
  /// How much of the work is done; nil for what has none.
  var execution: ExecutionProgress?
  /// Whether there is anything to show a bar of.
  var hasBar = true

  init(of node: ConstructID, in app: AppContext, _ graph: TraceabilityGraph) {
    switch node {
    case .northStar: take(app.standings.northStar)
    case .category(let category): take(app.standings.category(category))
    case .outcome(let id): take(app.standings.outcome(id))
    case .stage(let id): take(app.standings.stage(id))
    case .objective(let id): take(app.standings.objective(id)?.rollUp)
    case .keyResult(let reference):
      let standing = app.standing(of: reference)
      bar = Bar(progress: standing?.progress, expected: standing?.expected)
      status = standing?.status
    case .initiative, .feature, .story:
      self.state = graph.content(of: node)?.work?.state
      bar = Bar(progress: graph.execution(of: node)?.share)
      hasBar = bar.progress != nil && node.kind != .story
    case .driver, .goal, .valueStream, .capability, .person, .cycle: hasBar = false
    }
    execution = node.kind == .story ? nil : graph.execution(of: node)
  }

  private mutating func take(_ rollUp: RollUp?) {
    bar = Bar(progress: rollUp?.progress, expected: rollUp?.expected)
    status = rollUp?.status ?? .noData
  }

  /// The role of its bar; that of work says nothing of how results stand.
  var role: Role { status?.role ?? .chartLine }

  /// `46%`; a dash where it is unknown, nothing where there is nothing to know.
  func percent(_ glyphs: Glyphs) -> String {
    guard hasBar else { return "" }
    return bar.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }

  /// How many stories are done: `3/5`; nothing where there is none.
  var stories: String {
    execution.map { $0.total > 0 ? "\($0.done)/\($0.total)" : "" } ?? ""
  }

  /// The status or the state with its sign, or the sign alone.
  func standing(_ glyphs: Glyphs, signOnly: Bool = false) -> String {
    if let status { return signOnly ? status.glyph(glyphs) : "\(status.glyph(glyphs)) \(status.title)" }
    guard let state else { return "" }
    return signOnly ? state.glyph(glyphs) : "\(state.glyph(glyphs)) \(state.rawValue)"
  }

  /// The role of the status or the state.
  var standingRole: Role { status?.role ?? (state == .blocked ? .warning : .muted) }
}

extension WorkState {
  /// The sign that stands for it beside its word or in its column.
  func glyph(_ glyphs: Glyphs) -> String {
    switch self {
    case .done: Status.done.glyph(glyphs)
    case .blocked: glyphs.flag
    case .active: glyphs.isASCII ? "+" : "›"
    case .planned: Status.notStarted.glyph(glyphs)
    case .dropped: glyphs.isASCII ? "x" : "×"
    }
  }
}
