extension WorkspaceSync {
  /// Pushes the branch; false when others have pushed meanwhile, so that it has to begin again.
  func push(
    _ head: String, over theirs: String?, to upstream: GitUpstream, in repository: GitRepository,
    _ result: inout SyncResult
  ) throws(SyncFault) -> Bool {
    let target = "refs/heads/\(repository.branch):\(upstream.reference)"
    let answer = try ask(
      online(repository),
      ["push", "--quiet", "--porcelain", "--no-recurse-submodules"]
        + (upstream.isSet ? [] : ["--set-upstream"])
        + [upstream.remote, target])
    guard !answer.isSuccess else {
      result.pushed = repository.count(from: theirs, to: head)
      return true
    }
    let told = answer.text + answer.complaints
    if told.contains("fetch first") || told.contains("non-fast-forward") || told.contains("stale info")
      || told.contains("cannot lock ref") || told.contains("incorrect old value")
    {
      return false
    }
    guard told.contains("rejected]") || told.contains("declined") || told.contains("pre-push") else {
      throw .unreachable(remote: upstream.remote, complaint: answer.complaint)
    }
    let said = answer.complaints.split(separator: "\n").first { $0.hasPrefix("remote:") }
    throw .refused(remote: upstream.remote, complaint: said.map(String.init) ?? answer.complaint)
  }
}
