import FileStore
import Platform

/// Moves the files that people work on from one commit to another: all of them, or none.
struct WorkingTree {
  private let repository: GitRepository
  private let calls: DiskCalls
  /// git that cannot be cancelled: from some point on it must finish.
  private let git: Git

  init(of repository: GitRepository, free: Git, calls: DiskCalls = .system) {
    self.repository = repository
    self.calls = calls
    git = free.at(repository.top)
  }

  /// Moves the branch and the files from the commit `head` to the commit `target`. Changes and staged changes in other
  /// files stay; if one is in the way, nothing is moved.
  ///
  /// The workspace's files that change are locked during the move, as for an append or a field change: it waits for
  /// writers, and later writers wait and write to the new file.
  ///
  /// - Returns: The workspace's files that are not as in `head`, so that nothing was moved; none when all was.
  func move(from head: String, to target: String) throws(SyncFault) -> [String] {
    let stage = TreeStage(of: repository)
    defer { stage.remove() }
    let prepared = try stage.fill(from: head, to: target)
    // A file that git skips although it exists would never change again.
    let files = RawFiles(root: repository.top)
    let skipped = prepared.leftAway.map(\.path).filter { isOwn($0) && files.kind(of: $0) != nil }
    let staged = prepared.blocked + skipped.map(\.shown)
    if !staged.isEmpty { return try own(staged) }
    let journal = TreeMove.journal(from: head, to: target, prepared.changes, at: repository.top)
    var move = TreeMove(journal, in: repository, calls)
    do throws(StoreError) {
      try move.prepare(isFlushed: isOwn)
    } catch {
      move.undo()
      throw Self.fault(error)
    }
    let locks: [Int32]
    do throws(SyncFault) {
      locks = try TreeLocks(repository).take(prepared.changes.map(\.path).filter(isOwn))
    } catch {
      move.undo()
      throw error
    }
    defer { TreeLocks.release(locks) }
    move.takeStamps()
    let blocked = try obstacles(from: head, to: target, move)
    if !blocked.isEmpty {
      move.undo()
      return try own(blocked)
    }
    return try carryOut(move, leaving: prepared.leftAway.filter(\.new.isFile).map(\.path))
  }

  /// What is in the way of git, which checks everything once more.
  private func obstacles(from head: String, to target: String, _ move: TreeMove) throws(SyncFault) -> [String]
  {
    _ = git.run(["update-index", "-q", "--refresh"])
    guard let answer = git.run(["read-tree", "-n", "-m", "-u", head, target]) else {
      move.undo()
      throw .noGit
    }
    // git considers ignored files expendable.
    let taken = move.taken.map(\.shown)
    if answer.isSuccess { return taken }
    let names = TreeStage.names(in: answer.complaints)
    if names.isEmpty {
      move.undo()
      throw .failed("change the files", complaint: answer.complaint)
    }
    return Set(names + taken).sorted()
  }

  private func carryOut(_ move: TreeMove, leaving away: [RawPath]) throws(SyncFault) -> [String] {
    do throws(TreeMove.Failure) {
      try move.carryOut()
    } catch {
      switch error {
      case .inTheWay(let paths): return try own(paths.map(\.shown))
      case .broken(let error): throw Self.fault(error)
      }
    }
    do throws(SyncFault) {
      do throws(StoreError) { try move.flush(isOwn) } catch { throw Self.fault(error) }
      try moveBranch(move.journal, leaving: away)
    } catch {
      // The files first: that frees space on the disk.
      move.undo()
      resetIndex(move.journal)
      throw error
    }
    move.finish()
    return []
  }

  /// Moves git's index and the branch. The files in `away` are not in the working tree, as the user wishes.
  private func moveBranch(_ journal: MoveJournal, leaving away: [RawPath]) throws(SyncFault) {
    guard let answer = git.run(["read-tree", "-i", "-m", journal.head, journal.target]) else { throw .noGit }
    guard answer.isSuccess else { throw .failed("change the files", complaint: answer.complaint) }
    if !away.isEmpty {
      let names = away.flatMap { path -> [UInt8] in path.bytes + [0] }
      _ = git.run(["update-index", "--skip-worktree", "-z", "--stdin"], input: names)
    }
    _ = git.run(["update-index", "-q", "--refresh"])
    let moved = git.run(["update-ref", "-m", "headway sync", "HEAD", journal.target, journal.head])
    // A killed git may have done it all the same.
    guard moved?.isSuccess == true || git.line(["rev-parse", "--verify", "HEAD"]) == journal.target else {
      throw .failed("move the branch", complaint: moved?.complaint ?? "git is gone")
    }
  }

  private func resetIndex(_ journal: MoveJournal) {
    _ = git.run(["read-tree", "-i", "-m", journal.target, journal.head])
    _ = git.run(["update-index", "-q", "--refresh"])
  }

  /// Cleans up after a sync that was killed while it moved files: each is restored, except those that someone has
  /// changed since.
  func recover() throws(SyncFault) {
    let directory = MoveJournal.directory(of: repository)
    guard let kind = FileSystem.kind(of: directory, followingLinks: false) else { return }
    defer { TreeStage(of: repository).remove() }
    guard kind == .directory, let journal = MoveJournal(in: directory) else { return }
    let move = TreeMove(journal, in: repository, calls)
    guard repository.head == journal.head else {
      // The branch was moved already, or someone continued by hand: the files stay as they are.
      move.finish()
      return
    }
    let locks = try TreeLocks(repository).take(journal.items.map(\.change.path).filter(isOwn))
    defer { TreeLocks.release(locks) }
    move.undo()
    resetIndex(journal)
    if move.isUnfinished {
      throw .failed("put files back", complaint: "look after the disk, and who may write to these folders")
    }
  }

  /// The names for `paths`, all of them the workspace's own.
  ///
  /// - Throws: `SyncFault` if others are among them.
  private func own(_ paths: [String]) throws(SyncFault) -> [String] {
    let foreign = paths.filter { !isOwn(RawPath($0)) }
    guard foreign.isEmpty else { throw .standing(foreign, in: repository.top) }
    return paths
  }

  private func isOwn(_ path: RawPath) -> Bool {
    repository.ownPaths.contains { path.bytes.starts(with: $0.utf8) && isEnd(path, $0.utf8.count) }
  }

  private func isEnd(_ path: RawPath, _ count: Int) -> Bool {
    path.bytes.count == count || path.bytes[count] == UInt8(ascii: "/")
  }

  private static func fault(_ error: StoreError) -> SyncFault {
    .failed("change the files", complaint: "\(error)")
  }
}
