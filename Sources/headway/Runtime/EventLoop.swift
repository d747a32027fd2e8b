import Canvas
import CursesTerminal
import FileStore

/// Waits for keys, events and signals on the main thread, and has the screen drawn after each batch of them. It
/// sleeps in between: without a timer that is due nothing wakes it.
final class EventLoop<Event: Sendable> {
  /// What the application does.
  struct Handlers {
    /// Called once, when the first frame has been drawn.
    var onStart: () -> Void = {}
    /// Takes all keys that have come in since the last time, resizes among them.
    var onKeys: ([Key]) -> Void
    /// Takes one event from the queue or from a timer.
    var onEvent: (Event) -> Void
    /// Gives the frame to be shown on a screen of a size.
    var frame: (Size) -> Frame
  }

  private let terminal: CursesTerminal
  private let queue: EventQueue<Event>
  private let clock = ContinuousClock()
  private var timers = Timers<Event>()
  private var end: LoopEnd?
  /// When what has come in half on the keyboard is given up; nil when nothing has.
  private var keyDeadline: ContinuousClock.Instant?

  /// Makes a loop over `terminal` and the events that other threads push into `queue`.
  init(terminal: CursesTerminal, queue: EventQueue<Event>) {
    self.terminal = terminal
    self.queue = queue
  }

  /// Hands `event` to `onEvent` when `delay` has passed.
  func schedule(_ event: Event, after delay: Duration) {
    timers.add(event, at: clock.now.advanced(by: delay))
  }

  /// Ends the loop after the batch at hand.
  func stop() {
    end = end ?? .stopped
  }

  /// Draws the first frame and runs until `stop` is called or a signal ends it. The terminal is still open then.
  func run(_ handlers: Handlers) -> LoopEnd {
    end = nil
    terminal.draw(handlers.frame(terminal.size))
    handlers.onStart()
    while true {
      let isChanged = takeBatch(handlers)
      if let end { return end }
      guard isChanged else { continue }
      // The size may have changed while a handler had the program suspended or gave the screen away.
      if let size = terminal.takeNewSize() { handlers.onKeys([.resize(size)]) }
      terminal.draw(handlers.frame(terminal.size))
    }
  }

  /// Waits, and hands over all that has come in; false when that was nothing.
  private func takeBatch(_ handlers: Handlers) -> Bool {
    let ready = Readiness.wait(
      for: [terminal.keyDescriptor, terminal.signalDescriptor, queue.wakePipe.readable],
      timeout: [until(keyDeadline), until(timers.nextDue)].compactMap(\.self).min())
    var isChanged = takeSignals()
    if ready.hungUp.contains(terminal.keyDescriptor) { end = end ?? .hangUp }
    if end != nil { return false }
    let keys = takeKeys()
    if !keys.isEmpty {
      isChanged = true
      handlers.onKeys(keys)
    }
    for event in queue.takeAll() + timers.takeDue(at: clock.now) {
      isChanged = true
      handlers.onEvent(event)
    }
    return isChanged
  }

  /// The keys that are complete. What has come in half waits for its rest as long as the terminal says, counted from its
  /// last byte: whatever else wakes the loop does not cut it short.
  private func takeKeys() -> [Key] {
    var keys = terminal.readKeys()
    if terminal.hasReadInput {
      keyDeadline = terminal.patience.map { clock.now.advanced(by: $0) }
    } else if let deadline = keyDeadline, deadline <= clock.now {
      keys += terminal.stopWaiting()
      keyDeadline = terminal.patience.map { clock.now.advanced(by: $0) }
    }
    return keys
  }

  private func until(_ instant: ContinuousClock.Instant?) -> Duration? {
    instant.map { max(.zero, $0 - clock.now) }
  }

  /// Does what the signals ask for; true when the screen must be drawn again.
  private func takeSignals() -> Bool {
    var isChanged = false
    for signal in terminal.takeSignals() {
      switch signal {
      case .end(let number): end = end ?? .killed(by: number)
      case .suspend: terminal.suspend()
      case .resume: terminal.resume()
      }
      isChanged = true
    }
    return isChanged
  }
}
