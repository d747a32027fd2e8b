/// Where a person's own files for headway are: configuration and themes.
enum ConfigDirectory {
  /// The directory; nil when the environment names no place for it.
  static let path = path(in: Surroundings.environment)

  /// `headway` in the directory that `XDG_CONFIG_HOME` names, else in `~/.config`. That a path which is not absolute
  /// counts for nothing is a rule of the XDG Base Directory Specification.
  static func path(in environment: [String: String]) -> String? {
    if let given = environment["XDG_CONFIG_HOME"], given.hasPrefix("/") { return "\(given)/headway" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.config/headway"
  }
}
