extension WorkspaceSync {
  /// Pushes the branch; false when others have pushed in the meantime, so that it must start again.
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
    // git's own report on the branch: hooks, here and there, may print anything.
    let state = answer.text.split(separator: "\n").filter { $0.hasPrefix("!\t") }.joined(separator: "\n")
    if Self.signsOfOthers.contains(where: state.contains) { return false }
    // If others were faster by a moment, git's report gives the reason. A hook cannot cause that state.
    if state.contains("failed to update ref"), answer.complaints.contains("cannot lock ref") { return false }
    let lines = answer.complaints.split(separator: "\n").map(String.init)
    let failure = "error: failed to push some refs"
    // Without a connection git says "fatal:". If a local hook rejects the push, it only says that the push failed.
    let isRefusedHere =
      state.isEmpty && lines.contains { $0.hasPrefix(failure) } && !lines.contains { $0.hasPrefix("fatal:") }
    guard !state.isEmpty || isRefusedHere else {
      throw .unreachable(remote: upstream.remote, complaint: answer.complaint)
    }
    guard !isRefusedHere else {
      let said = lines.last { !$0.hasPrefix(failure) && !$0.isEmpty }
      throw .failed("push", complaint: "a hook of this repository says no: \(said ?? "pre-push")")
    }
    let said = lines.first { $0.hasPrefix("remote:") }
    throw .refused(remote: upstream.remote, complaint: said ?? answer.complaint)
  }

  /// How git reports that others have pushed in the meantime.
  private static let signsOfOthers = [
    "fetch first", "non-fast-forward", "stale info", "cannot lock ref", "incorrect old value",
  ]
}
