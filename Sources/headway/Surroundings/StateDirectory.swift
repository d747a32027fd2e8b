/// Where headway keeps what outlives it and is no configuration: drafts.
enum StateDirectory {
  /// The directory of the drafts; nil when the environment names no place for it.
  static let drafts = path(in: Surroundings.environment).map { "\($0)/drafts" }

  /// `headway` in the directory that `XDG_STATE_HOME` names, else in `~/.local/state`. That a path which is not absolute
  /// counts for nothing is a rule of the XDG Base Directory Specification.
  static func path(in environment: [String: String]) -> String? {
    if let given = environment["XDG_STATE_HOME"], given.hasPrefix("/") { return "\(given)/headway" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/headway"
  }
}
