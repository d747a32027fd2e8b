import Canvas

extension State {
  /// Handles a mouse event: a click selects what is under the pointer, the wheel scrolls it.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard app.surface.isLargeEnough else { return [] }
    let body = app.surface.body
    let notches: Int
    switch event.action {
    case .press: return withComponent { $0.click(at: event.position, in: body, &$1) } ?? []
    case .wheelUp: notches = -1
    case .wheelDown: notches = 1
    }
    return withComponent { $0.scroll(by: notches, at: event.position, &$1) } ?? []
  }
}
