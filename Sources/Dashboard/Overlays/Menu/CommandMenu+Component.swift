import Canvas

extension CommandMenu: Component {
  static let actions: [ComponentAction<CommandMenu>] = [
    ComponentAction(shared: .runSelected, run: { $0.runSelected(&$1) }),
    ComponentAction(
      shared: .nextItem,
      run: { menu, _ in
        menu.move(by: 1)
        return []
      }),
    ComponentAction(
      shared: .previousItem,
      run: { menu, _ in
        menu.move(by: -1)
        return []
      }),
  ]

  var place: Context { .menu }

  private func runSelected(_ app: inout AppContext) -> [Effect] {
    guard let selected else { return [] }
    let argument = command.flatMap { $0.argument.isEmpty ? nil : $0.argument }
    app.request(.runFromMenu(selected, argument: argument))
    return []
  }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    move(by: motion.target(from: position, page: app.surface.page) - position)
    return []
  }

  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect] {
    move(by: notches)
    return []
  }

  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    guard let row = CommandMenuLayout(self, in: area).position(at: point) else { return [] }
    move(by: row - position)
    return runSelected(&app)
  }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    switch key {
    case .pageDown: move(by: app.surface.page)
    case .pageUp: move(by: -app.surface.page)
    case .control("c"): return leave(&app)
    default: if let edit = Edit(key) { self.edit(edit) }
    }
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
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
