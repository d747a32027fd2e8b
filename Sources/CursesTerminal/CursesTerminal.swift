public import Canvas
import CNcurses

/// The screen and the keyboard. It belongs to the main thread: curses knows of one screen and no threads, and there
/// must be at most one of these at a time.
public final class CursesTerminal {
  /// The descriptor that becomes readable when keys come in.
  public let keyDescriptor: Int32 = 0
  /// The descriptor that becomes readable when a signal comes in; `takeSignals` says which.
  public let signalDescriptor: Int32
  /// How many colours there are: 0 without colour, up to 256 with a palette, more with true colours.
  public let colourCount: Int

  private var screen: ScreenWriter
  private var decoder: KeyDecoder
  private var pendingSignals: [TerminalSignal] = []
  private var isResizePending = false
  private var knownSize = Size(columns: 0, rows: 0)
  private var isOpen = true
  private var buffer = [UInt8](repeating: 0, count: 4096)
  /// Whether something came from the keyboard when it was last read.
  public private(set) var hasReadInput = false

  /// Takes the screen.
  ///
  /// - Parameter options: What the user wants of it.
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
    let palette = Palette(usesColour: options.usesColour)
    colourCount = palette.colourCount
    decoder = KeyDecoder(
      charset: TerminalLocale.keyboardCharset, described: .ofTerminal(), readsMouse: options.usesMouse,
      escapeDelay: Self.escapeDelay)
    screen = ScreenWriter(palette: palette, measure: TerminalLocale.measure)
    knownSize = size
    if options.usesMouse { cncurses_listen_to_mouse(true) }
  }

  deinit {
    close()
  }

  /// The largest screen that is used; of a larger one it is the top left corner.
  public static let largestSize = Size(
    columns: Int(CNCURSES_MOST_COLUMNS), rows: Int(CNCURSES_MOST_ROWS))

  /// The size of the screen, as far as it is used.
  public var size: Size {
    Size(columns: Int(cncurses_screen_columns()), rows: Int(cncurses_screen_rows()))
  }

  /// Whether the locale is UTF-8; if not, only ASCII shows.
  public var isUTF8: Bool { TerminalLocale.isUTF8 }

  /// The columns of every scalar as curses itself counts them.
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
  /// Shows `frame`: only what differs from the last one is sent.
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

  /// Asks the terminal to put a text on its clipboard (OSC 52). Whether it does cannot be known: many have it switched
  /// off, and none answers.
  ///
  /// - Parameters:
  ///   - base64: The text's UTF-8 bytes in base 64.
  ///   - multiplexer: The program that the request must get through; nil where there is none.
  public func setClipboard(base64: String, through multiplexer: Multiplexer? = nil) {
    guard isOpen else { return }
    let request = "\u{1B}]52;c;\(base64)\u{7}"
    cncurses_send(multiplexer?.wrapped(request) ?? request)
  }

  /// Leaves the screen, runs `work`, which may start another program on the terminal, and takes the screen again.
  /// To be followed by a `draw`.
  ///
  /// - Parameter work: What is done with the terminal as the shell left it.
  /// - Returns: What `work` returns.
  /// - Throws: What `work` throws; the screen is taken again all the same.
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

  /// Stops the program and its process group as Ctrl-Z does in a shell, and takes the screen again when it goes on.
  /// To be followed by a `draw`, with the size read again.
  public func suspend() {
    guard isOpen else { return }
    leave()
    cncurses_signals_stop_group()
    comeBack()
    // The continuation that ended this wait is dealt with.
    pendingSignals = takeSignals().filter { if case .end = $0 { true } else { false } }
  }

  /// Takes the modes and the screen again after the program was stopped from outside. To be followed by a `draw`.
  public func resume() {
    guard isOpen else { return }
    cncurses_return()
    decoder.forget()
    screen.forget()
  }

  /// Gives the terminal back as it was, and prints what was written to standard error meanwhile. Can be called twice.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    cncurses_signals_remove()
    cncurses_guard_remove()
  }

  private func leave() {
    cncurses_leave()
    cncurses_errors_release()
  }

  private func comeBack() {
    cncurses_errors_capture()
    cncurses_return()
    decoder.forget()
    screen.forget()
  }
}

// MARK: - Keys and signals

extension CursesTerminal {
  /// The keys that have come in since the last time; never waits. Of a flood that goes on, it reads 64 KiB at a time.
  public func readKeys() -> [Key] {
    guard isOpen else { return [] }
    var batch: [UInt8] = []
    while batch.count < Self.largestBatch {
      let count = Int(cncurses_read(&buffer, Int32(buffer.count)))
      guard count > 0 else { break }
      batch += buffer.prefix(count)
    }
    hasReadInput = !batch.isEmpty
    guard hasReadInput else { return [] }
    decoder.take(batch)
    return decoder.takeKeys()
  }

  /// Throws away what has been typed and not read, as the system does at Ctrl-C outside of a dashboard.
  public func discardInput() {
    guard isOpen else { return }
    cncurses_discard_input()
    decoder.forget()
    _ = decoder.takeKeys()
  }

  /// The size of the screen if nobody has asked for it since it changed.
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

  /// How long to wait for what follows an Esc. As for every program with curses, `ESCDELAY` says it in milliseconds.
  private static var escapeDelay: Duration {
    let wish = environment("ESCDELAY").flatMap { Int($0) } ?? 25
    return .milliseconds(min(max(0, wish), 5_000))
  }

  /// How long to wait, from the last byte on, for the rest of something that has come in half; nil when nothing is
  /// waited for.
  public var patience: Duration? { decoder.patience }

  /// The keys that come of what is left when the rest of it does not come within `patience`.
  public func stopWaiting() -> [Key] {
    decoder.stopWaiting()
    return decoder.takeKeys()
  }

  /// The signals that have come in since the last time.
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
