import Canvas

extension State {
  mutating func openMenu(_ kind: CommandMenu.Kind) -> [Effect] {
    overlay = .menu(CommandMenu(kind: kind, context: context, keymap: keymap))
    return []
  }

  /// Closes the menu and runs what is selected in it, where the menu was opened.
  mutating func runSelected() -> [Effect] {
    guard case .menu(let menu) = overlay, let action = menu.selected else { return [] }
    overlay = menu.overlayBelow
    return run(action)
  }

  mutating func moveInMenu(by step: Int) {
    guard case .menu(var menu) = overlay else { return }
    menu.move(by: step)
    overlay = .menu(menu)
  }

  mutating func pressInMenu(_ key: Key) -> [Effect] {
    guard case .menu(var menu) = overlay else { return [] }
    switch key {
    case .pageDown: menu.move(by: page)
    case .pageUp: menu.move(by: -page)
    case .control("c"): return goBack()
    default:
      guard let edit = Edit(key) else { return [] }
      menu.edit(edit)
    }
    overlay = .menu(menu)
    return []
  }
}
