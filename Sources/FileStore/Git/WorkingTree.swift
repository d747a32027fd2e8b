#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that people work on, moved from one commit to another in one step.
struct WorkingTree {
  private let repository: GitRepository

  init(of repository: GitRepository) {
    self.repository = repository
  }

  /// Moves the branch and the files from the commit `head` to the commit `target`. Changes and staged changes in other
  /// files stay; where one is in the way, nothing is moved.
  ///
  /// The logs that change are locked meanwhile, as for an append: a check-in that is being written waits, and goes to the
  /// new file.
  ///
  /// - Returns: false when files of the workspace have changed since `head` was made.
  func move(from head: String, to target: String) throws(SyncFault) -> Bool {
    let logs = try changedLogs(from: head, to: target)
    let locks = try lock(logs)
    defer { for lock in locks { close(lock) } }
    // From here on it is done to its end: it takes no time.
    let git = Git(directory: repository.top, environment: repository.git.environment)
    _ = git.run(["update-index", "-q", "--refresh"])
    guard let answer = git.run(["read-tree", "-m", "-u", head, target]) else { throw .noGit }
    guard answer.isSuccess else {
      let names = Self.names(in: answer.complaints)
      if names.isEmpty { throw .failed("change the files", complaint: answer.complaint) }
      let foreign = names.filter { !isOwn($0) }
      guard foreign.isEmpty else { throw .inTheWay(foreign) }
      return false
    }
    let moved = git.run(["update-ref", "-m", "headway sync", "HEAD", target, head])
    guard moved?.isSuccess == true else {
      _ = git.run(["read-tree", "-m", "-u", target, head])
      throw .failed("move the branch", complaint: moved?.complaint ?? "git is gone")
    }
    return true
  }

  private func changedLogs(from head: String, to target: String) throws(SyncFault) -> [String] {
    let answer = repository.git.run(
      ["diff-tree", "-r", "--name-only", "--no-renames", "-z", head, target, "--"]
        + GitRepository.literal(repository.ownPaths))
    guard let answer else { throw .noGit }
    guard answer.isSuccess else { throw .failed("compare the commits", complaint: answer.complaint) }
    return answer.parts.filter { $0.hasSuffix(".jsonl") }
  }

  private func lock(_ logs: [String]) throws(SyncFault) -> [Int32] {
    FileSystem.makeRoom(forFiles: logs.count)
    var locks: [Int32] = []
    let cancellation = repository.git.cancellation
    let patience = LockPatience(isOver: { cancellation?.isCancelled == true }) { _ in }
    for log in logs.sorted() {
      let path = "\(repository.top)/\(log)"
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY)
      // What is not there yet cannot be appended to, and what cannot be opened git will complain about.
      guard descriptor >= 0 else { continue }
      locks.append(descriptor)
      do {
        try patience.lock(descriptor, path: path)
      } catch {
        for lock in locks { close(lock) }
        throw .cancelled
      }
    }
    return locks
  }

  private func isOwn(_ path: String) -> Bool {
    repository.ownPaths.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  /// The files that git complains about: `error: Entry 'a' not uptodate. Cannot merge.`
  private static func names(in complaints: String) -> [String] {
    complaints.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("error: "), let start = line.firstIndex(of: "'"),
        let end = line.lastIndex(of: "'"), start < end
      else { return nil }
      return String(line[line.index(after: start)..<end])
    }
  }
}
