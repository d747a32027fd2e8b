/// What a sync would do.
public struct SyncPlan: Hashable, Sendable {
  /// The message of the commit that would be made; nil where there is nothing to commit.
  public let message: String?
  /// The files in it, from the top of the repository.
  public let paths: [String]
  /// The branch that would be synced with.
  public let upstream: String
  /// How many commits would come in and go out, as far as was known when the remote was last asked.
  public let behind: Int
  public let ahead: Int
}
