import FileStore
import Platform

/// The repository that contains a workspace, and its current branch.
struct GitRepository: Sendable {
  /// git, run at the top of the working tree.
  let git: Git
  /// The directory at the top.
  let top: String
  /// The path from the top to the workspace: empty, or ending in a slash.
  let prefix: String
  /// git's own directory.
  let directory: String
  /// The branch, without `refs/heads/`.
  let branch: String

  /// Finds the repository of the workspace at `root` and checks that it can take commits.
  init(root: String, git: Git) throws(SyncFault) {
    // A repository may contain files that make the workspace look like a repository itself, with a configuration that
    // names programs. At the top there is a .git, which git prefers to anything of the kind.
    let question = [
      "-c", "safe.bareRepository=explicit", "rev-parse", "--show-toplevel", "--absolute-git-dir",
      "--show-prefix",
    ]
    guard let answer = git.at(root).run(question) else { throw .noGit }
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard answer.isSuccess, lines.count >= 3 else { throw Self.fault(in: answer) }
    (top, directory, prefix) = (lines[0], lines[1], lines[2])
    guard FileSystem.kind(of: "\(top)/.git") != nil else { throw .disguised }
    if let operation = GitOperation(in: directory) { throw .underWay(operation) }
    self.git = git.at(top)
    guard let branch = self.git.line(["symbolic-ref", "-q", "--short", "HEAD"]) else { throw .detached }
    self.branch = branch
  }

  private static func fault(in answer: GitAnswer) -> SyncFault {
    if answer.complaints.contains("dubious ownership") { return .distrusted }
    return answer.complaints.contains("safe.bareRepository") ? .disguised : .noRepository
  }

  /// `paths` as literal pathspecs, whatever characters are in them.
  static func literal(_ paths: [String]) -> [String] {
    paths.map { ":(literal)\($0)" }
  }

  /// The pathspecs of the workspace's files, from the top.
  var ownPaths: [String] { Self.ownPaths(prefix) }

  /// The pathspecs of the files of the workspace at `prefix`.
  static func ownPaths(_ prefix: String) -> [String] {
    let names = [WorkspaceLocation.manifest, ".gitattributes"] + WatchedPlaces.directories.map(\.name)
    return names.map { prefix + $0 }
  }

  /// The commit that the branch points to; nil while there is none.
  var head: String? { commit("HEAD") }

  /// The commit that `name` resolves to; nil if there is none.
  func commit(_ name: String) -> String? {
    git.line(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
  }

  /// The contents of `path` in the last commit, as git would check them out; nil if it is not in there.
  func committedBytes(of path: String) -> [UInt8]? {
    guard let answer = git.run(["cat-file", "--filters", "HEAD:\(path)"]), answer.isSuccess else {
      return nil
    }
    return answer.output
  }

  /// The number of commits in `end` that are not in `start`.
  func count(from start: String?, to end: String) -> Int {
    git.line(["rev-list", "--count", end] + (start.map { ["^\($0)"] } ?? [])).flatMap { Int($0) } ?? 0
  }

  func isAncestor(_ commit: String, of other: String) -> Bool {
    git.run(["merge-base", "--is-ancestor", commit, other])?.isSuccess == true
  }
}
