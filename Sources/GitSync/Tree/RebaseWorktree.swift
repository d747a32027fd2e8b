import FileStore
import Platform
import TextFormats

/// Another working tree, inside the git directory, in which commits are merged without touching the files
/// that people work on.
struct RebaseWorktree {
  private let repository: GitRepository
  /// git that cannot be cancelled, for cleaning up.
  private let free: Git
  private let path: String
  private let hasTerminal: Bool

  /// Makes one beside `repository`; if it `hasTerminal`, a signing program may use it.
  init(of repository: GitRepository, free: Git, hasTerminal: Bool) {
    (self.repository, self.hasTerminal) = (repository, hasTerminal)
    self.free = free.at(repository.top)
    path = "\(repository.directory)/headway-sync"
  }

  /// Rebases the commits up to `head` onto `theirs`, `without` the given commit and its ancestors; returns the last of
  /// them.
  ///
  /// - Throws: `SyncFault.conflict` if both sides have changed the same lines. Nothing has changed then.
  func rebase(_ head: String, onto theirs: String, without base: String?, _ upstream: String)
    throws(SyncFault) -> String
  {
    // The leftovers of a killed sync.
    remove()
    defer { remove() }
    let git = repository.git.at("\(path)/tree")
    let attributes = try writeAttributes()
    guard
      let made = repository.git.run(
        settings + ["worktree", "add", "--quiet", "--detach", "\(path)/tree", head])
    else { throw .noGit }
    guard made.isSuccess else { throw .failed("make a second working tree", complaint: made.complaint) }
    guard
      let answer = git.asking(hasTerminal).run(
        settings + ["-c", "core.attributesFile=\(attributes)"]
          + (base == nil ? [] : ["-c", "merge.union.driver=\(Self.additions)"])
          + [
            "rebase", "--quiet", "--rebase-merges", "--no-autostash", "--no-autosquash", "--onto", theirs,
            base ?? theirs,
          ])
    else { throw .noGit }
    if answer.isSuccess, let end = git.line(["rev-parse", "--verify", "HEAD^{commit}"]) { return end }
    let places = conflicts(in: git)
    _ = free.at(git.directory).run(settings + ["rebase", "--abort"])
    if let fault = SyncFault.unsigned(answer, hasTerminal: hasTerminal) { throw fault }
    if places.isEmpty { throw .failed("bring the commits together", complaint: answer.complaint) }
    throw .conflict(places, upstream: upstream)
  }

  /// Merges a log from which lines were removed: only what a commit adds is added, because a union would restore the
  /// removed lines. git replaces the letters by file names.
  private static let additions = """
    test -s %A && test -n "$(tail -c 1 %A)" && echo >> %A; LC_ALL=C grep -Fvxf %O %B >> %A; test $? -le 1
    """

  /// These steps are headway's own, so they run no hooks; hooks see the commit and the push.
  private var settings: [String] {
    ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "rebase.updateRefs=false"]
  }

  /// Makes git merge logs line by line for a workspace whose `.gitattributes` does not say so; the repository's own
  /// attributes take precedence, and the user's global ones are kept.
  private func writeAttributes() throws(SyncFault) -> String {
    let file = "\(path)/attributes"
    let own = repository.git.line(["config", "--type=path", "core.attributesFile"])
    let home = free.environment["XDG_CONFIG_HOME"] ?? free.environment["HOME"].map { "\($0)/.config" }
    let inherited =
      (own ?? home.map { "\($0)/git/attributes" }).flatMap { try? InputFile.bytes(of: $0) } ?? []
    let lines = ["check-ins", "stand-ups", LogPath.changeFolder].flatMap { folder in
      ["\(folder)/**/*.jsonl", "\(folder)/*.jsonl"].map {
        "\(Self.pattern(repository.prefix, $0)) merge=union\n"
      }
    }
    do {
      try FileSystem.makeDirectories(path)
      try FileSystem.createFile(inherited + [UInt8(ascii: "\n")] + Array(lines.joined().utf8), at: file)
    } catch {
      throw .failed("be prepared", complaint: "\(error)")
    }
    return file
  }

  /// The attributes pattern for `names` below `prefix`, with the special characters of patterns and quotes escaped.
  private static func pattern(_ prefix: String, _ names: String) -> String {
    let literal = prefix.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\((literal + names).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// Where git could not merge both sides.
  private func conflicts(in git: Git) -> [SyncFault.Place] {
    let answer = free.at(git.directory).run(["diff", "--name-only", "--diff-filter=U", "-z"])
    var seen: Set<String> = []
    return (answer?.parts ?? []).filter { seen.insert($0).inserted }.map { path in
      let bytes = (try? WorkspaceFiles(root: git.directory).bytes(of: path)) ?? []
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let index = lines.firstIndex { $0.starts(with: "<<<<<<< ".utf8) }
      return SyncFault.Place(path: path, line: index.map { $0 + 1 })
    }
  }

  /// Removes it, including git's records of it.
  func remove() {
    guard FileSystem.kind(of: path, followingLinks: false) != nil || isNoted else { return }
    _ = free.run(["worktree", "remove", "--force", "--force", "\(path)/tree"])
    try? FileSystem.removeTree(path)
  }

  /// Whether git still has a record of it, although it may be gone.
  private var isNoted: Bool {
    let notes = "\((try? GitPlace(above: repository.top))?.common ?? repository.directory)/worktrees"
    let names = (try? FileSystem.names(in: notes, followingLinks: false)) ?? []
    return names.contains { FileSystem.firstLine(of: "\(notes)/\($0)/gitdir") == "\(path)/tree/.git" }
  }
}
