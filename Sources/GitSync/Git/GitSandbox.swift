import FileStore
import Platform

/// A short-lived git directory that belongs to headway alone, without anyone's settings, hooks or programs, so that git
/// runs nothing else in it. Nothing is written to other people's repositories.
///
/// It is among the temporary files, no one else can access it, and `remove()` removes it.
struct GitSandbox: Sendable {
  /// Its path.
  let path: String
  /// git in it, with no settings but its own.
  let git: Git
  /// git in it, with the settings of the user and the system as well.
  let userGit: Git
  /// The file with its settings.
  var configuration: String { "\(path)/config" }

  /// The total time limit for git that the user did not ask for.
  static let patience = Duration.seconds(5)

  /// Makes one with the variables of `environment`; git in it stops with `cancellation`, and in any case after
  /// `patience`. Nil if no directory can be made.
  init?(environment: [String: String], cancellation: Cancellation?, patience: Duration = patience) {
    guard let path = FileSystem.makeTemporaryDirectory(environment) else { return nil }
    self.path = path
    let deadline = ContinuousClock.now.advanced(by: patience)
    userGit = Git(
      directory: path, environment: GitEnvironment.sandboxed(environment, in: path, seesUser: true),
      cancellation: cancellation, deadline: deadline)
    git = Git(
      directory: path, environment: GitEnvironment.sandboxed(environment, in: path, seesUser: false),
      cancellation: cancellation, deadline: deadline)
    do throws(StoreError) {
      for name in ["objects", "objects/info", "refs", "refs/heads", "info"] {
        try FileSystem.makeDirectories("\(path)/\(name)")
      }
      try write("ref: \(Self.here)\n", to: "HEAD")
      try write("[core]\n\trepositoryformatversion = 0\n\tbare = false\n", to: "config")
    } catch {
      remove()
      return nil
    }
  }

  /// The names for the current branch and its upstream, whatever they are called elsewhere.
  static let here = "refs/heads/here"
  static let there = "refs/heads/there"

  func write(_ text: String, to name: String) throws(StoreError) { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws(StoreError) {
    try? FileSystem.removeTree("\(path)/\(name)")
    try FileSystem.createTemporaryFile(bytes, at: "\(path)/\(name)")
  }

  /// The settings in the file `file`, read as data: includes are not followed. Empty if there is no
  /// such file, and nil if it cannot be read.
  func settings(in file: String) -> GitSettings? {
    guard FileSystem.kind(of: file, followingLinks: false) != nil else { return GitSettings() }
    guard let bytes = FileSystem.data(at: file, limit: 1 << 20), (try? write(bytes, to: "theirs")) != nil,
      let answer = git.run(["config", "--file", "\(path)/theirs", "--no-includes", "--null", "--list"]),
      answer.isSuccess
    else { return nil }
    return GitSettings(listing: answer.output)
  }

  /// Removes it.
  func remove() {
    try? FileSystem.removeTree(path)
  }
}
