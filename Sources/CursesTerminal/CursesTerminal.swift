public import Canvas
import CNcurses

/// The screen and the keyboard. Use it on the main thread only: curses has one screen and no thread support, and there
/// must be at most one of these at a time.
public final class CursesTerminal {
  /// The descriptor that becomes readable when keys arrive.
  public let keyDescriptor: Int32 = 0
  /// The descriptor that becomes readable when a signal arrives; `takeSignals` returns it.
  public let signalDescriptor: Int32
  /// The number of colours: 0 without colour, up to 256 with a palette, more with true colours.
  public let colourCount: Int

  private var screen: any ScreenWriter
  private var decoder: KeyDecoder
  private var pendingSignals: [TerminalSignal] = []
  private var isResizePending = false
  private var knownSize = Size(columns: 0, rows: 0)
  private var isOpen = true
  private var buffer = [UInt8](repeating: 0, count: 4096)
  /// Whether the last read found keyboard input.
  public private(set) var hasReadInput = false
  /// Whether input was read while an answer was awaited, and its keys were not taken yet.
  private var hasReadAhead = false
  private var questions = TerminalQuestions()

  /// Takes over the screen.
  ///
  /// - Parameter options: The user's wishes for it.
  /// - Throws: `TerminalError` when there is no terminal or it cannot show a screen; nothing is changed then.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    TerminalLocale.adopt()
    try Self.checkTerminal()
    cncurses_guard_install()
    let descriptor = cncurses_signals_install()
    guard descriptor >= 0, cncurses_start() else {
      cncurses_signals_remove()
      cncurses_guard_remove()
      throw .cannotStart(environment("TERM") ?? "")
    }
    cncurses_guard_complete()
    cncurses_signals_complete()
    cncurses_errors_capture()
    signalDescriptor = descriptor
    let measure = TerminalLocale.measure
    if let repertoire = Repertoire.ofTerminal(usesColour: options.usesColour) {
      screen = SequenceWriter(repertoire: repertoire, measure: measure)
    } else {
      screen = CursesWriter(palette: Palette(usesColour: options.usesColour), measure: measure)
    }
    colourCount = screen.colourCount
    decoder = KeyDecoder(
      charset: TerminalLocale.keyboardCharset, described: .ofTerminal(), readsMouse: options.usesMouse,
      escapeDelay: Self.escapeDelay)
    knownSize = size
    if options.usesMouse { cncurses_listen_to_mouse(true) }
  }

  deinit {
    close()
  }

  /// The largest screen size that is used; on a larger one, only its top left corner.
  public static let largestSize = Size(
    columns: Int(CNCURSES_MOST_COLUMNS), rows: Int(CNCURSES_MOST_ROWS))

  /// The used size of the screen.
  public var size: Size {
    Size(columns: Int(cncurses_screen_columns()), rows: Int(cncurses_screen_rows()))
  }

  /// Whether the locale is UTF-8; if not, only ASCII can be shown.
  public var isUTF8: Bool { TerminalLocale.isUTF8 }

  /// The columns of every scalar as curses counts them.
  public var measure: TextMeasure { TerminalLocale.measure }

  static func checkTerminal() throws(TerminalError) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .notATerminal }
    guard let name = environment("TERM"), !name.isEmpty else { throw .noTerminalType }
    switch Int(cncurses_check_terminal(name)) {
    case CNCURSES_TERMINAL_UNKNOWN: throw .unknownTerminalType(name)
    case CNCURSES_TERMINAL_CANNOT_MOVE: throw .cannotMoveCursor(name)
    default: return
    }
  }
}

// MARK: - The screen

extension CursesTerminal {
  /// Shows `frame`: sends only what differs from the last one.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    screen.draw(frame, on: size)
  }

  /// Forgets what is on the screen: the next `draw` sends everything.
  public func redrawFromScratch() {
    guard isOpen else { return }
    screen.forget()
    cncurses_redraw()
  }

  /// Asks the terminal to put a text on its clipboard (OSC 52). Whether it does is unknown: many have this disabled,
  /// and none answers.
  ///
  /// - Parameters:
  ///   - base64: The text's UTF-8 bytes in base 64.
  ///   - multiplexer: The program that the request must pass through; nil if there is none.
  public func setClipboard(base64: String, through multiplexer: Multiplexer? = nil) {
    guard isOpen else { return }
    let request = "\u{1B}]52;c;\(base64)\u{7}"
    cncurses_send(multiplexer?.wrapped(request) ?? request)
  }

  /// Leaves the screen, runs `work`, which may start another program on the terminal, and takes over the screen again.
  /// Must be followed by a `draw`.
  ///
  /// - Parameter work: The work to do with the terminal as the shell left it.
  /// - Returns: What `work` returns.
  /// - Throws: What `work` throws; the screen is taken over again all the same.
  public func withScreenGiven<Result, Failure: Error>(
    to work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isOpen else { return try work() }
    cncurses_signals_give(true)
    leave()
    defer {
      comeBack()
      cncurses_signals_give(false)
    }
    return try work()
  }

  /// Suspends the program and its process group, as Ctrl-Z does in a shell, and takes over the screen again when it
  /// continues. Must be followed by a `draw`, with the size read again.
  public func suspend() {
    guard isOpen else { return }
    leave()
    cncurses_signals_stop_group()
    comeBack()
    // The continuation that ended this wait needs no further handling.
    pendingSignals = takeSignals().filter { if case .end = $0 { true } else { false } }
  }

  /// Takes over the modes and the screen again after the program was stopped from outside. Must be followed by a
  /// `draw`.
  public func resume() {
    guard isOpen else { return }
    cncurses_return()
    decoder.forget()
    screen.forget()
    askAgain()
  }

  /// Restores the terminal, and prints what was written to standard error in the meantime. Can be called twice.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    cncurses_signals_remove()
    cncurses_guard_remove()
  }

  private func leave() {
    // The shell or an editor would take an answer for typed text.
    if questions.isPending { awaitAnswers(until: questions.deadline(after: .milliseconds(250))) { false } }
    screen.leave()
    cncurses_leave()
    cncurses_errors_release()
  }

  private func comeBack() {
    cncurses_errors_capture()
    cncurses_return()
    decoder.forget()
    screen.forget()
    askAgain()
  }
}

// MARK: - Questions to the terminal

extension CursesTerminal {
  /// The background that the terminal says it has; nil if it was not asked or has not answered.
  public var background: TerminalBackground? { questions.background }

  /// Asks the terminal for its background, now and whenever the screen is taken over again: other programs may change
  /// it, and a session may continue on another terminal. Does nothing where the answer would not be understood.
  public func askForBackground() {
    guard isOpen, screen.speaksECMA48 else { return }
    decoder.hasAsked = true
    questions.ask()
    cncurses_send(TerminalBackground.question)
  }

  /// Takes up an answer that has arrived by now, without waiting for one.
  public func hearBackground() {
    guard isOpen else { return }
    awaitAnswers(until: ContinuousClock().now) { [self] in decoder.hasKeys }
  }

  /// Whether the terminal has answered since the last call.
  public func takeAnswered() -> Bool { questions.takeAnswered() }

  private func askAgain() {
    if questions.wereAsked { askForBackground() }
  }

  private func awaitAnswers(until deadline: ContinuousClock.Instant, unless isEnough: () -> Bool) {
    while questions.isPending, !isEnough() {
      let left = max(0, (deadline - ContinuousClock().now) / .milliseconds(1))
      guard cncurses_await_input(Int32(left.rounded(.up))) else { return }
      let count = Int(cncurses_read(&buffer, Int32(buffer.count)))
      guard count > 0 else { return }
      decoder.take(Array(buffer.prefix(count)))
      hasReadAhead = true
      hearAnswers()
      // A flood of input may not hold up what comes next.
      if left == 0 { return }
    }
  }

  private func hearAnswers() {
    questions.take(decoder.answers)
    decoder.answers = []
  }
}

// MARK: - Keys and signals

extension CursesTerminal {
  /// The keys that have arrived since the last call; never waits. In a continuous flood, it reads 64 KiB at a time.
  public func readKeys() -> [Key] {
    guard isOpen else { return [] }
    var batch: [UInt8] = []
    while batch.count < Self.largestBatch {
      let count = Int(cncurses_read(&buffer, Int32(buffer.count)))
      guard count > 0 else { break }
      batch += buffer.prefix(count)
    }
    hasReadInput = !batch.isEmpty || hasReadAhead
    hasReadAhead = false
    guard hasReadInput else { return [] }
    decoder.take(batch)
    hearAnswers()
    return decoder.takeKeys()
  }

  /// Discards input that was typed but not read, as the system does on Ctrl-C in other programs.
  public func discardInput() {
    guard isOpen else { return }
    cncurses_discard_input()
    decoder.forget()
    _ = decoder.takeKeys()
  }

  /// The size of the screen if it has changed since anyone asked for it; otherwise nil.
  public func takeNewSize() -> Size? {
    collectSignals()
    if isResizePending {
      isResizePending = false
      cncurses_fit()
    }
    guard size != knownSize else { return nil }
    knownSize = size
    screen.forget()
    return size
  }

  private static let largestBatch = 1 << 16

  /// How long to wait for what follows an Esc. As in every curses program, `ESCDELAY` sets it in milliseconds.
  private static var escapeDelay: Duration {
    let wish = environment("ESCDELAY").flatMap { Int($0) } ?? 25
    return .milliseconds(min(max(0, wish), 5_000))
  }

  /// How long to wait, from the last byte on, for the rest of an incomplete input; nil when none is pending.
  public var patience: Duration? { decoder.patience }

  /// The keys that an incomplete input becomes when its rest does not arrive within `patience`.
  public func stopWaiting() -> [Key] {
    decoder.stopWaiting()
    return decoder.takeKeys()
  }

  /// The signals that have arrived since the last call.
  public func takeSignals() -> [TerminalSignal] {
    collectSignals()
    defer { pendingSignals = [] }
    return pendingSignals
  }

  private func collectSignals() {
    while isOpen {
      let number = cncurses_signals_take()
      switch number {
      case 0: return
      case SIGWINCH: isResizePending = true
      case SIGTSTP: pendingSignals.append(.suspend)
      case SIGCONT: pendingSignals.append(.resume)
      default: pendingSignals.append(.end(number))
      }
    }
  }
}
