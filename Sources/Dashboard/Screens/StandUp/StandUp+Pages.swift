import Canvas
import OKRModel

// The selection on a page, and what of it is visible.
extension StandUp {
  /// Shows a page.
  mutating func show(_ page: Page, _ app: inout AppContext) {
    clock.turn(to: page)
    self.page = page
    scroll = 0
    prepare(app)
    target = targets(app).first
    computeImpact(&app)
  }

  /// Computes what only this page shows.
  mutating func prepare(_ app: AppContext) {
    switch page {
    case .fourSquare:
      fourSquare = FourSquare(
        of: app.workspace, standings: app.standings, before: agenda.changes.before)
    case .minutes: minutes = StandUpMinutes(of: app.workspace, date: date)
    case .opening, .actions, .stage: break
    }
  }

  /// What can be selected on the page, from the top.
  func targets(_ app: AppContext) -> [Target] { rows(app).compactMap(\.target) }

  /// The rows of the page, wrapped for this surface. With the four squares side by side there are no rows.
  func rows(_ app: AppContext) -> [StandUpRow] {
    let layout = StandUpLayout(page: page, in: app.surface.body)
    guard !layout.showsSquares else { return [] }
    return StandUpContent(
      app: app, standUp: self, columns: layout.text.size.columns, glyphs: app.surface.glyphs,
      measure: app.surface.measure
    ).rows
  }

  /// The number of rows of the page that fit.
  func height(_ app: AppContext) -> Int {
    max(1, StandUpLayout(page: .opening, in: app.surface.body).text.size.rows)
  }

  private func lastScroll(_ app: AppContext) -> Int { max(0, rows(app).count - height(app)) }

  /// Whether any row about the selection is visible.
  func showsTarget(_ app: AppContext) -> Bool {
    targetRows(app).map { $0.overlaps(scroll..<scroll + height(app)) } ?? false
  }

  /// The rows about the selection; nil if there are none.
  private func targetRows(_ app: AppContext) -> Range<Int>? {
    let rows = rows(app)
    guard let target, let first = rows.firstIndex(where: { $0.target == target }) else { return nil }
    return first..<(rows[(first + 1)...].firstIndex { $0.target != nil || $0.isHeading } ?? rows.count)
  }

  /// Keeps the selection. If it is gone, selects what came after it in `rows`, so that nothing is skipped.
  mutating func keepTarget(since rows: [StandUpRow], _ app: AppContext) {
    let targets = targets(app)
    guard let target, !targets.contains(target) else {
      if self.target == nil { self.target = targets.first }
      return
    }
    let before = rows.compactMap(\.target)
    let position = before.firstIndex(of: target) ?? 0
    let near = before[position...] + before[..<position].reversed()
    // Thousands may be gone at once.
    let known = Set(targets)
    self.target = near.first(where: known.contains) ?? targets.first
  }

  /// Scrolls so that the page starts with what was in row `index` of `rows`, the page before something
  /// in it became longer or shorter.
  mutating func keepInView(_ index: Int, since rows: [StandUpRow], _ app: AppContext) {
    let now = self.rows(app)
    let place = StandUpRow.counterpart(of: index, of: rows, in: now)
    scroll = min(max(0, place), max(0, now.count - height(app)))
  }

  /// Moves the selection, or scrolls if nothing can be selected.
  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    let targets = targets(app)
    let page = app.surface.page
    guard !targets.isEmpty else {
      scroll = min(max(0, motion.target(from: scroll, page: page)), lastScroll(app))
      return []
    }
    let position = target.flatMap(targets.firstIndex) ?? 0
    let next = motion.target(from: position, page: page, count: targets.count)
    target = targets[next]
    // On the way up, the heading above the first item becomes visible again.
    if next == 0 { scroll = 0 }
    reveal(&app)
    return []
  }

  /// Selects what is under the pointer.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    let text = StandUpLayout(page: page, in: area).text
    guard text.contains(point) else { return [] }
    let rows = rows(app).prefix(scroll + point.row - text.top + 1)
    if let found = rows.last(where: { $0.target != nil || $0.isHeading })?.target {
      target = found
      reveal(&app)
    }
    return []
  }

  /// Scrolls so that every row about the selection is visible, or as many as fit.
  mutating func reveal(_ app: inout AppContext) {
    computeImpact(&app)
    guard let rows = targetRows(app) else { return }
    let (first, end) = (rows.lowerBound, rows.upperBound)
    let height = height(app)
    var place = scroll
    // The user may be reading the middle of something longer than the screen.
    let fillsScreen = first < place && end >= place + height
    if !fillsScreen {
      if end > place + height { place = end - height }
      if first < place { place = first }
    }
    scroll = min(max(0, place), lastScroll(app))
  }

  mutating func computeImpact(_ app: inout AppContext) {
    let node = keyResult(in: app.workspace).map(ConstructID.keyResult)
    guard impact?.origin != node else { return }
    impact = node.map { app.graph().impact(of: $0) }
  }
}
