/// How far the workspace is from the others', as far as git knows without contacting a remote.
public struct RepositoryStanding: Hashable, Sendable {
  /// How many commits are not pushed; nil if the branch has no upstream.
  public let ahead: Int?
  /// How many fetched commits of others are not merged; nil if the branch has no upstream.
  public let behind: Int?
  /// How many files of the workspace are changed and not committed; nil if unknown.
  public let changed: Int?

  public init(ahead: Int?, behind: Int?, changed: Int?) {
    self.ahead = ahead
    self.behind = behind
    self.changed = changed
  }
}

/// The current step of a sync.
public enum SyncStep: String, Hashable, Sendable {
  case committing, pulling, pushing
  /// The user has cancelled it.
  case stopping
}
