public import FileStore
public import Platform

/// Syncs a workspace with the others' through git: commits its own changes, merges what others
/// have pushed, and pushes.
///
/// Nothing is ever left half done: the working tree changes in one step, after everything has been merged elsewhere.
public struct WorkspaceSync: Sendable {
  /// The current step.
  public enum Step: String, Hashable, Sendable {
    case committing, pulling, pushing
  }

  /// How often it starts again when others are faster.
  private static let attempts = 6
  /// Where the fetched upstream is kept during the sync. Each working tree has its own, because it may be on another
  /// branch.
  static let upstreamReference = "refs/worktree/headway/upstream"

  private let root: String
  let git: Git
  let environment: [String: String]
  let hasTerminal: Bool
  let calls: DiskCalls

  /// Makes the sync of the workspace at `location`, with the variables of `environment`, until `cancellation` ends it.
  /// If it `hasTerminal`, a signing program may ask for a passphrase there.
  public init(
    _ location: WorkspaceLocation, environment: [String: String], cancellation: Cancellation?,
    hasTerminal: Bool = false
  ) {
    self.init(
      location, environment: environment, cancellation: cancellation, hasTerminal: hasTerminal, calls: .system
    )
  }

  /// The same with other disk calls, for testing failures.
  init(
    _ location: WorkspaceLocation, environment: [String: String], cancellation: Cancellation?,
    hasTerminal: Bool = false, calls: DiskCalls
  ) {
    (self.hasTerminal, self.calls) = (hasTerminal, calls)
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.environment = GitEnvironment.asked(environment)
    git = Git(
      directory: root, environment: self.environment, cancellation: cancellation, death: GitDeath())
  }

  /// What `run` would do, as far as that is known without contacting the remote.
  ///
  /// - Throws: `SyncFault` when it would do nothing.
  public func plan(message: String? = nil) throws(SyncFault) -> SyncPlan {
    git.death?.forget()
    do throws(SyncFault) {
      return try makePlan(message)
    } catch {
      throw git.death?.signal.map { .killed(signal: $0, lock: nil) } ?? error
    }
  }

  private func makePlan(_ message: String?) throws(SyncFault) -> SyncPlan {
    let repository = try GitRepository(root: root, git: git)
    let upstream = try GitUpstream(of: repository)
    let changes = try WorkspaceChanges(in: repository)
    let known = UpstreamMemory.tracking(upstream, in: repository).flatMap(repository.commit)
    let head = repository.head
    return SyncPlan(
      message: changes.isEmpty ? nil : message ?? changes.message().text, paths: changes.paths,
      ignoredPaths: changes.ignoredPaths, leftOut: changes.leftOut, upstream: upstream.name,
      behind: known.map { repository.count(from: head, to: $0) } ?? 0,
      ahead: head.map { repository.count(from: known, to: $0) } ?? 0)
  }

  /// Syncs, and returns what was done; `message` replaces headway's own commit message.
  public func run(message: String? = nil, onStep: @escaping @Sendable (Step) -> Void = { _ in }) -> SyncResult
  {
    var result = SyncResult()
    git.death?.forget()
    do throws(SyncFault) {
      try run(message, onStep, &result)
    } catch {
      result.fault = git.cancellation?.isCancelled == true ? .cancelled : error
    }
    // The results after that would be incomplete.
    if let signal = git.death?.signal, result.fault != .cancelled {
      result.fault = .killed(signal: signal, lock: remainingLock())
    }
    return result
  }

  /// A git lock that would block the next git.
  private func remainingLock() -> String? {
    guard let place = try? GitPlace(above: root) else { return nil }
    return AbandonedLocks(directory: place.directory, top: place.top).paths.first
  }

  private func run(
    _ message: String?, _ onStep: @Sendable (Step) -> Void, _ result: inout SyncResult
  ) throws(SyncFault) {
    let repository = try GitRepository(root: root, git: git)
    let upstream = try GitUpstream(of: repository)
    result.upstream = upstream.name
    let lock = try RepositoryLock(directory: repository.directory)
    let locks = AbandonedLocks(directory: repository.directory, top: repository.top, since: lock.start)
    if lock.isUnfinished { locks.clear() }
    git.death?.clear { locks.clear() }
    defer {
      // While the lock is held, no other sync can have created it again.
      _ = free.at(repository.top).run(["update-ref", "-d", Self.upstreamReference])
      // A lock that exists although no git was killed, now or in the previous sync, belongs to someone else.
      let isOrderly =
        !lock.isUnfinished && git.death?.signal == nil && git.cancellation?.isCancelled != true
      if isOrderly || locks.paths.isEmpty { lock.finish() }
      lock.release()
    }
    RebaseWorktree(of: repository, free: free, hasTerminal: hasTerminal).remove()
    try WorkingTree(of: repository, free: free, calls: calls).recover()
    finishBatch()
    try join(upstream, in: repository, message, onStep, &result)
  }

  /// Commits, pulls and pushes, again if others are faster.
  private func join(
    _ upstream: GitUpstream, in repository: GitRepository, _ message: String?,
    _ onStep: @Sendable (Step) -> Void, _ result: inout SyncResult
  ) throws(SyncFault) {
    let memory = UpstreamMemory(of: upstream, in: repository)
    var wasBlocked = false
    for _ in 0..<Self.attempts {
      onStep(.committing)
      let changes = try WorkspaceChanges(in: repository)
      try commit(changes, in: repository, message, &result)
      onStep(.pulling)
      let theirs = try fetch(upstream, in: repository)
      if theirs == nil, upstream.isSet, memory.isKnown { throw .gone(upstream, branch: repository.branch) }
      if let theirs {
        let blocked = try takeIn(theirs, upstream, memory, in: repository, &result)
        if !blocked.isEmpty {
          // Fresh changes are committed at the next attempt. What is not committed stays in the way.
          if wasBlocked, changes.isEmpty { throw changes.fault(of: blocked) }
          wasBlocked = true
          continue
        }
      }
      guard let head = repository.head, head != theirs else { return }
      onStep(.pushing)
      if try push(head, over: theirs, to: upstream, in: repository, &result) {
        memory.note(head, by: free)
        return
      }
    }
    throw .outrun(remote: upstream.remote)
  }

  /// Completes a batch of check-ins that a killed program left, so that others get all of it. If that fails, the next
  /// program that writes reports why.
  private func finishBatch() {
    let cancellation = git.cancellation
    let patience = LockWaitPolicy(isOver: { cancellation?.isCancelled == true }) { _ in }
    try? LogAppender(WorkspaceLocation(root: root), patience: patience, calls: .system).finishBatch()
  }

  /// git that cannot be cancelled, for cleaning up.
  var free: Git {
    Git(directory: git.directory, environment: environment, death: git.death, isFree: true)
  }

  /// The result of `git` with `arguments`; throws if it was cancelled.
  func ask(_ git: Git, _ arguments: [String]) throws(SyncFault) -> GitAnswer {
    if git.cancellation?.isCancelled == true { throw .cancelled }
    guard let answer = git.run(arguments) else { throw .noGit }
    if !answer.isSuccess, git.cancellation?.isCancelled == true { throw .cancelled }
    return answer
  }
}
