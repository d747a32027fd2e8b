/// The places for a user's own files by the XDG Base Directory Specification. A path that is not absolute counts for
/// nothing: it would be another place in every directory that one works in.
enum UserDirectory {
  /// What the environment variable `name` says, where that is an absolute path; else `fallback` in the home directory;
  /// nil where there is no home either.
  static func path(_ name: String, orInHome fallback: String, in environment: [String: String]) -> String? {
    if let given = environment[name], given.hasPrefix("/") { return given }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(fallback)"
  }
}
