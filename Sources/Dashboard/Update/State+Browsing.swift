import Canvas
import OKRModel

extension State {
  /// Moves the selection, the focus, or what is scrolled.
  mutating func move(_ action: Action.ID) -> [Effect] {
    switch action {
    case .focusLeft: moveFocus(by: -1)
    case .focusRight: moveFocus(by: 1)
    case .nextPane: moveFocus(by: 1, wrapping: true)
    case .previousPane: moveFocus(by: -1, wrapping: true)
    case .open: return open()
    default: return step(action)
    }
    return []
  }

  private mutating func moveFocus(by step: Int, wrapping: Bool = false) {
    let count = Pane.allCases.count
    let next = browser.focus.rawValue + step
    let wrapped = wrapping ? (next + count) % count : next
    guard let pane = Pane(rawValue: wrapped) else { return }
    browser.focus = pane
  }

  private mutating func open() -> [Effect] {
    if case .trail = overlay {
      return goAlongTrail()
    } else if case .fields = overlay {
      openField()
    } else if screen == .alignment {
      return openInAlignment()
    } else if screen == .checkIns {
      _ = openSweepForm()
    } else if screen == .gaps {
      openGap()
    } else if browser.focus == .keyResults {
      browser.isZoomed = true
      browser.detailsScroll = 0
      // What is opened is what was gone to, though the details may not have caught up with a held key.
      rested = browser
      browser.detailsCursor = ZoomedDetailsView(state: self).firstLine
    } else {
      moveFocus(by: 1)
    }
    return []
  }

  private mutating func step(_ action: Action.ID) -> [Effect] {
    if case .messages(let scroll) = overlay {
      let height = MessagesView(state: self).scrollableLines
      overlay = .messages(scroll: min(max(0, target(of: action, from: scroll, page: page)), height))
      return []
    }
    if case .explanation(var path) = overlay {
      let view = ExplanationView(state: self, path: path)
      path.scroll = min(max(0, target(of: action, from: path.scroll, page: view.page)), view.scrollableLines)
      overlay = .explanation(path)
      return []
    }
    if case .trail(var trail) = overlay {
      trail.select(target(of: action, from: trail.position, page: page))
      overlay = .trail(trail)
      return []
    }
    if case .fields = overlay {
      let (state, page) = (self, page)
      moveInFields { state.target(of: action, from: $0, page: page) }
      return []
    }
    if screen == .alignment {
      let (state, page) = (self, page)
      moveInAlignment { state.target(of: action, from: $0, page: page) }
      return []
    }
    if screen == .checkIns {
      let (state, page) = (self, page)
      moveInSweep { state.target(of: action, from: $0, page: page) }
      return []
    }
    if screen == .standUp {
      let (state, page) = (self, page)
      moveInStandUp { state.target(of: action, from: $0, page: page) }
      return []
    }
    if screen == .gaps {
      let (state, page) = (self, page)
      moveInGaps { state.target(of: action, from: $0, page: page) }
      return []
    }
    if browser.isZoomed {
      (browser.detailsCursor, browser.detailsScroll) = ZoomedDetailsView(state: self).moved(by: action)
      return []
    }
    return stepInPane(action)
  }

  private mutating func stepInPane(_ action: Action.ID) -> [Effect] {
    let pane = browser.focus
    let position = browser.position(in: pane)
    let page = max(1, DashboardLayout(state: self).rowCount(of: pane) - 1)
    browser.select(target(of: action, from: position, page: page), in: pane)
    guard browser.position(in: pane) != position else { return [] }
    travel.steps += 1
    return [.awaitRest(step: travel.steps)]
  }

  /// Why there is nothing to go into; nil when there is.
  var openDisabledReason: String? {
    switch overlay {
    case .trail, .fields: return nil
    default: break
    }
    switch screen {
    case .dashboard: return browser.openDisabledReason
    case .checkIns: return checkInDisabledReason(for: sweep?.item)
    case .alignment: return openInAlignmentDisabledReason
    case .standUp: return actionDisabledReason
    case .gaps: return gapDisabledReason
    }
  }

  var page: Int { max(1, size.rows - 6) }

  private func target(of action: Action.ID, from position: Int, page: Int) -> Int {
    switch action {
    case .moveDown: position + 1
    case .moveUp: position - 1
    case .pageDown: position + page
    case .pageUp: position - page
    case .moveToTop: 0
    case .moveToBottom: Int.max / 2
    default: position
    }
  }

  /// One step out: of what lies over the panes, of the details, of the filter, of the pane. Never out of the program.
  /// Where something waits for another program, that wait is what one leaves first.
  mutating func goBack() -> [Effect] {
    if awaitedFile != nil { return [.stopWaiting] }
    if isOutermost { return stopSyncing() }
    switch overlay {
    case .checkIn: return askToLeaveForm(quits: false)
    case .action: return askToLeaveActionForm(quits: false)
    case .fields: return leaveFields()
    case .filterLine(_, let before):
      setFilter(before)
      overlay = nil
    case .menu(let menu):
      overlay = menu.overlayBelow
    case .question(.takeUpDrafts):
      overlay = nil
      keeping.isKept = false
      return [.leaveDrafts]
    case .messages, .links, .trail, .question:
      overlay = nil
    case .explanation: leaveExplanation()
    case nil:
      switch screen {
      case .dashboard: leavePane()
      case .checkIns: leaveSweep()
      case .alignment: leaveAlignment()
      case .standUp: leaveStandUp()
      case .gaps: leaveGaps()
      }
    }
    return []
  }

  private mutating func leavePane() {
    if browser.isZoomed {
      browser.isZoomed = false
    } else if !browser.filter.isEmpty {
      browser.filter = Filter()
      browser.list(workspace, standings: standings)
    } else if !comesBackFromPane || !comeBack() {
      moveFocus(by: -1)
    }
  }

  mutating func openFilterLine() -> [Effect] {
    let text = screen == .alignment ? alignment?.outline?.filter ?? "" : browser.filter.text
    overlay = .filterLine(TextField(text, isSelected: true), before: text)
    return []
  }

  mutating func pressInFilterLine(_ key: Key) -> [Effect] {
    guard case .filterLine(var field, let before) = overlay else { return [] }
    if key == .control("c") || (key == .backspace && field.text.isEmpty) { return goBack() }
    guard let edit = Edit(key) else { return [] }
    field.take(edit)
    overlay = .filterLine(field, before: before)
    setFilter(field.text)
    return []
  }

  private mutating func setFilter(_ text: String) {
    if screen == .alignment { return filterOutline(text) }
    browser.filter.text = text
    browser.list(workspace, standings: standings)
    relistGaps()
  }

  mutating func toggleOnlyMine() -> [Effect] {
    if screen == .checkIns { return toggleSweepPerson() }
    browser.filter.owner = browser.filter.owner == nil ? person : nil
    browser.list(workspace, standings: standings)
    relistGaps()
    return []
  }

  private mutating func revealDetailsCursor() {
    browser.checkInAtCursor = nil
    guard browser.isZoomed else { return }
    let place = ZoomedDetailsView(state: self).place
    browser.detailsScroll = place.scroll
    if let id = place.checkIn, let reference = selectedReference {
      browser.checkInAtCursor = history(of: reference).first { $0.id == id }
    }
  }

  /// Keeps the selection of every pane in view.
  mutating func revealSelection() {
    revealDetailsCursor()
    let layout = DashboardLayout(state: self)
    for pane in Pane.allCases {
      let (row, count) = layout.selectedRow(in: pane, of: browser)
      browser.reveal(row: row, of: count, in: pane, height: layout.rowCount(of: pane))
    }
  }
}
