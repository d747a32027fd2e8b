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
    // What git itself says of the branch: hooks, here and there, may print anything.
    let state = answer.text.split(separator: "\n").filter { $0.hasPrefix("!\t") }.joined(separator: "\n")
    if Self.signsOfOthers.contains(where: state.contains) { return false }
    // Where others were faster by a hair, the reason stands in what git says there. A hook cannot bring about that state.
    if state.contains("failed to update ref"), answer.complaints.contains("cannot lock ref") { return false }
    let lines = answer.complaints.split(separator: "\n").map(String.init)
    let failure = "error: failed to push some refs"
    // Without a connection git says "fatal:". Where a hook here says no, it only says that it has failed.
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

  /// How git says that others have pushed meanwhile.
  private static let signsOfOthers = [
    "fetch first", "non-fast-forward", "stale info", "cannot lock ref", "incorrect old value",
  ]
}
