import Canvas
import OKRModel

extension State {
  /// Goes to the stand-up, and begins it where none is under way today.
  mutating func openStandUp() {
    _ = graph()
    if standUp?.date != today {
      standUp = StandUp(of: workspace, standings: standings, plannedMinutes: plannedMinutes)
    } else {
      standUp?.refresh(workspace, standings: standings)
    }
    showPage(standUp?.page ?? .opening)
  }

  /// Takes what the files say now, after they or something in them have changed.
  mutating func refreshStandUp() {
    guard let standUp, lookedAt == nil else { return }
    guard standUp.date == today else {
      // A new day begins a new stand-up, once somebody looks at it.
      self.standUp = nil
      if screen == .standUp { openStandUp() }
      return
    }
    _ = graph()
    let (rows, page) = (standUpRows, standUp.page)
    self.standUp?.refresh(workspace, standings: standings)
    guard let now = self.standUp?.page, now == page else {
      return showPage(self.standUp?.page ?? .opening)
    }
    prepare(now)
    keepTarget(since: rows)
    keepInView(self.standUp?.scroll ?? 0, since: rows)
    if !showsTarget { revealInStandUp() }
  }

  /// Whether some of what is told of the selection is in view.
  private var showsTarget: Bool {
    guard let standUp, let rows = targetRows else { return false }
    return rows.overlaps(standUp.scroll..<standUp.scroll + standUpHeight)
  }

  /// The rows that tell of the selection; nil where none does.
  private var targetRows: Range<Int>? {
    let rows = standUpRows
    guard let target = standUp?.target, let first = rows.firstIndex(where: { $0.target == target })
    else { return nil }
    return first..<(rows[(first + 1)...].firstIndex { $0.target != nil || $0.isHeading } ?? rows.count)
  }

  /// Turns to a page.
  mutating func showPage(_ page: StandUp.Page) {
    standUp?.clock.turn(to: page)
    standUp?.page = page
    standUp?.scroll = 0
    prepare(page)
    let first = standUpTargets.first
    standUp?.target = first
    reckonImpact()
  }

  /// Reckons what only this page tells.
  private mutating func prepare(_ page: StandUp.Page) {
    guard let standUp else { return }
    switch page {
    case .fourSquare:
      self.standUp?.fourSquare = FourSquare(
        of: workspace, standings: standings, before: standUp.agenda.changes.before)
    case .minutes: self.standUp?.minutes = StandUpMinutes(of: workspace, date: standUp.date)
    case .opening, .actions, .stage: break
    }
  }

  /// What can be selected on the page, from the top.
  var standUpTargets: [StandUp.Target] {
    standUpRows.compactMap(\.target)
  }

  /// The rows of the page as they are broken on a screen of this size.
  var standUpRows: [StandUpRow] {
    guard let standUp, !showsSquares else { return [] }
    let columns = StandUpView.textColumns(of: DashboardLayout(state: self).body, page: standUp.page)
    return StandUpContent(state: self, standUp: standUp, columns: columns, glyphs: .unicode, measure: .simple)
      .rows
  }

  /// Whether the page shows the four squares side by side: then there are no rows to go through.
  private var showsSquares: Bool {
    standUp?.page == .fourSquare && FourSquareView.fits(in: DashboardLayout(state: self).body)
  }

  /// Stays on what was selected. Where that is gone it goes to what came behind it among `rows`, so that nothing is
  /// passed over.
  private mutating func keepTarget(since rows: [StandUpRow]) {
    let targets = standUpTargets
    guard let target = standUp?.target, !targets.contains(target) else {
      if standUp?.target == nil { standUp?.target = targets.first }
      return
    }
    let before = rows.compactMap(\.target)
    let position = before.firstIndex(of: target) ?? 0
    let near = before[position...] + before[..<position].reversed()
    let next = near.first(where: targets.contains) ?? targets.first
    standUp?.target = next
  }

  /// Scrolls so that the page begins with what stood in the row at `index` of `rows`, as the page was before something
  /// in it became longer or shorter.
  mutating func keepInView(_ index: Int, since rows: [StandUpRow]) {
    let now = standUpRows
    let place = StandUpRow.counterpart(of: index, of: rows, in: now)
    let scroll = min(max(0, place), max(0, now.count - standUpHeight))
    standUp?.scroll = scroll
  }

  /// Moves the selection, or where nothing can be selected the rows.
  mutating func moveInStandUp(_ target: (Int) -> Int) {
    guard let standUp else { return }
    let targets = standUpTargets
    guard !targets.isEmpty else {
      let scroll = min(max(0, target(standUp.scroll)), lastScroll)
      self.standUp?.scroll = scroll
      return
    }
    let position = standUp.target.flatMap(targets.firstIndex) ?? 0
    let next = min(max(0, target(position)), targets.count - 1)
    self.standUp?.target = targets[next]
    // The heading above the first thing is seen again on the way up.
    if next == 0 { self.standUp?.scroll = 0 }
    revealInStandUp()
  }

  /// Scrolls so that all that is told of the selection is in view, or as much of it as there is room for.
  mutating func revealInStandUp() {
    reckonImpact()
    guard let standUp, let rows = targetRows else { return }
    let (first, end) = (rows.lowerBound, rows.upperBound)
    let height = standUpHeight
    var scroll = standUp.scroll
    // Of what is longer than the screen one may be reading the middle.
    let fillsScreen = first < scroll && end >= scroll + height
    if !fillsScreen {
      if end > scroll + height { scroll = end - height }
      if first < scroll { scroll = first }
    }
    scroll = min(max(0, scroll), lastScroll)
    self.standUp?.scroll = scroll
  }

  mutating func reckonImpact() {
    guard let standUp else { return }
    let node = standUp.keyResult(in: workspace).map(ConstructID.keyResult)
    guard standUp.impact?.origin != node else { return }
    let impact = node.map { graph().impact(of: $0) }
    self.standUp?.impact = impact
  }

  /// How many rows of the page there is room for.
  var standUpHeight: Int {
    max(1, StandUpView.rows(of: DashboardLayout(state: self).body))
  }

  private var lastScroll: Int { max(0, standUpRows.count - standUpHeight) }
}
