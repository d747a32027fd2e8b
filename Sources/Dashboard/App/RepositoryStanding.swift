/// How far the workspace is from that of the others, as far as git knows it without asking them.
public struct RepositoryStanding: Hashable, Sendable {
  /// How many commits are not pushed; nil while the branch belongs to no other one.
  public let ahead: Int?
  /// How many commits of others are fetched and not taken in; nil while the branch belongs to no other one.
  public let behind: Int?
  /// How many files of the workspace are changed and not committed; nil where that is not known.
  public let changed: Int?

  public init(ahead: Int?, behind: Int?, changed: Int?) {
    self.ahead = ahead
    self.behind = behind
    self.changed = changed
  }
}

/// What is being done while the workspace is brought in step with that of the others.
public enum SyncStep: String, Hashable, Sendable {
  case committing, pulling, pushing
  /// The user wants it to end.
  case stopping
}
