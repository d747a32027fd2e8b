public import FileStore
import Platform

/// The files of a workspace as they are in a commit, read without running anything that the repository's configuration
/// names.
public struct EarlierTree: Sendable {
  /// The bytes of each file, by its path relative to the workspace. Logs of check-ins have none: only their names matter.
  public let files: [String: [UInt8]]

  /// Why a commit could not be read.
  public enum Fault: Error, Sendable {
    /// git, or the repository, cannot be used.
    case repository(SyncFault)
    /// There is no such commit.
    case unknown
  }

  /// Reads the tree of `reference`, a branch, a tag, a commit or `HEAD~1`, for the workspace at `location`.
  ///
  /// - Throws: `Fault` when that is not possible.
  public init(
    of reference: String, at location: WorkspaceLocation, environment: [String: String]
  ) throws(Fault) {
    guard let sandbox = GitSandbox(environment: environment, cancellation: nil, patience: GitSandbox.patience)
    else { throw .repository(.noGit) }
    defer { sandbox.remove() }
    let reading: RepositoryReading
    let git: Git
    do throws(SyncFault) {
      let place = try GitPlace(findingAbove: FileSystem.realPath(of: location.root) ?? location.root)
      reading = try RepositoryReading(
        place, root: location.root, sandbox: sandbox, environment: environment)
      guard reading.isTrusted else { throw SyncFault.distrusted }
      git = try RepositoryMirror(of: reading, in: sandbox).git
    } catch {
      throw .repository(error)
    }
    guard let commit = Self.commit(reference, reading.place, git) else { throw .unknown }
    let prefix = reading.place.prefix
    let arguments = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]
    guard let answer = git.run(arguments + (prefix.isEmpty ? [] : ["--", prefix])), answer.isSuccess else {
      throw .unknown
    }
    let paths = answer.parts.filter {
      $0.hasPrefix(prefix) && FormatPlace.isOne(String($0.dropFirst(prefix.count)))
    }
    files = Self.contents(of: paths, in: commit, prefix: prefix, git)
  }

  private static func commit(_ reference: String, _ place: GitPlace, _ git: Git) -> String? {
    let references = GitReferences(common: place.common)
    let names = ["heads", "tags", "remotes"].map { "refs/\($0)/\(reference)" } + [reference]
    let found = names.lazy.compactMap(references.commit).first ?? reference
    guard !found.hasPrefix("-") else { return nil }
    return git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(found)^{commit}"])
  }

  private static func contents(
    of paths: [String], in commit: String, prefix: String, _ git: Git
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let wanted = paths.filter { path in
      let name = path.dropFirst(prefix.count)
      let isRead = name.hasPrefix("objectives/") || name.hasPrefix("\(LogPath.changeFolder)/")
      if !isRead { files[String(name)] = [] }
      return isRead && !path.contains("\n")
    }
    guard !wanted.isEmpty else { return files }
    let input = wanted.map { "\(commit):\($0)\n" }.joined()
    guard let answer = git.run(["cat-file", "--batch"], input: Array(input.utf8)), answer.isSuccess else {
      return files
    }
    var rest = answer.output[...]
    for path in wanted {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size <= rest.count else {
        continue
      }
      files[String(path.dropFirst(prefix.count))] = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
    }
    return files
  }
}
