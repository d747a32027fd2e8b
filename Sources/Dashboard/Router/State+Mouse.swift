import Canvas

extension State {
  /// Handles a mouse event: a click selects what is under the pointer, opens the screen of a tab, or runs the action of
  /// the key bar; the wheel scrolls what is under it.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard app.surface.isLargeEnough else { return [] }
    if event.action == .press, event.position.row == 0 { return openTab(at: event.position.column) }
    let body = app.surface.body
    let notches: Int
    switch event.action {
    case .press:
      pressedIn = [pressedIn.last, context].compactMap(\.self)
      if event.position.row == size.rows - 1 { return runFromKeyBar(at: event.position.column) }
      return withComponent { $0.click(at: event.position, in: body, &$1) } ?? []
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

  /// Opens what a double click has selected. Its two clicks have been handled as such; if one of them has led
  /// elsewhere, it means no more than that.
  mutating func doubleClicked(at point: Point) -> [Effect] {
    guard app.surface.isLargeEnough, app.surface.body.contains(point), pressedIn == [context, context],
      let action = [Action.ID.open, .toggleFold].compactMap(ActionTable.action)
        .first(where: { $0.contexts.contains(context) && disabledReason(of: $0) == nil })
    else { return [] }
    return run(action)
  }

  private mutating func runFromKeyBar(at column: Int) -> [Effect] {
    // A line being typed takes most of the row.
    guard overlays.last?.inputLine == nil else { return [] }
    let bar = KeyBar(self, columns: size.columns, glyphs: app.surface.glyphs, measure: app.surface.measure)
    return bar.action(at: column).map { run($0) } ?? []
  }
}
