import Canvas
import CursesTerminal
import Dashboard

/// Asks what to do where there is no workspace.
enum FirstStart {
  /// Whether someone is there who can see the question and answer it.
  static var isPossible: Bool { StandardInput.isTerminal && StandardOutput.isTerminal }

  /// Shows the choices until one is made; nil to leave.
  static func ask(
    in directory: String, settings: DisplaySettings
  ) throws(CommandFailure) -> FirstStartChoice? {
    guard !settings.isLinear else { return try askInLines(directory) }
    let terminal = try DashboardSession.openTerminal(settings)
    guard let queue = EventQueue<Never>() else {
      terminal.close()
      throw CommandFailure(code: .inputOutput, message: "too many files are open")
    }
    let loop = EventLoop(terminal: terminal, queue: queue)
    let hasColour = settings.colour.value && terminal.colourCount > 0
    let theme = ThemeLibrary().theme(wished: settings.theme, orElse: hasColour ? .terminal : .monochrome)
      .theme.readable(onPaletteOf: terminal.colourCount)
    let view = FirstStartView(
      directory: directory, glyphs: settings.ascii.value ? .ascii : .unicode, measure: terminal.measure)
    var choice: FirstStartChoice?
    let end = loop.run(
      EventLoop.Handlers(
        onKey: { key in
          choice = FirstStartChoice(key)
          if choice != nil || FirstStartChoice.leaves(key) { loop.stop() }
        },
        onEvent: { _ in },
        frame: { view.frame(size: $0, theme: theme) }))
    terminal.close()
    end.dieOfSignal()
    return choice
  }

  /// The same as plain lines.
  private static func askInLines(_ directory: String) throws(CommandFailure) -> FirstStartChoice? {
    try StandardOutput.sayWhole(FirstStartView.lines(directory: directory))
    while let line = StandardInput.readLine() {
      guard let key = LinearSession.keys(ofBytes: line).first else { continue }
      if let choice = FirstStartChoice(key) { return choice }
      if FirstStartChoice.leaves(key) { return nil }
      try StandardOutput.sayWhole(FirstStartView.lines(directory: directory))
    }
    return nil
  }
}
