import Canvas
import CursesTerminal

/// The theme `auto`: dark or light, as the terminal's background is.
enum AutomaticTheme {
  /// Its name in options and in the configuration.
  static let name = "auto"
  /// How long a command waits for the terminal's answer at most; the first screen does not wait.
  static let patience = Duration.milliseconds(100)

  /// Whether `wish` leaves the choice to the terminal.
  static func isWished(_ wish: ThemeWish?) -> Bool {
    wish.map { $0.name == name } ?? true
  }

  /// Whether the background makes a difference on a terminal with `colourCount` colours. With fewer than 256 there are
  /// no fixed ones that would be sure to suit it.
  static func needsBackground(colourCount: Int) -> Bool { colourCount >= 256 }

  /// The name of the theme that is shown.
  ///
  /// - Parameters:
  ///   - colourCount: The number of the terminal's colours.
  ///   - background: The terminal's background; nil if it has not answered.
  /// - Returns: The name of a compiled-in theme.
  static func choice(colourCount: Int, background: TerminalBackground?) -> String {
    if colourCount == 0 { return Theme.monochrome.name }
    guard needsBackground(colourCount: colourCount) else { return Theme.terminal.name }
    return background?.isLight == true ? Theme.light.name : Theme.dark.name
  }

  /// Why `choice` is what it is, in a few words.
  static func reason(colourCount: Int, background: TerminalBackground?) -> String {
    if colourCount == 0 { return "there are no colours" }
    guard needsBackground(colourCount: colourCount) else { return "there are only \(colourCount) colours" }
    guard let background else { return "the terminal does not say what its background is" }
    return "the terminal's background is \(background)"
  }

  /// What is shown in the terminal that the program was started in, and why; nil if it was not started in one.
  static func found() -> (name: String, reason: String)? {
    let terminal = TerminalExamination()
    guard terminal.fault == nil else { return nil }
    let count = terminal.colourCount < 8 ? 0 : terminal.colourCount
    let background = needsBackground(colourCount: count) ? terminal.askForBackground(patience: patience) : nil
    return (
      choice(colourCount: count, background: background), reason(colourCount: count, background: background)
    )
  }
}
