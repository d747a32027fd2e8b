import Canvas
import OKRModel
import Wording

/// The figures that rows show for a node: its progress, and how much of the work for it is done.
struct NodeFigures {
  /// The progress and the expected progress; nil if none is computed for it.
  var bar = Bar(progress: nil)
  /// The status, if it has one.
  var status: Status?
  /// The word for the status, if it is not the status's own.
  var title: String?
  /// The state of a piece of work.
  var state: WorkState?
  /// How much of the work is done; nil if there is none.
  var execution: ExecutionProgress?
  /// Whether there is a bar to show.
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
      title = standing?.shortStatusTitle
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

  /// The role of its bar; that of work does not imply a status.
  var role: Role { status?.role ?? .chartLine }

  /// `46%`; a dash if it is unknown, empty if there is none.
  func percent(_ glyphs: Glyphs) -> String {
    guard hasBar else { return "" }
    return bar.progress.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }

  /// How many stories are done: `3/5`; empty if there are none.
  var stories: String {
    execution.map { $0.total > 0 ? "\($0.done)/\($0.total)" : "" } ?? ""
  }

  /// The status or the state with its glyph, or the glyph alone.
  func standing(_ glyphs: Glyphs, signOnly: Bool = false) -> String {
    if let status {
      return signOnly ? status.glyph(glyphs) : "\(status.glyph(glyphs)) \(title ?? status.title)"
    }
    guard let state else { return "" }
    return signOnly ? state.glyph(glyphs) : "\(state.glyph(glyphs)) \(state.rawValue)"
  }

  /// The role of the status or the state.
  var standingRole: Role { status?.role ?? (state == .blocked ? .warning : .muted) }
}

extension WorkState {
  /// The glyph for it, beside its name or in its column.
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
