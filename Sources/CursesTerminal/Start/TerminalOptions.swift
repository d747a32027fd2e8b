import CNcurses

/// The user's wishes for the screen.
public struct TerminalOptions: Hashable, Sendable {
  /// Whether colours may be used. Bold, underlined and reversed text is shown either way.
  public var usesColour: Bool

  /// Whether the mouse is enabled. While it is not, the terminal's own selection works.
  public var usesMouse: Bool

  /// Makes options; by default colours are used when `NO_COLOR` is unset or empty, and the mouse is disabled.
  public init(usesColour: Bool = !TerminalOptions.noColourIsWished, usesMouse: Bool = false) {
    self.usesColour = usesColour
    self.usesMouse = usesMouse
  }

  /// Whether the environment asks for no colours (`NO_COLOR`, see https://no-color.org).
  public static var noColourIsWished: Bool {
    environment("NO_COLOR")?.isEmpty == false
  }
}

/// The variable `name` of the environment.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
