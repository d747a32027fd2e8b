import Canvas

extension State {
  mutating func openMenu(_ kind: CommandMenu.Kind) -> [Effect] {
    overlay = .menu(CommandMenu(kind: kind, context: context, keymap: keymap))
    return []
  }

  /// Closes the menu or the list of links and does what is selected in it.
  mutating func runSelected() -> [Effect] {
    switch overlay {
    case .menu(let menu):
      guard let action = menu.selected else { return [] }
      if let command = menu.command, !command.argument.isEmpty { return run(command, from: menu) }
      overlay = menu.overlayBelow
      return run(action)
    case .links(let links, let position):
      overlay = nil
      return links.element(at: position).map { [.openLink($0.address)] } ?? []
    default:
      return []
    }
  }

  /// Opens the palette with the name of `action` typed, so that what it needs can be typed behind it.
  mutating func askForArgument(of action: Action) -> [Effect] {
    var menu = CommandMenu(kind: .palette, context: context, keymap: keymap)
    menu.edit(.insert("\(action.id.rawValue) "))
    overlay = .menu(menu)
    return []
  }

  private mutating func run(
    _ command: (action: Action, argument: String), from menu: CommandMenu
  ) -> [Effect] {
    overlay = menu.overlayBelow
    if let reason = command.action.disabledReason(self) { return [say(.information, reason.sentence)] }
    switch command.action.id {
    case .asOf: return look(atDay: command.argument)
    case .changesSince: return tellChanges(sinceDay: command.argument)
    case .jumpToStage: return jumpToStage(Int(command.argument) ?? 0)
    default: return run(command.action)
    }
  }

  mutating func moveInMenu(by step: Int) {
    switch overlay {
    case .fields: moveFieldChoice(by: step)
    case .menu(var menu):
      menu.move(by: step)
      overlay = .menu(menu)
    case .links(let links, let position):
      overlay = .links(links, position: min(max(0, position + step), links.count - 1))
    default:
      break
    }
  }

  /// Opens the only link there is, or lets one of them be chosen.
  mutating func openLink() -> [Effect] {
    let links = links
    guard let first = links.first else { return [] }
    guard links.count > 1 else { return [.openLink(first.address)] }
    overlay = .links(links, position: 0)
    return []
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
