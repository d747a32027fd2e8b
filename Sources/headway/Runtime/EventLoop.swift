import Canvas
import CursesTerminal
import Platform

/// Waits for keys, events and signals on the main thread, and has the screen drawn after each batch of them. It
/// sleeps in between: without a timer that is due nothing wakes it.
///
/// However many keys have come in, signals and Ctrl-C are heard between any two of them, and the screen is drawn while
/// they are worked off.
final class EventLoop<Event: Sendable> {
  /// What the application does.
  struct Handlers {
    /// Called once, when the first frame has been drawn.
    var onStart: () -> Void = {}
    /// Called before the first key of each batch.
    var onInput: () -> Void = {}
    /// Takes the next key; a resize comes this way too.
    var onKey: (Key) -> Void
    /// Takes one event from the queue or from a timer.
    var onEvent: (Event) -> Void
    /// Gives the frame to be shown on a screen of a size.
    var frame: (Size) -> Frame
  }

  /// How long keys are worked off before the screen is drawn: well below a tenth of a second, of which the last key and
  /// the drawing need their share.
  private let slice = Duration.milliseconds(40)

  private let terminal: any LoopTerminal
  private let queue: EventQueue<Event>
  private let now: () -> ContinuousClock.Instant
  private var timers = Timers<Event>()
  private var backlog = KeyBacklog()
  private var end: LoopEnd?
  /// When what has come in half on the keyboard is given up; nil when nothing has.
  private var keyDeadline: ContinuousClock.Instant?

  /// Makes a loop over `terminal` and the events that other threads push into `queue`; `now` is the clock.
  init(
    terminal: any LoopTerminal, queue: EventQueue<Event>,
    now: @escaping () -> ContinuousClock.Instant = { ContinuousClock().now }
  ) {
    self.terminal = terminal
    self.queue = queue
    self.now = now
  }

  /// Hands `event` to `onEvent` when `delay` has passed.
  func schedule(_ event: Event, after delay: Duration) {
    timers.add(event, at: now().advanced(by: delay))
  }

  /// Ends the loop after the key or event at hand.
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
      if let end {
        // What is left of a flood is nobody's command, least of all the shell's.
        if backlog.isFlood { terminal.discardInput() }
        return end
      }
      if isChanged { terminal.draw(handlers.frame(terminal.size)) }
    }
  }

  /// Waits, and works off what has come in until it is time to draw; false when that was nothing.
  private func takeBatch(_ handlers: Handlers) -> Bool {
    let patience = [until(keyDeadline), until(timers.nextDue)].compactMap(\.self).min()
    let ready = Readiness.wait(
      for: [terminal.keyDescriptor, terminal.signalDescriptor, queue.wakePipe.readable],
      timeout: backlog.isEmpty ? patience : .zero)
    var isChanged = hearSignals()
    if ready.hungUp.contains(terminal.keyDescriptor) { end = end ?? .hangUp }
    if end != nil { return false }
    isChanged = workOffKeys(handlers) || isChanged
    for event in queue.takeAll() + timers.takeDue(at: now()) {
      if case .killed? = end { return false }
      isChanged = true
      handlers.onEvent(event)
      _ = hearSignals()
    }
    // The size may have changed while a handler had the program suspended or gave the screen away.
    if let size = terminal.takeNewSize() {
      isChanged = true
      handlers.onKey(.resize(size))
    }
    return isChanged
  }

  /// Hands over the keys that are complete, until a slice of time is over; false when there are none. Between two of them
  /// signals are heard, and what was typed meanwhile is looked through for Ctrl-C.
  private func workOffKeys(_ handlers: Handlers) -> Bool {
    readKeys()
    guard var key = backlog.take() else { return false }
    handlers.onInput()
    let drawing = now().advanced(by: slice)
    while true {
      handlers.onKey(key)
      _ = hearSignals()
      if end != nil { return true }
      readKeys()
      guard now() < drawing, let next = backlog.take() else { return true }
      key = next
    }
  }

  /// Takes in the keys that are complete. What has come in half waits for its rest as long as the terminal says, counted
  /// from its last byte: whatever else wakes the loop does not cut it short.
  private func readKeys() {
    backlog.add(terminal.readKeys())
    if terminal.hasReadInput {
      keyDeadline = terminal.patience.map { now().advanced(by: $0) }
    } else if let deadline = keyDeadline, deadline <= now() {
      backlog.add(terminal.stopWaiting())
      keyDeadline = terminal.patience.map { now().advanced(by: $0) }
    }
  }

  private func until(_ instant: ContinuousClock.Instant?) -> Duration? {
    instant.map { max(.zero, $0 - now()) }
  }

  /// Does what the signals ask for; true when the screen must be drawn again.
  private func hearSignals() -> Bool {
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
