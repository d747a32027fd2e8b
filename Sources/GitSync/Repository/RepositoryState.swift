/// How far a workspace is from the others', as far as that is known without contacting a remote.
public struct RepositoryState: Hashable, Sendable {
  /// How many commits are not pushed; nil if the branch has no upstream.
  public let ahead: Int?
  /// How many fetched commits of others are not merged; nil if the branch has no upstream.
  public let behind: Int?
  /// How many of the workspace's files are changed and not committed; nil if only a filter configured by the user or
  /// the repository could tell.
  public let changed: Int?
}
