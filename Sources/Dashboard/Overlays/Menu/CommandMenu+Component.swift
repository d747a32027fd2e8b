import Canvas

extension CommandMenu: ListOverlay {
  static let actions: [ComponentAction<CommandMenu>] =
    listActions + [
      ComponentAction(
        Action(
          .switchTab, [.tab, .backTab], "other tab",
          help: "Switch between the keys and the legend; where there is one list, go to the next row.",
          in: [.menu]),
        run: { menu, _ in
          menu.kind == .help ? menu.switchTab() : menu.select(menu.position + 1)
          return []
        })
    ]

  var place: Context { .menu }
  var rowCount: Int { matches.count }

  func runSelected(_ app: inout AppContext) -> [Effect] {
    switch selectedItem {
    case .action(let action):
      let argument = command.flatMap { $0.argument.isEmpty ? nil : $0.argument }
      app.request(.runFromMenu(action, argument: argument))
    case .place(let place): app.request(.goFromMenu(place.target))
    case .sign, nil: break
    }
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
    let rows = matches.map { line($0.item, glyphs) }
    let heading = kind == .help ? "Keys and legend" : "Go to anything"
    let rest = kind == .help && !isSearching ? otherTab(glyphs) : []
    return ["\(heading): \(field.text)"] + PlainLines.listed(rows, selected: position) + rest
  }

  private func line(_ item: MenuItem, _ glyphs: Glyphs) -> String {
    switch item {
    case .action(let action):
      let keys = keymap.keys(of: action.id, in: context).map { $0.name(.ascii) }.joined(separator: " or ")
      let start = keys.isEmpty ? ":\(action.id.rawValue), " : "\(keys), "
      return "\(start)\(action.title): \(action.help)"
    case .place(let place): return "\(place.kind) \(place.title)"
    case .sign(let entry): return "\(entry.sample(glyphs)): \(entry.meaning)"
    }
  }

  /// What the tab that is not shown says, so that both are read at once.
  private func otherTab(_ glyphs: Glyphs) -> [String] {
    tab == .keys
      ? ["Legend:"] + (contents.shownSigns + contents.otherSigns).map { "  " + line(.sign($0), glyphs) }
      : ["Keys:"] + contents.actions.map { "  " + line(.action($0), glyphs) }
  }
}
