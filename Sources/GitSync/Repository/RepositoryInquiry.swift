public import FileStore
public import Platform
import Synchronization

/// Finds out how far a workspace is from the others', without being asked to, and therefore carefully: git runs
/// in a sandbox, so that nothing that the repository's configuration names is run, and nothing in it is written.
public final class RepositoryInquiry: Sendable {
  private let location: WorkspaceLocation
  private let root: String
  private let environment: [String: String]
  private let patience: Duration
  private let isModern = Mutex<Bool?>(nil)

  /// Makes an inquiry about the workspace at `location`, with the variables of `environment`.
  public convenience init(_ location: WorkspaceLocation, environment: [String: String]) {
    self.init(location, environment: environment, patience: GitSandbox.patience)
  }

  /// The same with a time limit of `patience`.
  init(_ location: WorkspaceLocation, environment: [String: String], patience: Duration) {
    (self.location, self.patience) = (location, patience)
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.environment = environment
  }

  /// The current state; nil outside a repository that may have a remote, and if it can only be known by running what
  /// the repository names. Starts git, which takes some milliseconds, and at most a few seconds; `cancellation` ends
  /// it.
  public func state(until cancellation: Cancellation? = nil) -> RepositoryState? {
    guard let place = try? GitPlace(above: root), GitOperation(in: place.directory) == nil
    else { return nil }
    let hold = SignalHold()
    defer { hold.release() }
    guard
      let sandbox = GitSandbox(environment: environment, cancellation: cancellation, patience: patience)
    else { return nil }
    defer { sandbox.remove() }
    return isModern(sandbox.git) ? state(of: place, in: sandbox) : nil
  }

  private func state(of place: GitPlace, in sandbox: GitSandbox) -> RepositoryState? {
    guard
      let reading = try? RepositoryReading(
        place, root: location.root, sandbox: sandbox, environment: environment),
      reading.branch != nil, reading.isTrusted, let mirror = try? RepositoryMirror(of: reading, in: sandbox)
    else { return nil }
    let arguments = [
      "--no-optional-locks", "status", "--porcelain=v2", "--branch", "-z", "--no-renames",
      "--untracked-files=all", "--ignored=traditional", "--ignore-submodules=all", "--",
    ]
    let paths = GitRepository.literal(GitRepository.ownPaths(place.prefix))
    guard let answer = mirror.git.run(arguments + paths), answer.isSuccess else { return nil }
    let state = Self.state(answer.parts, prefix: place.prefix)
    if state.ahead == nil, reading.own.remotes.isEmpty, !reading.includesFiles { return nil }
    guard state.changed != 0, Self.isFiltered(answer.parts, in: mirror.git) else { return state }
    return RepositoryState(ahead: state.ahead, behind: state.behind, changed: nil)
  }

  /// The state of the workspace at `prefix` according to the `entries` of git's status.
  static func state(_ entries: [String], prefix: String = "") -> RepositoryState {
    let counts = entries.first { $0.hasPrefix("# branch.ab ") }
      .map { $0.split(separator: " ").compactMap { Int($0) }.map(abs) }
    return RepositoryState(
      ahead: counts?.first, behind: counts?.dropFirst().first,
      changed: entries.count { isChange($0, prefix) })
  }

  private static func isChange(_ entry: String, _ prefix: String) -> Bool {
    if entry.hasPrefix("? ") { return !LeftOver.isName(entry) }
    // The workspace's own files are shared even if ignored.
    if entry.hasPrefix("! ") { return FormatPlace.isOne(String(entry.dropFirst(2 + prefix.count))) }
    return !entry.hasPrefix("#")
  }

  /// Whether one of the seemingly changed files goes through a filter on its way into git. Only that program, which is
  /// not run, knows what git has.
  private static func isFiltered(_ entries: [String], in git: Git) -> Bool {
    // Eight fields precede the path of an ordinary entry.
    let paths = entries.filter { $0.hasPrefix("1 ") }
      .compactMap { $0.split(separator: " ", maxSplits: 8).last.map(String.init) }
    guard !paths.isEmpty else { return false }
    guard let answer = git.run(["check-attr", "-z", "filter", "--"] + paths.prefix(500)), answer.isSuccess
    else {
      return true
    }
    // A filter may have an empty name.
    let parts = answer.output.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 2, to: parts.count, by: 3)
      .contains { !["unspecified", "unset"].contains(parts[$0]) }
  }

  private func isModern(_ git: Git) -> Bool {
    isModern.withLock { known in
      if let known { return known }
      guard let line = git.line(["version"]) else { return false }
      known = GitVersion.isModern(line)
      return known ?? false
    }
  }
}
