/// When a team began to check in, as far as that matters to a key result that nobody has checked in on yet.
public enum TeamStart: Hashable, Sendable {
  /// Before the key result's own time.
  case before
  /// On this day.
  case on(CivilDay)
  /// It has not begun.
  case notYet

  /// The day from which the first check-in of a key result is awaited on `asOf`, if its own time starts on `start`.
  func awaited(from start: CivilDay, asOf: CivilDay) -> CivilDay {
    switch self {
    case .before: start
    case .on(let first): max(start, min(first, asOf))
    case .notYet: max(start, asOf)
    }
  }
}
