import Platform

extension WorkspaceSync {
  /// Fetches the upstream and returns its commit; nil if there is none.
  func fetch(_ upstream: GitUpstream, in repository: GitRepository) throws(SyncFault) -> String? {
    let arguments = [
      "fetch", "--quiet", "--no-recurse-submodules", upstream.remote,
      "+\(upstream.reference):\(Self.upstreamReference)",
    ]
    var answer = try ask(online(repository), arguments)
    // Another working tree of the repository may be updating the same branch right now.
    for _ in 0..<3 where !answer.isSuccess && answer.complaints.contains("cannot lock ref") {
      answer = try ask(online(repository), arguments)
    }
    guard answer.isSuccess else {
      if answer.complaints.contains("couldn't find remote ref") { return nil }
      throw .unreachable(remote: upstream.remote, complaint: answer.complaint)
    }
    guard let commit = repository.commit(Self.upstreamReference) else {
      throw .failed("keep what was fetched", complaint: "\(upstream.name) is no commit")
    }
    return commit
  }

  /// Merges the changes of others; returns the workspace's files that have changed in the meantime, so that it must
  /// start again, and none when it is done.
  func takeIn(
    _ theirs: String, _ upstream: GitUpstream, _ memory: UpstreamMemory, in repository: GitRepository,
    _ result: inout SyncResult
  ) throws(SyncFault) -> [String] {
    guard let head = repository.head else { throw .unrelated(upstream: upstream.name) }
    let replaced = ReplacedHistory(head, theirs, seen: memory.seen, in: repository)
    if replaced == nil, repository.isAncestor(theirs, of: head) {
      memory.note(theirs, by: free)
      return []
    }
    if let replaced, replaced.ownCount > 0 {
      throw .takenOut(
        replaced.ownCount, besides: replaced.count - replaced.ownCount, upstream: upstream.name)
    }
    let count = repository.count(from: head, to: theirs)
    let target = try join(head, theirs, replaced, upstream, in: repository)
    let blocked = try WorkingTree(of: repository, free: free, calls: calls).move(from: head, to: target)
    guard blocked.isEmpty else { return blocked }
    result.pulled += count
    if let replaced {
      result.replaced = SyncResult.Replacement(count: replaced.count, last: String(replaced.base.prefix(12)))
    }
    memory.note(theirs, by: free)
    return []
  }

  /// The commit with the changes of others, and the user's own on top.
  private func join(
    _ head: String, _ theirs: String, _ replaced: ReplacedHistory?, _ upstream: GitUpstream,
    in repository: GitRepository
  ) throws(SyncFault) -> String {
    if repository.isAncestor(head, of: theirs) || replaced?.base == head { return theirs }
    guard repository.git.run(["merge-base", head, theirs])?.isSuccess == true else {
      throw .unrelated(upstream: upstream.name)
    }
    guard repository.git.run(["var", "GIT_COMMITTER_IDENT"])?.isSuccess == true else { throw .noIdentity }
    let end = try RebaseWorktree(of: repository, free: free, hasTerminal: hasTerminal).rebase(
      head, onto: theirs, without: replaced?.base, upstream.name)
    if git.cancellation?.isCancelled == true { throw .cancelled }
    return end
  }

  /// git for contacting a remote.
  func online(_ repository: GitRepository) -> Git {
    let setting = repository.git.line(["config", "core.sshCommand"])
    return repository.git.with(GitEnvironment.remoteShell(environment, setting: setting))
  }
}
