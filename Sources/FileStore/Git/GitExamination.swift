/// What can be told of git and of the repository that a workspace lies in, without asking a remote and without running
/// anything that its configuration names.
public struct GitExamination: Sendable {
  /// The version of git; nil when it is not there.
  public let version: String?
  /// Whether it is new enough for the header to say how far one is from the others.
  public let isModern: Bool
  /// The top of the repository; nil where there is none.
  public let top: String?
  /// The branch that is synced with, such as `origin/main`.
  public let upstream: String?
  /// The e-mail by which git knows the user.
  public let email: String?
  /// Why a sync is not possible; nil when it is.
  public let fault: SyncFault?
  /// Whether git, used by hand, merges logs line by line; nil outside a repository.
  public let mergesLogs: Bool?

  /// Examines git at `location`, or without a workspace in the working directory.
  public init(at location: WorkspaceLocation?, environment: [String: String]) {
    let root = location.map { FileSystem.realPath(of: $0.root) ?? $0.root } ?? FileSystem.workingDirectory
    let git = Git(directory: "/", environment: GitEnvironment.unasked(environment, filters: []))
    let line = git.line(["version"])
    version = line.map { TextScrubber.scrub(String($0.split(separator: " ").dropFirst(2).first ?? "")) }
    isModern = GitVersion.isModern(line ?? "")
    email = git.at(root).line(["config", "user.email"]).map { TextScrubber.scrub($0) }
    guard location != nil else {
      (top, upstream, fault, mergesLogs) = (nil, nil, nil, nil)
      return
    }
    do throws(SyncFault) {
      let repository = try GitRepository(root: root, git: git)
      top = TextScrubber.scrub(repository.top)
      let logs = ["check-ins/cycle/objective.jsonl", "stand-ups/cycle.jsonl"]
      let attributes = repository.git.run(
        ["check-attr", "-z", "merge", "--"] + logs.map { repository.prefix + $0 })
      mergesLogs = attributes?.parts.count { $0 == "union" } == logs.count
      (upstream, fault) = Self.upstream(of: repository)
    } catch {
      (top, upstream, fault, mergesLogs) = (nil, nil, error, nil)
    }
  }

  private static func upstream(of repository: GitRepository) -> (String?, SyncFault?) {
    do throws(SyncFault) {
      let upstream = try GitUpstream(of: repository)
      let hasIdentity = repository.git.run(["var", "GIT_COMMITTER_IDENT"])?.isSuccess == true
      return (TextScrubber.scrub(upstream.name), hasIdentity ? nil : .noIdentity)
    } catch {
      return (nil, error)
    }
  }
}
