import Canvas

/// Keys that have arrived and have not been handled, oldest first.
///
/// A file dropped on a terminal arrives as thousands of keys at once. A Ctrl-C after them is handled first, as in a
/// terminal's ordinary mode, where the system discards what was typed before it.
struct KeyBacklog {
  /// No one types ahead more keys than this.
  static let handful = 64
  /// How many keys are kept; any more are dropped, and that is reported.
  static let limit = 1 << 16

  private static let interrupt = Key.control("c")

  private var keys: [Key] = []
  /// The index of the next key in `keys`.
  private var next = 0
  private var dropped = 0

  /// How many keys are waiting.
  var count: Int { keys.count - next }
  /// Whether there is nothing to take.
  var isEmpty: Bool { count == 0 && dropped == 0 }
  /// Whether more are waiting than a person types.
  var isFlood: Bool { count > Self.handful }

  /// Appends keys that have arrived.
  mutating func add(_ new: [Key]) {
    for key in new {
      if key == Self.interrupt, isFlood { clear() }
      if count < Self.limit { keys.append(key) } else { dropped += 1 }
    }
  }

  /// Removes and returns the oldest key. After the last one comes a report of how many were dropped. Nil when there is
  /// nothing.
  mutating func take() -> Key? {
    guard count > 0 else {
      guard dropped > 0 else { return nil }
      defer { dropped = 0 }
      return .refused(.tooManyKeys(dropped: dropped))
    }
    defer { forgetTaken() }
    next += 1
    return keys[next - 1]
  }

  /// Discards everything.
  mutating func clear() {
    (keys, next, dropped) = ([], 0, 0)
  }

  /// Drops the keys already taken once they are half of all, so that each key moves once on average.
  private mutating func forgetTaken() {
    guard next == keys.count || (next > 1024 && next * 2 > keys.count) else { return }
    keys.removeFirst(next)
    next = 0
  }
}
