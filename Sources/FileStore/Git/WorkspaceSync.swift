/// Brings a workspace in step with that of the others, by git: commits what is the workspace's own, takes in what others
/// have pushed, and pushes.
///
/// Whatever happens, nothing is left half done: the working tree is changed in one step, when everything has been brought
/// together elsewhere.
public struct WorkspaceSync: Sendable {
  /// What is being done.
  public enum Step: String, Hashable, Sendable {
    case committing, pulling, pushing
  }

  /// How often it begins again when others are faster.
  private static let attempts = 6
  /// Where the other branch is kept meanwhile.
  private static let upstreamReference = "refs/headway/upstream"

  private let root: String
  private let git: Git
  private let environment: [String: String]
  private let hasTerminal: Bool

  /// Makes the sync of the workspace at `location`, with the variables of `environment`, until `cancellation` ends it.
  /// Where it `hasTerminal`, a program that signs commits may ask for a passphrase there.
  public init(
    _ location: WorkspaceLocation, environment: [String: String], cancellation: Cancellation?,
    hasTerminal: Bool = false
  ) {
    self.hasTerminal = hasTerminal
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.environment = GitEnvironment.asked(environment)
    git = Git(directory: root, environment: self.environment, cancellation: cancellation)
  }

  /// What `run` would do, as far as it is known without asking the remote.
  ///
  /// - Throws: `SyncFault` when it would do nothing.
  public func plan(message: String? = nil) throws(SyncFault) -> SyncPlan {
    let repository = try GitRepository(root: root, git: git)
    let upstream = try GitUpstream(of: repository)
    let changes = try WorkspaceChanges(in: repository)
    let known = repository.commit("refs/remotes/\(upstream.name)")
    let head = repository.head
    return SyncPlan(
      message: changes.isEmpty ? nil : message ?? changes.message().text, paths: changes.paths,
      upstream: upstream.name, behind: known.map { repository.count(from: head, to: $0) } ?? 0,
      ahead: head.map { repository.count(from: known, to: $0) } ?? 0)
  }

  /// Does it, and says what was done; `message` stands in the place of headway's own words.
  public func run(message: String? = nil, onStep: @escaping @Sendable (Step) -> Void = { _ in }) -> SyncResult
  {
    var result = SyncResult()
    do throws(SyncFault) {
      try run(message, onStep, &result)
    } catch {
      result.fault = git.cancellation?.isCancelled == true ? .cancelled : error
    }
    return result
  }

  private func run(
    _ message: String?, _ onStep: @Sendable (Step) -> Void, _ result: inout SyncResult
  ) throws(SyncFault) {
    let repository = try GitRepository(root: root, git: git)
    let upstream = try GitUpstream(of: repository)
    result.upstream = upstream.name
    let lock = try RepositoryLock(directory: repository.directory)
    defer {
      lock.release()
      _ = free.at(repository.top).run(["update-ref", "-d", Self.upstreamReference])
    }
    finishBatch()
    for _ in 0..<Self.attempts {
      onStep(.committing)
      try commit(in: repository, message, &result)
      onStep(.pulling)
      let theirs = try fetch(upstream, in: repository)
      if let theirs, try !takeIn(theirs, upstream, in: repository, &result) { continue }
      guard let head = repository.head, head != theirs else { return }
      onStep(.pushing)
      if try push(head, over: theirs, to: upstream, in: repository, &result) { return }
    }
    throw .outrun(remote: upstream.remote)
  }

  /// Completes a batch of check-ins that a killed program has left: others should get all of it. Where that cannot be,
  /// the next program that writes says why.
  private func finishBatch() {
    let cancellation = git.cancellation
    let patience = LockPatience(isOver: { cancellation?.isCancelled == true }) { _ in }
    try? LogAppender(WorkspaceLocation(root: root), patience: patience, calls: .system).finishBatch()
  }

  /// git that is not ended: for what puts things in order afterwards.
  private var free: Git { Git(directory: git.directory, environment: environment) }

  /// What git answers to `arguments` where it is not ended meanwhile.
  private func ask(_ git: Git, _ arguments: [String]) throws(SyncFault) -> GitAnswer {
    if git.cancellation?.isCancelled == true { throw .cancelled }
    guard let answer = git.run(arguments) else { throw .noGit }
    if !answer.isSuccess, git.cancellation?.isCancelled == true { throw .cancelled }
    return answer
  }
}

// MARK: - Committing

extension WorkspaceSync {
  /// Commits what has changed in the workspace. Whatever else is changed or staged in the repository stays as it is.
  private func commit(
    in repository: GitRepository, _ message: String?, _ result: inout SyncResult
  ) throws(SyncFault) {
    let changes = try WorkspaceChanges(in: repository)
    guard !changes.isEmpty else { return }
    guard repository.git.run(["var", "GIT_COMMITTER_IDENT"])?.isSuccess == true else { throw .noIdentity }
    let text = message ?? changes.message().text
    if !changes.newPaths.isEmpty {
      let added = try ask(repository.git, ["add", "--"] + GitRepository.literal(changes.newPaths))
      guard added.isSuccess else { throw .failed("take the files", complaint: added.complaint) }
    }
    let answer: GitAnswer
    do throws(SyncFault) {
      answer = try ask(
        repository.git.asking(hasTerminal),
        ["commit", "--quiet", "--only", "-m", text, "--"] + GitRepository.literal(changes.paths))
    } catch {
      unstage(changes.newPaths, in: repository)
      throw error
    }
    guard answer.isSuccess else {
      unstage(changes.newPaths, in: repository)
      throw SyncFault.unsigned(answer, hasTerminal: hasTerminal)
        ?? .failed("commit", complaint: answer.complaint)
    }
    result.committed = String(text.prefix { $0 != "\n" })
  }

  /// Makes new files what they were to git before they were to be committed.
  private func unstage(_ paths: [String], in repository: GitRepository) {
    guard !paths.isEmpty else { return }
    _ = free.at(repository.top).run(
      ["rm", "--cached", "--quiet", "--ignore-unmatch", "--"] + GitRepository.literal(paths))
  }
}

// MARK: - Pulling

extension WorkspaceSync {
  /// Fetches the other branch; nil where there is none yet.
  private func fetch(_ upstream: GitUpstream, in repository: GitRepository) throws(SyncFault) -> String? {
    let answer = try ask(
      online(repository),
      [
        "fetch", "--quiet", "--no-recurse-submodules", upstream.remote,
        "+\(upstream.reference):\(Self.upstreamReference)",
      ])
    guard answer.isSuccess else {
      if answer.complaints.contains("couldn't find remote ref") { return nil }
      throw .unreachable(remote: upstream.remote, complaint: answer.complaint)
    }
    return repository.commit(Self.upstreamReference)
  }

  /// Takes in what others have done; false when the files have changed meanwhile, so that it has to begin again.
  private func takeIn(
    _ theirs: String, _ upstream: GitUpstream, in repository: GitRepository, _ result: inout SyncResult
  ) throws(SyncFault) -> Bool {
    guard let head = repository.head else { throw .unrelated(upstream: upstream.name) }
    if repository.isAncestor(theirs, of: head) { return true }
    let count = repository.count(from: head, to: theirs)
    var target = theirs
    if !repository.isAncestor(head, of: theirs) {
      guard repository.git.run(["merge-base", head, theirs])?.isSuccess == true else {
        throw .unrelated(upstream: upstream.name)
      }
      guard repository.git.run(["var", "GIT_COMMITTER_IDENT"])?.isSuccess == true else { throw .noIdentity }
      target = try RebaseWorktree(of: repository, free: free, hasTerminal: hasTerminal).rebase(
        head, onto: theirs, upstream.name)
      if git.cancellation?.isCancelled == true { throw .cancelled }
    }
    guard try WorkingTree(of: repository).move(from: head, to: target) else { return false }
    result.pulled += count
    return true
  }

  /// git as it speaks to a remote.
  private func online(_ repository: GitRepository) -> Git {
    let setting = repository.git.line(["config", "core.sshCommand"])
    return repository.git.with(GitEnvironment.remoteShell(environment, setting: setting))
  }
}

// MARK: - Pushing

extension WorkspaceSync {
  /// Pushes the branch; false when others have pushed meanwhile, so that it has to begin again.
  private func push(
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
