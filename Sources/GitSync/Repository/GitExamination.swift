public import FileStore
import Platform
import TextFormats

/// What can be found out about git and a workspace's repository without contacting a remote and without running
/// anything that its configuration names.
public struct GitExamination: Sendable {
  /// The version of git; nil when it is missing.
  public private(set) var version: String?
  /// Whether it is new enough for the header to show how far the workspace is from the others'.
  public private(set) var isModern = false
  /// The top of the repository; nil if there is none.
  public private(set) var top: String?
  /// The branch that is synced with, such as `origin/main`.
  public private(set) var upstream: String?
  /// The user's e-mail according to git.
  public private(set) var email: String?
  /// Whether the repository's settings include other files, which are not read and may contain more.
  public private(set) var includesFiles = false
  /// The operation in progress; nil when there is none, and outside a repository.
  public private(set) var operation: GitOperation?
  /// Why a sync is not possible; nil when it is.
  public private(set) var fault: SyncFault?
  /// Whether git, used by hand, merges logs line by line; nil outside a repository, or if it cannot be known.
  public private(set) var mergesLogs: Bool?

  /// Examines git for the workspace at `location`, or for the working directory if nil. Takes a few seconds at most.
  public init(at location: WorkspaceLocation?, environment: [String: String]) {
    self.init(at: location, environment: environment, patience: GitSandbox.patience)
  }

  /// Examines git, with a time limit of `patience`.
  init(at location: WorkspaceLocation?, environment: [String: String], patience: Duration) {
    let hold = SignalHold()
    defer { hold.release() }
    guard let sandbox = GitSandbox(environment: environment, cancellation: nil, patience: patience)
    else {
      fault = location == nil ? nil : .noGit
      return
    }
    defer { sandbox.remove() }
    let line = sandbox.git.line(["version"])
    version = line.map { TextScrubber.scrub(String($0.split(separator: " ").dropFirst(2).first ?? "")) }
    isModern = GitVersion.isModern(line ?? "")
    let root = location?.root ?? FileSystem.workingDirectory
    do throws(SyncFault) {
      let place = try GitPlace(findingAbove: FileSystem.realPath(of: root) ?? root)
      if location != nil { top = TextScrubber.scrub(place.top) }
      let reading = try RepositoryReading(place, root: root, sandbox: sandbox, environment: environment)
      email = Self.email(reading.all)
      if location != nil { try examine(reading, in: sandbox, environment) }
    } catch {
      if location != nil { fault = error }
      guard top == nil else { return }
      email = Self.email(
        UserGitSettings.read(in: sandbox, environment: environment, situation: .init()) ?? GitSettings())
    }
  }

  private static func email(_ settings: GitSettings) -> String? {
    settings["user.email"].map { TextScrubber.scrub($0) }
  }

  private mutating func examine(
    _ reading: RepositoryReading, in sandbox: GitSandbox, _ environment: [String: String]
  ) throws(SyncFault) {
    guard reading.isTrusted else { throw .distrusted }
    includesFiles = reading.includesFiles
    operation = GitOperation(in: reading.place.directory)
    if let operation { throw .underWay(operation) }
    let found: Result<GitUpstream, SyncFault>
    do throws(SyncFault) { found = .success(try reading.upstream()) } catch { found = .failure(error) }
    upstream = (try? found.get()).map { TextScrubber.scrub($0.name) }
    let named = sandbox.git.with(GitEnvironment.identity(environment)).with(reading.identity)
    let hasName = named.run(["var", "GIT_COMMITTER_IDENT"]).map(\.isSuccess)
    let mirror = try RepositoryMirror(of: reading, in: sandbox)
    let logs = ["check-ins/cycle/objective.jsonl", "stand-ups/cycle.jsonl", "changes/cycle/objective.jsonl"]
    let attributes = mirror.git.run(
      ["check-attr", "-z", "merge", "--"] + logs.map { reading.place.prefix + $0 })
    if let attributes, attributes.isSuccess {
      mergesLogs = attributes.parts.count { $0 == "union" } == logs.count
    }
    _ = try found.get()
    if hasName == false, !includesFiles { throw .noIdentity }
  }
}
