import CursesTerminal
import Dashboard
import OKRModel

/// How the dashboard is shown and driven, and where each of these settings came from.
struct DisplaySettings {
  let ascii: Setting<Bool>
  let colour: Setting<Bool>
  let mouse: Setting<Bool>
  /// The theme that is wished for; nil when nobody asks for one.
  let theme: ThemeWish?
  let configuration: Configuration
  /// Whether plain lines are printed and nothing is drawn.
  var isLinear = false

  /// Weighs what the options `--ascii`, `--no-ascii`, `--no-color` and `--theme`, the environment and `configuration` say.
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

  /// Weighs what the options say in the surroundings of the program.
  static func inForce(
    ascii: Bool? = nil, noColour: Bool = false, theme: String? = nil
  ) -> DisplaySettings {
    DisplaySettings(
      ascii: ascii, noColour: noColour, theme: theme, environment: Surroundings.environment,
      configuration: .read(), isUTF8: TerminalLocale.isUTF8)
  }

  private static func colour(option: Bool, environment: [String: String]) -> Setting<Bool> {
    if option { return Setting(value: false, origin: .option("--no-color")) }
    if environment["NO_COLOR"]?.isEmpty == false {
      return Setting(value: false, origin: .variable("NO_COLOR"))
    }
    return Setting(value: true, origin: .standard)
  }

  /// The variable that decides on the character set, as the C library weighs them.
  private static func localeOrigin(_ environment: [String: String]) -> Origin {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { environment[$0]?.isEmpty == false }
    return name.map(Origin.variable) ?? .standard
  }
}
