import FileStore
import Platform

/// A directory of git's own that belongs to headway alone, for a short time: with no setting, no hook and no program of
/// anybody else, so that git, asked in it, runs nothing. Nothing in a stranger's repository is written.
///
/// It lies where temporary files do, nobody else may look into it, and it is gone with `remove()`.
struct GitSandbox: Sendable {
  /// Where it is.
  let path: String
  /// git in it, which sees no settings but its own.
  let git: Git
  /// git in it, which sees the settings of the user and of the system as well.
  let userGit: Git
  /// The file with its settings.
  var configuration: String { "\(path)/config" }

  /// How long everything together may take that is asked of git without the user having asked for it.
  static let patience = Duration.seconds(5)

  /// Makes one with the variables of `environment`; what is asked in it ends with `cancellation`, and in any case after
  /// `patience`. Nil where no directory can be made.
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

  /// The branch that is checked out, and the one that it belongs to, whatever they are called elsewhere.
  static let here = "refs/heads/here"
  static let there = "refs/heads/there"

  func write(_ text: String, to name: String) throws(StoreError) { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws(StoreError) {
    try? FileSystem.removeTree("\(path)/\(name)")
    try FileSystem.createTemporaryFile(bytes, at: "\(path)/\(name)")
  }

  /// The settings that the file at `file` says, read as data: what it includes is not looked at. Empty where there is no
  /// such file, and nil where it cannot be read.
  func settings(in file: String) -> GitSettings? {
    guard FileSystem.kind(of: file, followingLinks: false) != nil else { return GitSettings() }
    guard let bytes = FileSystem.data(at: file, limit: 1 << 20), (try? write(bytes, to: "theirs")) != nil,
      let answer = git.run(["config", "--file", "\(path)/theirs", "--no-includes", "--null", "--list"]),
      answer.isSuccess
    else { return nil }
    return GitSettings(listing: answer.output)
  }

  /// Takes it away.
  func remove() {
    try? FileSystem.removeTree(path)
  }
}
