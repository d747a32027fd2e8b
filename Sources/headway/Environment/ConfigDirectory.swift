/// The directory for a person's own files for headway: configuration and themes.
enum ConfigDirectory {
  /// The directory; nil when the environment gives no place for it.
  static let path = path(in: SystemEnvironment.variables)

  /// `headway` in the directory that `XDG_CONFIG_HOME` names, else in `~/.config`.
  static func path(in environment: [String: String]) -> String? {
    UserDirectory.path("XDG_CONFIG_HOME", orInHome: ".config", in: environment).map { "\($0)/headway" }
  }
}
