import TextFormats

/// What a sync has done, up to where it ended.
public struct SyncResult: Hashable, Sendable {
  /// Another history that has taken the place of the one that was known.
  public struct Replacement: Hashable, Sendable {
    /// How many commits went out of the branch here, for they were taken out there.
    public let count: Int
    /// The last of them.
    public let last: String
  }

  /// The first line of the commit that was made; nil where there was nothing to commit.
  public var committed: String?
  /// How many commits of others came in.
  public var pulled = 0
  /// How many commits went out.
  public var pushed = 0
  /// The branch that was synced with, such as `origin/main`; nil where it was not found out.
  public var upstream: String?
  /// The history that was replaced by force; nil where none was.
  public var replaced: Replacement?
  /// The files that are committed for the first time although git ignores them.
  public var addedThoughIgnored: [String] = []
  /// The files that are not shared.
  public var leftOut: [LeftOutFile] = []
  /// Why it ended before everything was in step; nil when it is.
  public var fault: SyncFault?

  /// Whether everything of the workspace is shared.
  public var isInStep: Bool { fault == nil && leftOut.isEmpty }

  /// What was done, in sentences that stand by themselves.
  public var summary: String {
    ([deeds] + notes()).joined(separator: " ")
  }

  /// The same without what should be known besides.
  public var deeds: String { TextScrubber.scrub(sentences) }

  private var sentences: String {
    var deeds: [String] = []
    if let committed { deeds.append("committed \"\(committed)\"") }
    if pulled > 0 { deeds.append("pulled \(Self.commits(pulled))") }
    if pushed > 0 { deeds.append("pushed \(Self.commits(pushed))") }
    let done = deeds.isEmpty ? nil : Self.sentence(deeds.joined(separator: ", "))
    guard let fault else {
      let rest = leftOut.isEmpty ? "Everything" : "Everything else"
      return done ?? "\(rest) is in step with \(upstream ?? "the others")."
    }
    if fault == .cancelled { return "Stopped\(done.map { ": \($0)" } ?? "; nothing was done.")" }
    return [Self.sentence("\(fault)"), done].compactMap(\.self).joined(separator: " ")
  }

  /// What should be known besides, each in a sentence; `withLeftOut`, also of the files that are not shared.
  public func notes(withLeftOut: Bool = true) -> [String] {
    let texts = [
      replaced.map { SyncFault.replacement(upstream ?? "the remote", $0) },
      Self.ignored(addedThoughIgnored, addedThoughIgnored.count == 1 ? "it is" : "they are"),
    ]
    return (texts.compactMap(\.self) + (withLeftOut ? leftOut.map(\.description) : []))
      .map { TextScrubber.scrub(Self.sentence($0)) }
  }

  /// That the files at `paths`, which git ignores, are shared, in a sentence in which `they` says who; nil where
  /// there are none.
  static func ignored(_ paths: [String], _ they: String) -> String? {
    paths.isEmpty
      ? nil
      : "git ignores \(SyncFault.list(paths)); \(they) shared all the same, as a part of the workspace"
  }

  private static func commits(_ count: Int) -> String { count == 1 ? "1 commit" : "\(count) commits" }

  static func sentence(_ text: String) -> String {
    // A path keeps its letters.
    let word = text.prefix { $0 != " " }
    let isPath = word.contains("/") || word.contains(".")
    return (isPath ? String(text) : text.prefix(1).uppercased() + text.dropFirst()) + "."
  }
}
