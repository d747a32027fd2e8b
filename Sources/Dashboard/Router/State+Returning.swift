import OKRModel

extension State {
  /// More than anyone remembers.
  private static let mostReturns = 32

  /// Shows a screen with the current contents of the files.
  mutating func show(_ screen: Screen) {
    self.screen = screen
    if screens[screen] != nil {
      screens[screen]?.reopen(&app)
    } else {
      screens[screen] = Components.type(of: screen)?.init(&app)
    }
  }

  /// Goes to a screen on request: this is not an excursion to return from.
  mutating func goTo(_ screen: Screen) {
    returns = []
    show(screen)
  }

  /// Goes to `destination`, so that Esc returns here, with the same selection and the same rows visible.
  mutating func go(to destination: Destination) -> [Effect] {
    if case .board(let node) = destination, !node.isOnBoard { return [] }
    let before = (screen: screen, component: screens[screen], filter: app.filter, overlays: overlays)
    overlays = []
    if screen != destination.screen || screens[screen] == nil { show(destination.screen) }
    if case .owned(let person) = destination {
      app.filter = Filter(owner: person)
      app.request(.relist)
    }
    screens[screen]?.go(to: destination, &app)
    let effects = serveRequests()
    returns.append(
      ReturnPlace(
        screen: before.screen, component: before.component, filter: before.filter,
        overlays: before.overlays, landing: screens[screen]?.depth ?? 0))
    if returns.count > Self.mostReturns { returns.removeFirst() }
    return effects
  }

  /// One step out of a screen: to the previous place, or else to the dashboard.
  mutating func leaveScreen() {
    if !comeBack() { show(.dashboard) }
  }

  /// Returns to where the last excursion started; false if there was none.
  private mutating func comeBack() -> Bool {
    guard let place = returns.popLast() else { return false }
    screen = place.screen
    overlays = place.overlays
    // Check-ins and stand-ups are always today's.
    if earlierDay != nil, [.checkIns, .standUp].contains(screen) {
      earlierDay = nil
      computeFigures()
    }
    if place.screen == .dashboard || place.screen == .gaps { app.filter = place.filter }
    // Input in the weekly sweep, and the clock of a stand-up, have moved on in the meantime.
    if screen != .checkIns, screen != .standUp { screens[screen] = place.component }
    screens[screen]?.refresh(&app)
    if !overlays.isEmpty { _ = app.graph() }
    return true
  }
}
