/// How long a stand-up and each of its pages have taken, from the clock readings passed in.
///
/// The clock must be monotonic; it counts milliseconds from an arbitrary start.
struct StandUpClock: Sendable {
  /// The time spent before the current page was shown, by page.
  private var spent: [StandUp.Page: Int64] = [:]
  /// The current page, and when it was shown.
  private var current: (page: StandUp.Page, since: Int64)?
  private var now: Int64?
  private(set) var isRunning = true

  /// Takes a reading of the clock while `page` is shown.
  mutating func read(_ milliseconds: Int64, on page: StandUp.Page) {
    guard isRunning else { return }
    // A clock that goes back all the same does not reduce the time.
    now = max(milliseconds, now ?? milliseconds)
    if current == nil { current = now.map { (page, $0) } }
  }

  /// Switches to `page` at the last reading.
  mutating func turn(to page: StandUp.Page) {
    guard let now, let current, current.page != page else { return }
    spent[current.page, default: 0] += now - current.since
    self.current = (page, now)
  }

  /// Stops: no more time is counted.
  mutating func stop() { isRunning = false }

  /// How many milliseconds `page` has been shown.
  func milliseconds(on page: StandUp.Page) -> Int64 {
    guard let now, let current, current.page == page else { return spent[page] ?? 0 }
    return (spent[page] ?? 0) + now - current.since
  }

  /// The milliseconds of the whole stand-up.
  var total: Int64 {
    spent.values.reduce(0, +) + (now.flatMap { now in current.map { now - $0.since } } ?? 0)
  }
}
