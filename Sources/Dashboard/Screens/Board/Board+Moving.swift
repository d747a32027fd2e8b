import Canvas
import OKRModel

// The effects of its keys and of the mouse.
extension Board {
  mutating func moveFocus(by step: Int, wrapping: Bool = false) {
    let count = Pane.allCases.count
    let next = browser.focus.rawValue + step
    let wrapped = wrapping ? (next + count) % count : next
    if let pane = Pane(rawValue: wrapped) { browser.focus = pane }
  }

  /// Goes in: to the next pane, or from a key result to its details.
  mutating func open(_ app: AppContext) {
    guard browser.focus == .keyResults else { return moveFocus(by: 1) }
    browser.isZoomed = true
    browser.detailsScroll = 0
    // Show the details of the new selection, even if they have not caught up with a held key.
    rested = browser
    browser.detailsCursor = ZoomedDetailsView(app: app, board: self).firstLine
  }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    guard !browser.isZoomed else {
      (browser.detailsCursor, browser.detailsScroll) =
        ZoomedDetailsView(app: app, board: self).moved(by: motion)
      return []
    }
    let pane = browser.focus
    let position = browser.position(in: pane)
    let page = max(1, layout(app).itemCount(of: pane, browser: browser) - 1)
    browser.select(motion.target(from: position, page: page), in: pane)
    guard browser.position(in: pane) != position else { return [] }
    travel.steps += 1
    return [.awaitRest(step: travel.steps)]
  }

  func layout(_ app: AppContext) -> BoardLayout {
    BoardLayout(in: app.surface.body, focus: browser.focus, needs: browser.needs)
  }

  /// Keeps the selection of every pane visible, and the cursor of the details.
  mutating func reveal(_ app: AppContext) {
    revealDetailsCursor(app)
    let layout = layout(app)
    for pane in Pane.allCases {
      let (row, count) = layout.selectedRow(in: pane, of: browser)
      browser.reveal(row: row, of: count, in: pane, height: layout.itemCount(of: pane, browser: browser))
    }
  }

  private mutating func revealDetailsCursor(_ app: AppContext) {
    browser.checkInAtCursor = nil
    guard browser.isZoomed else { return }
    let place = ZoomedDetailsView(app: app, board: self).place
    browser.detailsScroll = place.scroll
    if let id = place.checkIn, let reference = browser.selectedKeyResult {
      browser.checkInAtCursor = app.history(of: reference).first { $0.id == id }
    }
  }

  // MARK: The mouse

  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    guard !browser.isZoomed else { return [] }
    let layout = layout(app)
    guard let pane = layout.pane(at: point) else { return [] }
    let inside = layout.rect(of: pane).inset(columns: 1, rows: 1)
    let height = layout.itemHeight(in: pane, browser: browser)
    let row = (point.row - inside.top) / height + browser.offset(of: pane)
    browser.focus = pane
    if inside.contains(point), let position = layout.position(ofRow: row, in: pane, of: browser) {
      browser.select(position, in: pane)
    }
    return []
  }

  mutating func scroll(by notches: Int, at point: Point, _ app: inout AppContext) -> [Effect] {
    let rows = notches * Self.notch
    guard !browser.isZoomed else {
      (browser.detailsCursor, browser.detailsScroll) =
        ZoomedDetailsView(app: app, board: self).scrolled(by: rows)
      return []
    }
    let layout = layout(app)
    if let pane = layout.pane(at: point) { scroll(pane, by: rows, layout) }
    return []
  }

  /// Scrolls `pane`; the selection moves as far as necessary to stay visible.
  private mutating func scroll(_ pane: Pane, by rows: Int, _ layout: BoardLayout) {
    let height = layout.itemCount(of: pane, browser: browser)
    let (selected, count) = layout.selectedRow(in: pane, of: browser)
    let offset = min(max(0, browser.offset(of: pane) + rows), max(0, count - height))
    guard offset != browser.offset(of: pane) else { return }
    let visible = offset..<min(count, offset + height)
    // The visible row next to the selected one may be a title, which cannot be selected.
    let nearest = visible.sorted { abs($0 - selected) < abs($1 - selected) }
    let positions = nearest.compactMap { layout.position(ofRow: $0, in: pane, of: browser) }
    if let position = positions.first { browser.select(position, in: pane) }
    browser.show(from: offset, in: pane)
  }
}
