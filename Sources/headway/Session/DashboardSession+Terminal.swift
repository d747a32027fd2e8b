import CursesTerminal

extension DashboardSession {
  /// Opens the terminal as `settings` say.
  ///
  /// - Throws: `CommandFailure` when there is no terminal that can show the dashboard.
  static func openTerminal(_ settings: DisplaySettings) throws(CommandFailure) -> CursesTerminal {
    do {
      let terminal = try CursesTerminal(
        options: TerminalOptions(usesColour: settings.colour.value, usesMouse: settings.mouse.value))
      // The terminal answers while the files are read.
      if AutomaticTheme.isWished(settings.theme),
        AutomaticTheme.needsBackground(colourCount: terminal.colourCount)
      {
        terminal.askForBackground()
      }
      return terminal
    } catch {
      throw CommandFailure(code: .failure, message: "\(error)")
    }
  }
}
