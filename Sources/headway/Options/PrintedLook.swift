import Canvas
import CursesTerminal

/// How coloured lines are printed on the terminal of standard output.
struct PrintedLook {
  /// The theme, on the terminal's own background.
  let theme: Theme
  /// The number of colours that the terminal has.
  let colourCount: Int

  /// The look by `settings`, on the terminal that the environment names.
  init(_ settings: DisplaySettings) {
    let terminal = SystemEnvironment.variables["TERM"] ?? ""
    guard !terminal.isEmpty, terminal != "dumb" else {
      (theme, colourCount) = (.plain, 0)
      return
    }
    let count = settings.colour.value ? TerminalExamination().colourCount : 0
    let standIn: Theme = count > 0 ? .terminal : .monochrome
    colourCount = count
    theme = ThemeLibrary().theme(wished: settings.theme, orElse: standIn).theme.printing(onPaletteOf: count)
  }
}
