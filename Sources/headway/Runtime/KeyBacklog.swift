import Canvas

/// Keys that have come in and have not been handled, oldest first.
///
/// A file that is dropped on a terminal arrives as thousands of keys at once. A Ctrl-C behind them is heard before them,
/// as in a terminal's ordinary mode, where the system throws away what was typed before it.
struct KeyBacklog {
  /// More keys than this have not been typed ahead by a hand.
  static let handful = 64
  /// How many keys are kept; what comes on top of them is dropped, and that is reported.
  static let limit = 1 << 16

  private static let interrupt = Key.control("c")

  private var keys: [Key] = []
  /// The place of the next key in `keys`.
  private var next = 0
  private var dropped = 0

  /// How many keys wait.
  var count: Int { keys.count - next }
  /// Whether there is nothing to take.
  var isEmpty: Bool { count == 0 && dropped == 0 }
  /// Whether more wait than a hand types.
  var isFlood: Bool { count > Self.handful }

  /// Adds keys that have come in, in their order.
  mutating func add(_ new: [Key]) {
    for key in new {
      if key == Self.interrupt, isFlood { clear() }
      if count < Self.limit { keys.append(key) } else { dropped += 1 }
    }
  }

  /// Takes the oldest key out. After the last one that was kept comes what says how many were not. Nil when there is
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

  /// Throws everything away.
  mutating func clear() {
    (keys, next, dropped) = ([], 0, 0)
  }

  /// Drops what was taken once it is half of all, so that taking every key moves each one once on average.
  private mutating func forgetTaken() {
    guard next == keys.count || (next > 1024 && next * 2 > keys.count) else { return }
    keys.removeFirst(next)
    next = 0
  }
}
