import Canvas
import OKRModel

extension Gaps: ScreenComponent {
  static let id = Screen.gaps

  /// Finds the gaps. Only this screen does it, so that the first one does not wait for it.
  init(_ app: inout AppContext) {
    self.init()
    refresh(&app)
  }

  var place: Context { .gaps }

  func selection(_ app: AppContext) -> ConstructID? { selected?.finding.subject }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    position = motion.target(from: position, page: app.surface.page, count: entries.count)
    return []
  }

  /// Selects the finding under the pointer.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    if let found = GapsLayout(self, in: area).position(at: point) { position = found }
    return []
  }

  /// One step out: of the rule, of the filter, of the screen.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    if rule != nil {
      rule = nil
      relist(app)
    } else if !app.filter.isEmpty {
      app.filter = Filter()
      app.request(.relist)
    } else {
      app.request(.leaveScreen)
    }
    return []
  }

  mutating func refresh(_ app: inout AppContext) {
    take(
      Findings(in: app.workspace, standings: app.standings, today: app.today),
      places: GapPlaces(in: app.workspace, standings: app.standings),
      filter: app.filter, in: app.workspace)
  }

  /// Applies the filter again.
  mutating func relist(_ app: AppContext) { list(app.filter, in: app.workspace) }

  mutating func follow(_ node: ConstructID, since before: Gaps, _ app: inout AppContext) -> Bool {
    guard let finding = before.selected?.finding, finding.subject == node, selected?.finding.subject != node,
      hides(node)
    else { return false }
    app.filter = Filter()
    app.request(.relist)
    select(finding, in: app.workspace)
    return true
  }
}

// MARK: The implementation of its actions

extension Gaps {
  /// Toggles between grouping by place and by level.
  mutating func toggleGrouping(_ app: AppContext) {
    grouping = grouping == .place ? .level : .place
    relist(app)
  }

  /// Goes to the next rule with findings, and after the last one to all of them.
  mutating func showNextRule(_ app: AppContext) {
    let rules = rules
    let next = rule.flatMap(rules.firstIndex).map { $0 + 1 } ?? 0
    rule = rules.element(at: next)
    position = 0
    relist(app)
  }

  /// Why the selected finding has no place on the board; nil when it has.
  func openDisabledReason(_ app: AppContext) -> String? {
    guard let entry = selected else { return "nothing is selected" }
    switch entry.finding.subject {
    case .stage, .objective, .keyResult: return nil
    case .category: return "the categories are built in: name one in the 'outcomes' of an objective"
    default: return "it is not on the dashboard; \(app.keymap.name(of: .edit, in: .gaps)) opens its line"
    }
  }
}
