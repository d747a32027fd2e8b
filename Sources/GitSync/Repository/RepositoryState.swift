/// How far a workspace is from that of the others, as far as it is known without asking them.
public struct RepositoryState: Hashable, Sendable {
  /// How many commits are not pushed; nil while the branch belongs to no other one.
  public let ahead: Int?
  /// How many commits of others were fetched and not taken in; nil while the branch belongs to no other one.
  public let behind: Int?
  /// How many files of the workspace are changed and not committed; nil where only a filter that the user or the
  /// repository has set up could tell.
  public let changed: Int?
}
