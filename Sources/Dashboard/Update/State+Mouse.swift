import Canvas

extension State {
  /// The rows by which a notch of the wheel scrolls.
  private static let notch = 3

  /// Does what the mouse asks for: a click selects what is under the pointer, the wheel scrolls it.
  mutating func take(_ event: MouseEvent) -> [Effect] {
    let minimum = DashboardLayout.minimum
    guard size.columns >= minimum.columns, size.rows >= minimum.rows else { return [] }
    switch overlay {
    case .menu, .links: return takeInMenu(event)
    case .messages, .explanation, .trail: return scroll(event)
    case nil where screen == .checkIns: return takeInSweep(event)
    case nil where screen == .gaps: return takeInGaps(event)
    case nil where screen == .standUp: return takeInStandUp(event)
    case nil: return browser.isZoomed ? scroll(event) : takeInPanes(event)
    default: return []
    }
  }

  /// Scrolls what fills the screen.
  private mutating func scroll(_ event: MouseEvent) -> [Effect] {
    guard let notches = event.notches else { return [] }
    if overlay == nil, screen == .dashboard {
      (browser.detailsCursor, browser.detailsScroll) =
        ZoomedDetailsView(state: self).scrolled(by: notches * Self.notch)
      return []
    }
    return (0..<Self.notch).flatMap { _ in move(notches > 0 ? .moveDown : .moveUp) }
  }

  /// A click in the list opens the form of what is under the pointer.
  private mutating func takeInSweep(_ event: MouseEvent) -> [Effect] {
    guard let sweep, event.notches == nil else { return scroll(event) }
    let list = SweepView.split(DashboardLayout(state: self).body, phase: sweep.phase).list
    guard let inside = list?.inset(columns: 1, rows: 1), inside.contains(event.position) else { return [] }
    let first = SweepListPane.first(of: sweep, rows: inside.size.rows)
    let position = first + event.position.row - inside.top
    guard sweep.items.indices.contains(position) else { return [] }
    self.sweep?.position = position
    return ActionTable.action(.open).map { run($0) } ?? []
  }

  /// A click selects the finding under the pointer.
  private mutating func takeInGaps(_ event: MouseEvent) -> [Effect] {
    guard let gaps, event.notches == nil else { return scroll(event) }
    let inside = GapsView.split(DashboardLayout(state: self).body).list.inset(columns: 1, rows: 1)
    guard inside.contains(event.position) else { return [] }
    let first = GapsListPane.first(of: gaps, rows: inside.size.rows)
    guard case .finding(let position) = gaps.rows.element(at: first + event.position.row - inside.top) else {
      return []
    }
    self.gaps?.position = position
    return []
  }

  /// A click selects what is told of under the pointer.
  private mutating func takeInStandUp(_ event: MouseEvent) -> [Effect] {
    guard let standUp, event.notches == nil else { return scroll(event) }
    let area = StandUpView.textArea(of: DashboardLayout(state: self).body, page: standUp.page)
    guard area.contains(event.position) else { return [] }
    let row = standUp.scroll + event.position.row - area.top
    let rows = standUpRows.prefix(row + 1)
    if let target = rows.last(where: { $0.target != nil || $0.isHeading })?.target {
      self.standUp?.target = target
      revealInStandUp()
    }
    return []
  }

  private mutating func takeInMenu(_ event: MouseEvent) -> [Effect] {
    if let notches = event.notches {
      moveInMenu(by: notches)
      return []
    }
    let area = DashboardLayout(state: self).body
    switch overlay {
    case .menu(let menu):
      guard let row = CommandMenuLayout(menu, in: area).position(at: event.position) else { return [] }
      moveInMenu(by: row - menu.position)
    case .links(let links, let position):
      let view = LinksView(links: links, position: position)
      guard let row = view.position(at: event.position, in: area) else { return [] }
      moveInMenu(by: row - position)
    default: return []
    }
    return runSelected()
  }

  private mutating func takeInPanes(_ event: MouseEvent) -> [Effect] {
    let layout = DashboardLayout(state: self)
    guard let pane = Pane.allCases.first(where: { layout.rect(of: $0).contains(event.position) }) else {
      return []
    }
    if let notches = event.notches {
      scroll(pane, by: notches * Self.notch, layout)
    } else {
      let inside = layout.rect(of: pane).inset(columns: 1, rows: 1)
      let row = event.position.row - inside.top + browser.offset(of: pane)
      browser.focus = pane
      if inside.contains(event.position), let position = layout.position(ofRow: row, in: pane, of: browser) {
        browser.select(position, in: pane)
      }
    }
    return []
  }

  /// Shows other rows of `pane`; the selection goes along as far as it must to stay in view.
  private mutating func scroll(_ pane: Pane, by rows: Int, _ layout: DashboardLayout) {
    let height = layout.rowCount(of: pane)
    let (selected, count) = layout.selectedRow(in: pane, of: browser)
    let offset = min(max(0, browser.offset(of: pane) + rows), max(0, count - height))
    guard offset != browser.offset(of: pane) else { return }
    let visible = offset..<min(count, offset + height)
    // The row that is visible and next to the selected one may be a title, which cannot be selected.
    let nearest = visible.sorted { abs($0 - selected) < abs($1 - selected) }
    let positions = nearest.compactMap { layout.position(ofRow: $0, in: pane, of: browser) }
    if let position = positions.first { browser.select(position, in: pane) }
    browser.show(from: offset, in: pane)
  }
}

extension MouseEvent {
  /// How far the wheel was turned, in notches towards the hand; nil when it was not.
  fileprivate var notches: Int? {
    switch action {
    case .press: nil
    case .wheelUp: -1
    case .wheelDown: 1
    }
  }
}
