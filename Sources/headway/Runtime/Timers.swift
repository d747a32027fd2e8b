/// Events with their due times.
struct Timers<Event> {
  private var pending: [(due: ContinuousClock.Instant, event: Event)] = []

  /// Adds `event`, due at `instant`.
  mutating func add(_ event: Event, at instant: ContinuousClock.Instant) {
    // From the end: the new one nearly always belongs there, and thousands may be pending while keys pour in.
    let place = pending.lastIndex { $0.due <= instant }.map { $0 + 1 } ?? pending.startIndex
    pending.insert((instant, event), at: place)
  }

  /// When the next one is due; nil when there is none.
  var nextDue: ContinuousClock.Instant? { pending.first?.due }

  /// Removes and returns what is due at `instant`, earliest first.
  mutating func takeDue(at instant: ContinuousClock.Instant) -> [Event] {
    let due = pending.prefix { $0.due <= instant }
    pending.removeFirst(due.count)
    return due.map(\.event)
  }
}
