/// The places for a user's own files by the XDG Base Directory Specification. A relative path is ignored: it would be
/// another place in every working directory.
enum UserDirectory {
  /// The value of the environment variable `name` if that is an absolute path; else `fallback` in the home directory;
  /// nil if there is no home either.
  static func path(_ name: String, orInHome fallback: String, in environment: [String: String]) -> String? {
    if let given = environment[name], given.hasPrefix("/") { return given }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/\(fallback)"
  }
}
