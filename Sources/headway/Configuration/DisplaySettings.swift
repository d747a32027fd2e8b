import CursesTerminal
import Dashboard
import OKRModel

/// How the dashboard is displayed and operated, and where each of these settings came from.
struct DisplaySettings {
  let ascii: Setting<Bool>
  let colour: Setting<Bool>
  let mouse: Setting<Bool>
  /// The requested theme; nil when none was requested.
  let theme: ThemeWish?
  let configuration: Configuration
  /// Whether to print plain lines instead of drawing.
  var isLinear = false

  /// Combines the options `--ascii`, `--no-ascii`, `--no-color` and `--theme`, the environment and `configuration`.
  init(
    ascii: Bool? = nil, noColour: Bool = false, theme: String? = nil, environment: [String: String],
    configuration: Configuration, isUTF8: Bool
  ) {
    self.configuration = configuration
    colour = Self.colour(option: noColour, environment: environment)
    let locale = Setting(value: isUTF8, origin: Self.localeOrigin(environment))
    self.ascii = configuration.ascii(option: ascii, locale: locale, terminal: environment["TERM"])
    mouse = configuration.mouse
    self.theme = configuration.theme(option: theme, usesColour: colour.value)
  }

  /// Weighs what the options say in the environment of the program.
  static func inForce(
    ascii: Bool? = nil, noColour: Bool = false, theme: String? = nil
  ) -> DisplaySettings {
    DisplaySettings(
      ascii: ascii, noColour: noColour, theme: theme, environment: SystemEnvironment.variables,
      configuration: .read(), isUTF8: TerminalLocale.isUTF8)
  }

  private static func colour(option: Bool, environment: [String: String]) -> Setting<Bool> {
    if option { return Setting(value: false, origin: .option("--no-color")) }
    if environment["NO_COLOR"]?.isEmpty == false {
      return Setting(value: false, origin: .variable("NO_COLOR"))
    }
    return Setting(value: true, origin: .standard)
  }

  /// The variable that determines the character set, by the C library's precedence.
  private static func localeOrigin(_ environment: [String: String]) -> Origin {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    return name.map(Origin.variable) ?? .standard
  }
}
