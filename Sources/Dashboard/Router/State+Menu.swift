import Canvas
import OKRModel

extension State {
  /// More than fit into a screen are useless.
  private static let mostRecent = 12

  mutating func openMenu(_ kind: CommandMenu.Kind) {
    var contents = CommandMenu.Contents()
    contents.actions = ActionTable.actions(in: context)
    switch kind {
    case .help:
      // The legend begins with what is on the screen now.
      let legend = Legend(settings: workspace.settings)
      (contents.shownSigns, contents.otherSigns) = legend.split(by: render(theme: .plain).text)
    case .palette:
      contents.places = MenuPlace.all(app)
      contents.recent = recent
    }
    // It covers the list of messages, which reappears afterwards.
    overlays.append(
      CommandMenu(
        kind: kind, context: context, keymap: keymap, contents: contents,
        reasons: reasons(against: contents.actions)))
  }

  /// Opens the palette with the name of `action` typed, so that its argument can be typed after it.
  mutating func askForArgument(of action: Action) {
    openMenu(.palette)
    guard var menu = overlays.popLast() as? CommandMenu else { return }
    menu.edit(.insert("\(action.id.rawValue) "))
    overlays.append(menu)
  }

  /// Updates which of the menu's actions can be run now.
  mutating func refreshMenu() {
    guard var menu = overlays.last as? CommandMenu else { return }
    overlays.removeLast()
    menu.reasons = reasons(against: menu.contents.actions)
    overlays.append(menu)
  }

  /// Lists `item` first the next time.
  mutating func noteUse(of item: MenuItem.ID) {
    recent.removeAll { $0 == item }
    recent.insert(item, at: 0)
    if recent.count > Self.mostRecent { recent.removeLast() }
  }

  private func reasons(against actions: [Action]) -> [Action.ID: String] {
    Dictionary(
      actions.compactMap { action in disabledReason(of: action).map { (action.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
