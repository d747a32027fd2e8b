import Canvas

extension State {
  /// Handles a mouse event: a click selects what is under the pointer, or opens the screen of a tab; the wheel scrolls
  /// what is under it.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard app.surface.isLargeEnough else { return [] }
    let layout = FrameLayout(size: size)
    if event.action == .press, event.position.row == layout.header.top {
      return openTab(at: event.position.column)
    }
    let body = layout.body
    let notches: Int
    switch event.action {
    case .press: return withComponent { $0.click(at: event.position, in: body, &$1) } ?? []
    case .wheelUp: notches = -1
    case .wheelDown: notches = 1
    }
    return withComponent { $0.scroll(by: notches, at: event.position, &$1) } ?? []
  }

  private mutating func openTab(at column: Int) -> [Effect] {
    guard overlays.isEmpty, let screen = HeaderView(state: self).screen(at: column),
      let action = ActionTable.actions(in: context).first(where: { $0.id == screen.opening })
    else { return [] }
    return run(action)
  }
}
