import Canvas
import OKRModel

extension State {
  /// Goes on: to what is further down on the page, and from its end to the next page.
  mutating func goOnInStandUp() -> [Effect] {
    guard let standUp else { return [] }
    let (rows, height) = (standUpRows, standUpHeight)
    guard hasMoreBelow else { return turnPage(by: 1) }
    // One row stays, so that the eye finds its place.
    let first = min(standUp.scroll + max(1, height - 1), rows.count - height)
    let shown = rows[first..<first + height].lazy.compactMap(\.target).first
    // What fills the whole screen begins above it.
    if let target = shown ?? rows[..<first].lazy.compactMap(\.target).last { self.standUp?.target = target }
    reckonImpact()
    // What is selected is told at length, so that other rows are longer now.
    keepInView(first, since: rows)
    return []
  }

  /// Whether rows of the page are further down than the screen shows.
  private var hasMoreBelow: Bool { standUpRows.count > (standUp?.scroll ?? 0) + standUpHeight }

  /// Goes back: to the top of the page, and from there to the page before.
  mutating func goBackInStandUp() -> [Effect] {
    guard let standUp else { return [] }
    guard standUp.scroll > 0 else { return turnPage(by: -1) }
    let first = standUpTargets.first
    self.standUp?.scroll = 0
    self.standUp?.target = first
    return []
  }

  /// Turns to a page further on or back; at either end it stays.
  mutating func turnPage(by step: Int) -> [Effect] {
    guard let standUp else { return [] }
    let pages = standUp.pages(in: workspace)
    let index = pages.firstIndex(of: standUp.page) ?? -1
    guard let page = pages.element(at: index + step) else { return [] }
    showPage(page)
    return []
  }

  /// Why there is nothing to go on to; nil when there is.
  var goOnDisabledReason: String? { hasMoreBelow ? nil : nextPartDisabledReason }

  /// Why there is no page to go on to; nil when there is.
  var nextPartDisabledReason: String? {
    standUp?.page == .minutes ? "this is the last page" : nil
  }

  /// Why there is no page to go back to; nil when there is.
  var previousPartDisabledReason: String? {
    standUp?.page == .opening && standUp?.scroll == 0 ? "this is the first page" : nil
  }

  /// Jumps to the stage with this number, from 1.
  mutating func jumpToStage(_ number: Int) -> [Effect] {
    guard let standUp, let stage = standUp.stages.element(at: number - 1) else {
      let count = standUp?.stages.count ?? 0
      return [
        say(.information, count == 0 ? "There is no stage to go to." : "There are stages 1 to \(count).")
      ]
    }
    showPage(.stage(stage))
    return []
  }

  /// Shows everything of a stage, or only what is worth words again.
  mutating func toggleEverything() -> [Effect] {
    standUp?.showsAll.toggle()
    refreshStandUp()
    // Not every page shows the difference.
    let isAll = standUp?.showsAll == true
    return [say(.information, isAll ? "All key results of the stages." : "Only what is worth discussing.")]
  }

  /// Takes the stages as the value streams have them, or worst first again.
  mutating func switchStageOrder() -> [Effect] {
    standUp?.isInOrder.toggle()
    standUp?.order()
    return [
      say(
        .information,
        standUp?.isInOrder == true ? "Stages as the value streams have them." : "Stages worst first.")
    ]
  }

  /// Tells changes since the day that `text` says.
  mutating func tellChanges(sinceDay text: String) -> [Effect] {
    guard let day = CivilDay(spoken: text, today: today) else {
      return [say(.error, "'\(text)' is no day; write one as \(today), yesterday or -7.")]
    }
    guard day <= today else { return [say(.error, "Nothing is known of \(day) yet; today is \(today).")] }
    standUp?.tellChanges(since: day)
    refreshStandUp()
    showPage(standUp?.page ?? .opening)
    return []
  }

  /// Opens the check-in form of the selected key result on what stands in its way. What was said of it today already
  /// is corrected; else it is a new check-in, for a blocker that comes or goes is news.
  mutating func openBlockerForm() -> [Effect] {
    guard let reference = standUp?.keyResult(in: workspace) else { return [] }
    let latest = workspace.checkIns(of: reference).last { $0.date <= today }
    let ofToday = latest.flatMap { $0.date == today ? $0 : nil }
    guard
      var opened = ofToday.flatMap({ form(on: reference, correcting: $0) }) ?? form(on: reference)
    else { return [] }
    if ofToday == nil, let blocker = latest?.entry.blocker { opened.fill(.blocker, with: blocker) }
    opened.goTo(.blocker)
    overlay = .checkIn(opened)
    return []
  }

  /// One step out; the stand-up stays as it is.
  mutating func leaveStandUp() { leaveScreen() }

  /// Puts the minutes on the clipboard as Markdown.
  mutating func copyMinutes() -> [Effect] {
    guard let minutes = standUp?.minutes else { return [] }
    let words = StandUpMinutesWords(minutes: minutes, workspace: workspace, glyphs: .unicode)
    return [.copy(words.markdown.joined(separator: "\n") + "\n")]
  }

  /// Whether a reading of the clock is of use.
  public var usesClock: Bool { screen == .standUp && standUp?.clock.isRunning == true }

  mutating func clockRead(_ milliseconds: Int64) {
    guard let page = standUp?.page else { return }
    standUp?.clock.read(milliseconds, on: page)
  }

  /// Has the clock read when the next second of the page is over, unless that is to come already.
  mutating func keepTicking() -> Effect? {
    guard usesClock, let standUp, !standUp.isTicking else { return nil }
    self.standUp?.isTicking = true
    let passed = standUp.clock.milliseconds(on: standUp.page) % 1000
    return .awaitTick(milliseconds: Int(1000 - passed))
  }
}
