import Canvas
import CursesTerminal
import Platform

/// Waits for keys, events and signals on the main thread, and has the screen drawn after each batch of them. It
/// sleeps in between: only a due timer wakes it.
///
/// However many keys have arrived, signals and Ctrl-C are noticed between any two of them, and the screen is drawn
/// while they are handled.
final class EventLoop<Event: Sendable> {
  /// The callbacks of the application.
  struct Handlers {
    /// Called once, when the first frame has been drawn.
    var onStart: () -> Void = {}
    /// Called before the first key of each batch.
    var onInput: () -> Void = {}
    /// Handles the next key; a resize arrives this way too.
    var onKey: (Key) -> Void
    /// Handles one event from the queue or from a timer.
    var onEvent: (Event) -> Void
    /// Returns the frame for a screen of a given size.
    var frame: (Size) -> Frame
  }

  /// How long keys are handled before the screen is drawn: well below a tenth of a second, which must also cover the
  /// last key and the drawing.
  private let slice = Duration.milliseconds(40)

  private let terminal: any LoopTerminal
  private let queue: EventQueue<Event>
  private let now: () -> ContinuousClock.Instant
  private var timers = Timers<Event>()
  private var backlog = KeyBacklog()
  private var end: LoopEnd?
  /// Whether nothing was handled yet: what was typed before the first frame may have been read already, so that the
  /// first wait must not wait for more.
  private var isFresh = true
  /// When incomplete keyboard input is given up; nil when there is none.
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

  /// Passes `event` to `onEvent` after `delay`.
  func schedule(_ event: Event, after delay: Duration) {
    timers.add(event, at: now().advanced(by: delay))
  }

  /// Ends the loop after the current key or event.
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
        // The rest of a flood is not meant as commands, least of all for the shell.
        if backlog.isFlood { terminal.discardInput() }
        return end
      }
      if isChanged { terminal.draw(handlers.frame(terminal.size)) }
    }
  }

  /// Waits, and handles what has arrived until it is time to draw; false when there was nothing.
  private func takeBatch(_ handlers: Handlers) -> Bool {
    let patience = [until(keyDeadline), until(timers.nextDue)].compactMap(\.self).min()
    let ready = Readiness.wait(
      for: [terminal.keyDescriptor, terminal.signalDescriptor, queue.wakePipe.readable],
      timeout: backlog.isEmpty && !isFresh ? patience : .zero)
    isFresh = false
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
    // The size may have changed while a handler had the program suspended or lent the screen.
    if let size = terminal.takeNewSize() {
      isChanged = true
      handlers.onKey(.resize(size))
    }
    return isChanged
  }

  /// Handles complete keys until a time slice is over; false when there are none, and no answer of the terminal. Between two of them it checks for
  /// signals, and looks for a Ctrl-C in what was typed in the meantime.
  private func workOffKeys(_ handlers: Handlers) -> Bool {
    readKeys()
    let hasAnswer = terminal.takeAnswered()
    guard var key = backlog.take() else { return hasAnswer }
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

  /// Collects complete keys. Incomplete input waits for its rest as long as the terminal says, counted from its last
  /// byte: other wake-ups do not shorten that.
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

  /// Handles the signals; true when the screen must be redrawn.
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
