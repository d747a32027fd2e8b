import Canvas
import OKRModel

extension Trail: Component {
  static let actions: [ComponentAction<Trail>] = [
    ComponentAction(
      shared: .open,
      run: { trail, app in
        guard let node = trail.node else { return [] }
        guard trail.kind == .cell else { return app.goToTree(node) }
        app.request(.go(.board(node)))
        return []
      })
  ]

  /// The contexts whose selection has a why and a how.
  static let linked: Set<Context> = [
    .panes, .details, .sweep, .outline, .heatMap, .impact, .trail, .standUp, .gaps,
  ]

  /// The actions that open a trail, or follow the links of the selection.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .why, [.character("w")], "why",
        help: "Show what the selection is for, up to the drivers and the North Star.", in: linked,
        footer: 5),
      disabledReason: { $0.selection == nil ? "nothing is selected" : nil }, run: { open(.why, &$0) }),
    OpeningAction(
      Action(
        .how, [.character("W")], "how",
        help: "Show how the selection is achieved, down to the stories.", in: linked, footer: 6),
      disabledReason: { $0.selection == nil ? "nothing is selected" : nil }, run: { open(.how, &$0) }),
    OpeningAction(
      Action(
        .impact, [.character("i")], "impact", help: "Show what suffers if the selection slips.",
        in: linked.subtracting([.impact, .heatMap]), footer: 24),
      disabledReason: { app in
        guard let node = app.selection else { return "nothing is selected" }
        return Impact.isReported(of: node.kind)
          ? nil : "select work, a key result, an objective or a capability first"
      },
      run: { app in
        if let node = app.selection { app.request(.go(.impact(node))) }
        return []
      }),
    OpeningAction(
      Action(
        .showOnDashboard, [.character("d")], "to dashboard",
        help: "Go to the selected stage, objective or key result on the dashboard.",
        in: [.outline, .heatMap, .impact, .trail], footer: 25),
      disabledReason: { app in
        app.selection?.isOnBoard == true ? nil : "select a stage, an objective or a key result first"
      },
      run: { app in
        if let node = app.selection { app.request(.go(.board(node))) }
        return []
      }),
  ]

  /// Lists what the selection is for, or what brings it about.
  private static func open(_ direction: TraceabilityGraph.Direction, _ app: inout AppContext) -> [Effect] {
    let graph = app.graph()
    guard let node = app.selection, let title = graph.title(of: node) else { return [] }
    let steps = graph.walk(direction, from: node, limit: mostSteps)
    guard steps.count > 1 else {
      let text =
        direction == .why
        ? "Nothing lies over this \(node.kind.name): it answers why itself."
        : "Nothing lies under this \(node.kind.name): nothing in the files says yet how it is achieved."
      return [app.say(.information, text)]
    }
    app.request(.present(Trail(direction == .why ? .why : .how, title, steps)))
    return []
  }

  var place: Context { .trail }

  func selection(_ app: AppContext) -> ConstructID? { node }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    select(motion.target(from: position, page: app.surface.page))
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    guard let graph = app.trace else { return }
    TrailView(app: app, trail: self, graph: graph).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    guard let graph = app.trace else { return [] }
    let rows = steps.map { step in
      let again = step.isRepeated ? ", as above" : ""
      return
        "level \(step.depth), \(step.node.kind.name) \(ConstructText(app: app, graph: graph).named(step.node))\(again)"
    }
    return [TrailView(app: app, trail: self, graph: graph).title(glyphs)]
      + PlainLines.listed(rows, selected: position)
  }
}
