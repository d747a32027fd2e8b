import FileStore
import Platform
import TextFormats

/// Another working tree, inside git's own directory, in which commits are brought together without touching the files
/// that people work on.
struct RebaseWorktree {
  private let repository: GitRepository
  /// git that nothing ends, to clean up with.
  private let free: Git
  private let path: String
  private let hasTerminal: Bool

  /// Makes one beside `repository`; where it `hasTerminal`, a program that signs commits may ask there.
  init(of repository: GitRepository, free: Git, hasTerminal: Bool) {
    (self.repository, self.hasTerminal) = (repository, hasTerminal)
    self.free = free.at(repository.top)
    path = "\(repository.directory)/headway-sync"
  }

  /// Puts the commits that lead to `head` on top of `theirs`, `without` a commit and those that lead to it where one is
  /// given; gives the last of them.
  ///
  /// - Throws: `SyncFault.conflict` where both sides have changed the same lines. Nothing has changed then.
  func rebase(_ head: String, onto theirs: String, without base: String?, _ upstream: String)
    throws(SyncFault) -> String
  {
    // What a sync that was killed left behind.
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

  /// Merges a log from which lines were taken out: only what a commit adds is added, for a union would bring back the lines
  /// before it. git puts the names of files in the place of the letters.
  private static let additions = """
    test -s %A && test -n "$(tail -c 1 %A)" && echo >> %A; LC_ALL=C grep -Fvxf %O %B >> %A; test $? -le 1
    """

  /// These steps are headway's own, so that no hook is run in them; hooks see the commit and the push.
  private var settings: [String] {
    ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "rebase.updateRefs=false"]
  }

  /// Writes down that logs are merged line by line, for a workspace whose `.gitattributes` does not say so; what the
  /// repository says goes before this, and what the user says for all repositories is kept.
  private func writeAttributes() throws(SyncFault) -> String {
    let file = "\(path)/attributes"
    let own = repository.git.line(["config", "--type=path", "core.attributesFile"])
    let home = free.environment["XDG_CONFIG_HOME"] ?? free.environment["HOME"].map { "\($0)/.config" }
    let inherited =
      (own ?? home.map { "\($0)/git/attributes" }).flatMap { try? InputFile.bytes(of: $0) } ?? []
    let lines = ["check-ins/**/*.jsonl", "check-ins/*.jsonl", "stand-ups/**/*.jsonl", "stand-ups/*.jsonl"].map
    {
      "\(Self.pattern(repository.prefix, $0)) merge=union\n"
    }
    do {
      try FileSystem.makeDirectories(path)
      try FileSystem.createFile(inherited + [UInt8(ascii: "\n")] + Array(lines.joined().utf8), at: file)
    } catch {
      throw .failed("be prepared", complaint: "\(error)")
    }
    return file
  }

  /// The pattern of `names` below `prefix` as attributes are written: what is a sign in a pattern or in quotes escaped.
  private static func pattern(_ prefix: String, _ names: String) -> String {
    let literal = prefix.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return "\"\((literal + names).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// Where git could not bring both sides together.
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

  /// Removes it, with what git has noted of it.
  func remove() {
    guard FileSystem.kind(of: path, followingLinks: false) != nil || isNoted else { return }
    _ = free.run(["worktree", "remove", "--force", "--force", "\(path)/tree"])
    try? FileSystem.removeTree(path)
  }

  /// Whether git knows of it still, though it may be gone.
  private var isNoted: Bool {
    let notes = "\((try? GitPlace(above: repository.top))?.common ?? repository.directory)/worktrees"
    let names = (try? FileSystem.names(in: notes, followingLinks: false)) ?? []
    return names.contains { FileSystem.firstLine(of: "\(notes)/\($0)/gitdir") == "\(path)/tree/.git" }
  }
}
