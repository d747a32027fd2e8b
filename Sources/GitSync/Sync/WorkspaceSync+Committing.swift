extension WorkspaceSync {
  /// Commits what has changed in the workspace. Other changes, staged or not, stay as they are.
  func commit(
    _ changes: WorkspaceChanges, in repository: GitRepository, _ message: String?, _ result: inout SyncResult
  ) throws(SyncFault) {
    result.leftOut = changes.leftOut
    guard !changes.isEmpty else { return }
    guard repository.git.run(["var", "GIT_COMMITTER_IDENT"])?.isSuccess == true else { throw .noIdentity }
    let text = message ?? changes.message().text
    if !changes.newPaths.isEmpty {
      let added = try ask(repository.git, ["add", "--force", "--"] + GitRepository.literal(changes.newPaths))
      guard added.isSuccess else { throw .failed("take the files", complaint: added.complaint) }
    }
    let answer: GitAnswer
    do throws(SyncFault) {
      answer = try ask(
        repository.git.asking(hasTerminal),
        ["commit", "--quiet", "--only", "-m", text, "--"] + GitRepository.literal(changes.paths))
    } catch {
      putBack(changes, in: repository)
      throw error
    }
    guard answer.isSuccess else {
      // If the last commit already had everything, only the index was outdated.
      if putBack(changes, in: repository), answer.signal == nil { return }
      throw SyncFault.unsigned(answer, hasTerminal: hasTerminal)
        ?? .failed("commit", complaint: answer.complaint)
    }
    result.addedThoughIgnored += changes.ignoredPaths
    result.committed = String(text.prefix { $0 != "\n" })
  }

  /// Restores the index to what it was before files were added for the commit; true if the last commit already has all
  /// of them as they are, as after a git that was killed right after committing, and the index matches it.
  @discardableResult
  private func putBack(_ changes: WorkspaceChanges, in repository: GitRepository) -> Bool {
    let (git, paths) = (free.at(repository.top), GitRepository.literal(changes.paths))
    let difference = ["diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD", "--"]
    guard git.run(difference + paths)?.isSuccess == true else {
      unstage(changes.newPaths, in: repository)
      return false
    }
    _ = git.run(["reset", "--quiet", "--"] + paths)
    return true
  }

  /// Makes new files untracked again.
  private func unstage(_ paths: [String], in repository: GitRepository) {
    guard !paths.isEmpty else { return }
    _ = free.at(repository.top).run(
      ["rm", "--cached", "--quiet", "--ignore-unmatch", "--"] + GitRepository.literal(paths))
  }
}
