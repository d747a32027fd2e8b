/// The directory for what outlives the program and is not configuration: drafts.
enum StateDirectory {
  /// The directory of the drafts; nil when the environment gives no place for it.
  static let drafts = path(in: SystemEnvironment.variables).map { "\($0)/drafts" }

  /// `headway` in the directory that `XDG_STATE_HOME` names, else in `~/.local/state`. By the XDG Base Directory
  /// Specification, relative paths are ignored.
  static func path(in environment: [String: String]) -> String? {
    if let given = environment["XDG_STATE_HOME"], given.hasPrefix("/") { return "\(given)/headway" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/state/headway"
  }
}
