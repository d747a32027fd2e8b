extension State {
  /// More than anybody remembers.
  private static let mostReturns = 32

  /// Goes somewhere else by `go`, so that Esc comes back to here, with the same selection and the same rows in view.
  mutating func jump(_ go: (inout State) -> [Effect]) -> [Effect] {
    let before = self
    let effects = go(&self)
    let place = ReturnPlace(
      screen: before.screen, browser: before.browser, alignment: before.alignment, gaps: before.gaps,
      overlay: before.overlay, landing: browser.focus)
    returns.append(place)
    if returns.count > Self.mostReturns { returns.removeFirst() }
    return effects
  }

  /// Goes to a screen because somebody asked for it: that is no excursion to come back from.
  mutating func goTo(_ screen: Screen) -> [Effect] {
    returns = []
    return show(screen)
  }

  /// One step out of a screen: to where one came from, or else to the dashboard.
  mutating func leaveScreen() {
    if !comeBack() { screen = .dashboard }
  }

  /// Whether Esc in the panes comes back from an excursion: not while one is further in than where that led.
  var comesBackFromPane: Bool {
    returns.last.map { browser.focus.rawValue <= $0.landing.rawValue } ?? false
  }

  /// Comes back to where the last jump began; false where there was none.
  mutating func comeBack() -> Bool {
    guard let place = returns.popLast() else { return false }
    screen = place.screen
    overlay = place.overlay
    // Check-ins and stand-ups are those of today.
    if lookedAt != nil, [.checkIns, .standUp].contains(screen) {
      lookedAt = nil
      reckon()
    }
    switch screen {
    case .dashboard: takeUp(place.browser)
    case .alignment:
      alignment = place.alignment
      refreshAlignment()
    case .gaps:
      gaps = place.gaps
      browser.filter = place.browser.filter
      browser.list(workspace, standings: standings)
      refreshGaps()
    case .checkIns: refreshSweep()
    case .standUp: if standUp == nil { openStandUp() } else { refreshStandUp() }
    }
    if case .trail = overlay { _ = graph() }
    return true
  }

  /// The panes as they were, with what the files say now.
  private mutating func takeUp(_ browser: Browser) {
    self.browser = browser
    self.browser.list(workspace, standings: standings)
    if self.browser.keyResult == nil { self.browser.isZoomed = false }
    rested = self.browser
  }
}
