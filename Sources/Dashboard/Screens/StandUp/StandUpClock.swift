/// How long a stand-up and each of its pages have taken, by the readings of a clock that are handed in.
///
/// The clock is any that never goes back; it counts milliseconds from a moment of its own.
struct StandUpClock: Sendable {
  /// The time until the page that is shown was come to, by page.
  private var spent: [StandUp.Page: Int64] = [:]
  /// The page that is shown, and when it was come to.
  private var current: (page: StandUp.Page, since: Int64)?
  private var now: Int64?
  private(set) var isRunning = true

  /// Takes a reading of the clock while `page` is shown.
  mutating func read(_ milliseconds: Int64, on page: StandUp.Page) {
    guard isRunning else { return }
    // A clock that goes back all the same takes no time away.
    now = max(milliseconds, now ?? milliseconds)
    if current == nil { current = now.map { (page, $0) } }
  }

  /// Goes on to `page` at the last reading.
  mutating func turn(to page: StandUp.Page) {
    guard let now, let current, current.page != page else { return }
    spent[current.page, default: 0] += now - current.since
    self.current = (page, now)
  }

  /// Stops: from now on no time passes.
  mutating func stop() { isRunning = false }

  /// The milliseconds for which `page` was shown.
  func milliseconds(on page: StandUp.Page) -> Int64 {
    guard let now, let current, current.page == page else { return spent[page] ?? 0 }
    return (spent[page] ?? 0) + now - current.since
  }

  /// The milliseconds of the whole stand-up.
  var total: Int64 {
    spent.values.reduce(0, +) + (now.flatMap { now in current.map { now - $0.since } } ?? 0)
  }
}
