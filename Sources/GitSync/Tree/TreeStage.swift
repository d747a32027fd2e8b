import FileStore
import Platform

/// The files that a commit changes, written by git into a separate directory: with the user's filters and line endings,
/// and away from the files that people work on.
struct TreeStage {
  /// What was found.
  struct Outcome {
    /// What must change in the working tree.
    var changes: [TreeChange] = []
    /// What differs between the commits, but must not be in the working tree.
    var leftAway: [TreeChange] = []
    /// Staged files that are in the way.
    var blocked: [String] = []
  }

  private static let indexLimit = 512 << 20

  private let repository: GitRepository
  private let directory: String
  private var place: String { TreeMove.stage(of: repository) }

  init(of repository: GitRepository) {
    self.repository = repository
    directory = MoveJournal.directory(of: repository)
  }

  /// Writes the files of `target` that `head` does not have, or has with other contents.
  func fill(from head: String, to target: String) throws(SyncFault) -> Outcome {
    do throws(StoreError) {
      clear()
      try FileSystem.removeTree(directory)
      try FileSystem.makeDirectories(place)
      let index = "\(repository.directory)/index"
      if let bytes = FileSystem.data(at: index, limit: Self.indexLimit) {
        try FileSystem.createTemporaryFile(bytes, at: "\(directory)/index")
      }
    } catch {
      throw .failed("be prepared", complaint: "\(error)")
    }
    // With no files there, git takes each for unchanged, and writes the new ones.
    let read = try ask(["read-tree", "-m", "-u", head, target])
    guard read.isSuccess else {
      let names = Self.names(in: read.complaints)
      if names.isEmpty { throw .failed("write the new files", complaint: read.complaint) }
      return Outcome(blocked: names)
    }
    let away = try leftAway()
    let all = try TreeChange.all(from: head, to: target, in: repository)
    let changes = all.filter { !away.contains($0.path) }
    let staged = RawFiles(root: place)
    guard changes.allSatisfy({ !$0.new.isFile || staged.kind(of: $0.path) != nil }) else {
      throw .failed("write the new files", complaint: read.complaint)
    }
    return Outcome(changes: changes, leftAway: all.filter { away.contains($0.path) })
  }

  /// The files that the user wants git to keep out of the working tree.
  private func leftAway() throws(SyncFault) -> Set<RawPath> {
    let answer = try ask(["ls-files", "-t", "-z"])
    guard answer.isSuccess else { throw .failed("list the files", complaint: answer.complaint) }
    let mark = Array("S ".utf8)
    return Set(answer.rawParts.filter { $0.bytes.starts(with: mark) }.map { RawPath($0.bytes.dropFirst(2)) })
  }

  private func ask(_ arguments: [String]) throws(SyncFault) -> GitAnswer {
    let variables = [
      "GIT_DIR": repository.directory, "GIT_WORK_TREE": place, "GIT_INDEX_FILE": "\(directory)/index",
    ]
    let git = repository.git.at(place).with(variables)
    // This step is headway's own, so it runs no hooks.
    let settings = [
      "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "submodule.recurse=false",
    ]
    guard let answer = git.run(settings + arguments) else { throw .noGit }
    return answer
  }

  /// Removes all of it, except the journal of an unfinished move.
  func remove() {
    let isLink = FileSystem.kind(of: directory, followingLinks: false) == .link
    let journal = isLink ? nil : MoveJournal(in: directory)
    if let journal, TreeMove(journal, in: repository, .system).isUnfinished { return }
    clear()
    try? FileSystem.removeTree(directory)
  }

  /// Removes the files that git has written, whose names may not be text.
  private func clear() {
    let isOurs = [directory, place].allSatisfy {
      FileSystem.kind(of: $0, followingLinks: false) == .directory
    }
    guard isOurs else { return }
    RawFiles(root: place).removeAll()
  }

  /// The files that git complains about: `error: Entry 'a' not uptodate. Cannot merge.`
  static func names(in complaints: String) -> [String] {
    complaints.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("error: "), let start = line.firstIndex(of: "'"),
        let end = line.lastIndex(of: "'"), start < end
      else { return nil }
      return String(line[line.index(after: start)..<end])
    }
  }
}
