import Canvas

extension CommandMenu: ListOverlay {
  static let actions: [ComponentAction<CommandMenu>] = listActions

  var place: Context { .menu }
  var rowCount: Int { actions.count }

  func runSelected(_ app: inout AppContext) -> [Effect] {
    guard let selected else { return [] }
    let argument = command.flatMap { $0.argument.isEmpty ? nil : $0.argument }
    app.request(.runFromMenu(selected, argument: argument))
    return []
  }

  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    guard let row = CommandMenuLayout(self, in: area).position(at: point) else { return [] }
    select(row)
    return runSelected(&app)
  }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    switch key {
    case .pageDown: select(position + app.surface.page)
    case .pageUp: select(position - app.surface.page)
    case .control("c"): return leave(&app)
    default: if let edit = TextEdit(key) { self.edit(edit) }
    }
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    CommandMenuView(app: app, menu: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let rows = actions.map { "\($0.title): \($0.help)" }
    return ["\(kind == .help ? "Keys" : "Commands"): \(field.text)"]
      + PlainLines.listed(rows, selected: position)
  }
}
