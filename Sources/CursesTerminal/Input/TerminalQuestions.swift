/// What the terminal was asked, and what it has answered.
struct TerminalQuestions {
  private(set) var background: TerminalBackground?
  private var asked: ContinuousClock.Instant?
  private var pending = 0
  private var hasAnswered = false

  /// Whether anything was ever asked.
  var wereAsked: Bool { asked != nil }
  /// Whether an answer may still come.
  var isPending: Bool { pending > 0 }

  /// Notes that the terminal is asked now.
  mutating func ask() {
    asked = ContinuousClock().now
    pending += 1
  }

  mutating func take(_ answers: [TerminalAnswer]) {
    for answer in answers {
      hasAnswered = true
      switch answer {
      case .background(let found): background = found
      case .attributes: pending = max(0, pending - 1)
      }
    }
  }

  /// When the terminal has had `duration` to answer.
  func deadline(after duration: Duration) -> ContinuousClock.Instant {
    (asked ?? ContinuousClock().now).advanced(by: duration)
  }

  /// Whether there was an answer since the last call.
  mutating func takeAnswered() -> Bool {
    defer { hasAnswered = false }
    return hasAnswered
  }
}
