/// The branch elsewhere that a branch is kept in step with.
struct GitUpstream: Sendable {
  /// The name of the remote.
  let remote: String
  /// The branch there, from `refs/heads/`.
  let reference: String
  /// Whether the branch here is known to belong to it.
  let isSet: Bool

  /// The name as people say it, such as `origin/main`.
  var name: String {
    let short = reference.hasPrefix("refs/heads/") ? String(reference.dropFirst(11)) : reference
    return "\(remote)/\(short)"
  }

  /// Finds out what the branch of `repository` belongs to, or may belong to.
  init(of repository: GitRepository) throws(SyncFault) {
    let git = repository.git
    let remotes = git.run(["remote"])?.text.split(separator: "\n").map(String.init) ?? []
    try self.init(of: repository.branch, remotes: remotes) { git.line(["config", $0]) }
  }

  /// Finds out what `branch` belongs to, or may belong to, where there are `remotes`; `setting` gives a setting of git.
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
  /// `upstream` is not there any more, to which `branch` belongs.
  static func gone(_ upstream: GitUpstream, branch: String) -> SyncFault {
    let short = upstream.reference.replacing("refs/heads/", with: "", maxReplacements: 1)
    return .gone(
      upstream: upstream.name,
      push: "git push \(upstream.remote) \(short == branch ? branch : "\(branch):\(upstream.reference)")")
  }
}
