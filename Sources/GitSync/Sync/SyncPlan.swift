import TextFormats

/// What a sync would do.
public struct SyncPlan: Hashable, Sendable {
  /// The message of the commit that would be made; nil where there is nothing to commit.
  public let message: String?
  /// The files in it, from the top of the repository.
  public let paths: [String]
  /// Those of them that git ignores.
  public let ignoredPaths: [String]
  /// The files that would not be shared.
  public let leftOut: [LeftOutFile]
  /// The branch that would be synced with.
  public let upstream: String
  /// How many commits would come in and go out, as far as was known when the remote was last asked.
  public let behind: Int
  public let ahead: Int

  /// What should be known besides, each in a sentence.
  public var notes: [String] {
    let ignored = SyncResult.ignored(ignoredPaths, ignoredPaths.count == 1 ? "it would be" : "they would be")
    return ([ignored].compactMap(\.self) + leftOut.map(\.description))
      .map { TextScrubber.scrub(SyncResult.sentence($0)) }
  }
}
