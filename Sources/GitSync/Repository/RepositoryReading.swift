import FileStore
import Platform

/// What is known of a repository from its files alone, and of the user's git settings. Only the few settings that are
/// needed are taken from the repository, as data and from a single reading; nothing that they name is run, read or
/// written.
struct RepositoryReading: Sendable {
  let place: GitPlace
  /// The current branch; nil if there is none.
  let branch: String?
  /// The repository's own settings.
  let own: GitSettings
  /// The settings of the user and the system.
  let user: GitSettings

  /// The effective settings, in git's order.
  var all: GitSettings { user.overridden(by: own) }

  /// Whether git would use the repository, which may belong to someone else.
  var isTrusted: Bool { place.isTrusted(user.values("safe.directory")) }

  /// Whether the repository's settings include other files, which are not read and may contain more.
  var includesFiles: Bool {
    own.entries.contains { entry in
      entry.name == "include.path" || entry.name.hasPrefix("includeif.") && entry.name.hasSuffix(".path")
    }
  }

  /// Reads the repository at `place`, above the workspace at `root`, with git in `sandbox`.
  ///
  /// - Throws: `SyncFault` if its settings cannot be read.
  init(
    _ place: GitPlace, root: String, sandbox: GitSandbox, environment: [String: String]
  ) throws(SyncFault) {
    self.place = place
    branch = place.branch
    guard var own = sandbox.settings(in: "\(place.common)/config") else { throw .unreadable }
    if own.isTrue("extensions.worktreeconfig") {
      guard let more = sandbox.settings(in: "\(place.directory)/config.worktree") else { throw .unreadable }
      own = own.overridden(by: more)
    }
    self.own = own
    let situation = UserGitSettings.Situation(
      directories: Self.names(of: place, root: root), branch: branch, addresses: own.remoteAddresses)
    guard let user = UserGitSettings.read(in: sandbox, environment: environment, situation: situation) else {
      throw .noGit
    }
    self.user = user
  }

  /// The paths of the git directory: the real one, and the one that the user came through.
  private static func names(of place: GitPlace, root: String) -> [String] {
    let steps = place.prefix.split(separator: "/").count
    let top = (0..<steps).reduce(root) { path, _ in FileSystem.parent(of: path) }
    return [place.directory, "\(top)/.git"]
  }

  /// The branch elsewhere that this one is synced with.
  func upstream() throws(SyncFault) -> GitUpstream {
    guard let branch else { throw .detached }
    let all = all
    if includesFiles, all["branch.\(branch).remote"] == nil { throw .upstreamUnknown }
    return try GitUpstream(of: branch, remotes: own.remotes) { all[$0] }
  }

  /// The commit of that branch that was last fetched; nil if none was.
  func fetchedCommit(of upstream: GitUpstream) -> String? {
    all.trackingReference(of: upstream.reference, on: upstream.remote)
      .flatMap(GitReferences(common: place.common).commit)
  }

  /// The settings that identify the user, for a git that sees no others.
  var identity: [String: String] {
    let names: Set = ["user", "author", "committer"]
    let entries = all.entries.filter { entry in names.contains { entry.name.hasPrefix("\($0).") } }
    var variables = ["GIT_CONFIG_COUNT": String(entries.count)]
    for (index, entry) in entries.enumerated() {
      variables["GIT_CONFIG_KEY_\(index)"] = entry.name
      variables["GIT_CONFIG_VALUE_\(index)"] = entry.value
    }
    return variables
  }
}
