import Synchronization

/// Finds out how far a workspace is from that of the others, without being asked to and therefore with care: nothing that the repository's configuration names is
/// run, and nothing in it is written.
public final class RepositoryInquiry: Sendable {
  private let root: String
  private let environment: [String: String]
  private let isModern = Mutex<Bool?>(nil)

  /// Asks about the workspace at `location`, with the variables of `environment`.
  public init(_ location: WorkspaceLocation, environment: [String: String]) {
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.environment = environment
  }

  /// The state now; nil outside a repository with a remote. Starts git, which takes some milliseconds.
  public func state() -> RepositoryState? {
    guard isInRepository else { return nil }
    let plain = git(filters: [])
    guard isModern(plain), let repository = try? GitRepository(root: root, git: plain) else { return nil }
    let names = plain.run(["config", "--null", "--name-only", "--get-regexp", #"^filter\..*\..*$"#])
    let careful = git(filters: Set((names?.parts ?? []).compactMap(Self.filter)).sorted()).at(repository.top)
    let arguments = [
      "--no-optional-locks", "status", "--porcelain=v2", "--branch", "-z", "--no-renames",
      "--untracked-files=all", "--ignore-submodules=all", "--",
    ]
    guard let answer = careful.run(arguments + GitRepository.literal(repository.ownPaths)), answer.isSuccess
    else { return nil }
    let state = Self.state(answer.parts)
    if state.ahead == nil, careful.line(["remote"])?.isEmpty ?? true { return nil }
    return state
  }

  static func state(_ entries: [String]) -> RepositoryState {
    let counts = entries.first { $0.hasPrefix("# branch.ab ") }
      .map { $0.split(separator: " ").compactMap { Int($0) }.map(abs) }
    return RepositoryState(
      ahead: counts?.first, behind: counts?.dropFirst().first,
      changed: entries.count { !$0.hasPrefix("#") && !($0.hasPrefix("? ") && LeftOver.isName($0)) })
  }

  private func git(filters: [String]) -> Git {
    Git(
      directory: root, environment: GitEnvironment.unasked(environment, filters: filters), limit: .seconds(10)
    )
  }

  /// The name in `filter.NAME.clean`, which may have points in it.
  private static func filter(_ key: String) -> String? {
    guard let end = key.lastIndex(of: "."), key.hasPrefix("filter."),
      key.index(key.startIndex, offsetBy: 7) < end
    else { return nil }
    return String(key[key.index(key.startIndex, offsetBy: 7)..<end])
  }

  /// Whether there is a repository at all, which takes no git to see.
  private var isInRepository: Bool {
    var directory = root
    while FileSystem.kind(of: "\(directory)/.git") == nil {
      guard directory.count > 1 else { return false }
      directory = FileSystem.parent(of: directory)
    }
    return true
  }

  private func isModern(_ git: Git) -> Bool {
    isModern.withLock { known in
      if let known { return known }
      let isModern = GitVersion.isModern(git.line(["version"]) ?? "")
      known = isModern
      return isModern
    }
  }
}
