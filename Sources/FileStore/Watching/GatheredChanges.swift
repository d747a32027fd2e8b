/// Changes being collected until no more arrive.
struct GatheredChanges {
  private let timing: WorkspaceWatcher.Timing
  private var paths: Set<String> = []
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?
  private var secondLook: ContinuousClock.Instant?

  init(timing: WorkspaceWatcher.Timing) {
    self.timing = timing
  }

  /// When to report them; nil while there are none.
  var due: ContinuousClock.Instant? {
    guard let first, let last else { return secondLook }
    return min(last.advanced(by: timing.quiet), first.advanced(by: timing.longest))
  }

  mutating func add(_ changed: Set<String>, at now: ContinuousClock.Instant) {
    guard !changed.isEmpty else { return }
    paths.formUnion(changed)
    first = first ?? now
    last = now
  }

  mutating func checkAgain(at instant: ContinuousClock.Instant) {
    secondLook = instant
  }

  /// Takes what is due at `now`. A change makes a reminder unnecessary, because its recipient looks at the files
  /// anyway.
  mutating func take(at now: ContinuousClock.Instant) -> WorkspaceWatcher.Occasion? {
    guard let due, due <= now else { return nil }
    defer { self = GatheredChanges(timing: timing) }
    return paths.isEmpty ? .waited : .changed(paths)
  }
}
