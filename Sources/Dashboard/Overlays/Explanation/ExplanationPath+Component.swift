import Canvas
import OKRModel

extension ExplanationPath: Component {
  static let actions: [ComponentAction<ExplanationPath>] = [
    ComponentAction(
      shared: .explain,
      disabledReason: { path, app in
        app.parent(of: path.topic) == nil ? "nothing lies above the North Star" : nil
      },
      run: { path, app in
        if let parent = app.parent(of: path.topic) { path.goOn(to: parent) }
        return []
      })
  ]

  /// The actions that open the explanation.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .explain, [.character("=")], "explain",
        help:
          "Explain every figure of the selection: rule, numbers, what would change it. Again: of what it counts towards.",
        in: [.panes, .details, .sweep, .explanation, .outline, .standUp, .gaps], footer: 3),
      disabledReason: { $0.current.topic == nil ? "there are no figures here yet" : nil },
      run: { app in
        if let topic = app.current.topic { app.request(.present(ExplanationPath(topic))) }
        return []
      })
  ]

  var place: Context { .explanation }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    let view = ExplanationView(app: app, path: self)
    scroll = min(max(0, motion.target(from: scroll, page: view.page)), view.scrollableLines)
    return []
  }

  /// One step back in the explanation, or out of the first one.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if !goBack() { app.request(.dismiss) }
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    ExplanationView(app: app, path: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let explanation = Explanation(
      of: topic, in: app.workspace, standings: app.standings, ascii: glyphs.isASCII)
    return explanation?.plainLines ?? ["It is no longer in the files of this cycle."]
  }
}

extension AppContext {
  /// What the figures of `topic` count in; nil for the North Star.
  fileprivate func parent(of topic: Explanation.Topic) -> Explanation.Topic? {
    guard case .construct(let construct) = topic else { return .construct(.northStar) }
    switch construct {
    case .keyResult(let reference): return .construct(.objective(reference.objective))
    case .objective(let id):
      guard let objective = standings.objective(id)?.objective else { return .construct(.northStar) }
      guard let stage = objective.stage, workspace.stages.contains(where: { $0.id == stage }) else {
        return .objectivesWithoutStage
      }
      return .construct(.stage(stage))
    case .northStar: return nil
    default: return .construct(.northStar)
    }
  }
}
