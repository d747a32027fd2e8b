import TextFormats

/// What a sync would do.
public struct SyncPlan: Hashable, Sendable {
  /// The message of the commit it would make; nil if there is nothing to commit.
  public let message: String?
  /// The committed files, from the top of the repository.
  public let paths: [String]
  /// Those of them that git ignores.
  public let ignoredPaths: [String]
  /// The files that would not be shared.
  public let leftOut: [LeftOutFile]
  /// The branch that it would sync with.
  public let upstream: String
  /// How many commits would be pulled and pushed, as of the last contact with the remote.
  public let behind: Int
  public let ahead: Int

  /// What else the user should know, one sentence each.
  public var notes: [String] {
    let ignored = SyncResult.ignored(ignoredPaths, ignoredPaths.count == 1 ? "it would be" : "they would be")
    return ([ignored].compactMap(\.self) + leftOut.map(\.description))
      .map { TextScrubber.scrub(SyncResult.sentence($0)) }
  }
}
