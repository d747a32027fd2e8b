import OKRModel

extension State {
  /// More than anybody remembers.
  private static let mostReturns = 32

  /// Shows a screen, on what the files say now.
  mutating func show(_ screen: Screen) {
    self.screen = screen
    if screens[screen] != nil {
      screens[screen]?.reopen(&app)
    } else {
      screens[screen] = Components.type(of: screen)?.init(&app)
    }
  }

  /// Goes to a screen because somebody asked for it: that is no excursion to come back from.
  mutating func goTo(_ screen: Screen) {
    returns = []
    show(screen)
  }

  /// Goes to what `destination` names, so that Esc comes back to here, with the same selection and the same rows in
  /// view.
  mutating func go(to destination: Destination) -> [Effect] {
    if case .board(let node) = destination, !node.isOnBoard { return [] }
    let before = (screen: screen, component: screens[screen], filter: app.filter, overlays: overlays)
    overlays = []
    if screen != destination.screen || screens[screen] == nil { show(destination.screen) }
    screens[screen]?.go(to: destination, &app)
    let effects = serveRequests()
    returns.append(
      ReturnPlace(
        screen: before.screen, component: before.component, filter: before.filter,
        overlays: before.overlays, landing: screens[screen]?.depth ?? 0))
    if returns.count > Self.mostReturns { returns.removeFirst() }
    return effects
  }

  /// One step out of a screen: to where one came from, or else to the dashboard.
  mutating func leaveScreen() {
    if !comeBack() { show(.dashboard) }
  }

  /// Comes back to where the last excursion began; false where there was none.
  private mutating func comeBack() -> Bool {
    guard let place = returns.popLast() else { return false }
    screen = place.screen
    overlays = place.overlays
    // Check-ins and stand-ups are those of today.
    if lookedAt != nil, [.checkIns, .standUp].contains(screen) {
      lookedAt = nil
      computeFigures()
    }
    if place.screen == .dashboard || place.screen == .gaps { app.filter = place.filter }
    // What is typed in the weekly sweep, and the clock of a stand-up, have gone on meanwhile.
    if screen != .checkIns, screen != .standUp { screens[screen] = place.component }
    screens[screen]?.refresh(&app)
    if !overlays.isEmpty { _ = app.graph() }
    return true
  }
}
