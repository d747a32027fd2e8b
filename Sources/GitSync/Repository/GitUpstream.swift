/// The branch elsewhere that a branch is synced with.
struct GitUpstream: Sendable {
  /// The name of the remote.
  let remote: String
  /// The branch there, from `refs/heads/`.
  let reference: String
  /// Whether the branch here is known to track it.
  let isSet: Bool

  /// The usual name, such as `origin/main`.
  var name: String {
    let short = reference.hasPrefix("refs/heads/") ? String(reference.dropFirst(11)) : reference
    return "\(remote)/\(short)"
  }

  /// Determines the upstream of `repository`'s branch, configured or guessed.
  init(of repository: GitRepository) throws(SyncFault) {
    let git = repository.git
    let remotes = git.run(["remote"])?.text.split(separator: "\n").map(String.init) ?? []
    try self.init(of: repository.branch, remotes: remotes) { git.line(["config", $0]) }
  }

  /// Determines the upstream of `branch`, configured or guessed, given the `remotes`; `setting` returns a git setting.
  init(of branch: String, remotes: [String], setting: (String) -> String?) throws(SyncFault) {
    if let remote = setting("branch.\(branch).remote"), remote != ".",
      let reference = setting("branch.\(branch).merge")
    {
      (self.remote, self.reference, isSet) = (remote, reference, true)
      return
    }
    guard let first = remotes.first else { throw .noRemote }
    guard remotes.count == 1 || remotes.contains("origin") else {
      throw .manyRemotes(remotes, branch: branch)
    }
    remote = remotes.contains("origin") ? "origin" : first
    reference = "refs/heads/\(branch)"
    isSet = false
  }
}

extension SyncFault {
  /// The fault when `upstream`, which `branch` tracks, no longer exists.
  static func gone(_ upstream: GitUpstream, branch: String) -> SyncFault {
    let short = upstream.reference.replacing("refs/heads/", with: "", maxReplacements: 1)
    return .gone(
      upstream: upstream.name,
      push: "git push \(upstream.remote) \(short == branch ? branch : "\(branch):\(upstream.reference)")")
  }
}
