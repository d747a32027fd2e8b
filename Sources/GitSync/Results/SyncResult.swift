import TextFormats

/// What a sync did, up to where it ended.
public struct SyncResult: Hashable, Sendable {
  /// Another history that replaced the known one.
  public struct Replacement: Hashable, Sendable {
    /// How many commits were dropped from the branch here because they were removed there.
    public let count: Int
    /// The last of them.
    public let last: String
  }

  /// The first line of the new commit; nil if there was nothing to commit.
  public var committed: String?
  /// How many commits of others were pulled.
  public var pulled = 0
  /// How many commits were pushed.
  public var pushed = 0
  /// The branch that was synced with, such as `origin/main`; nil if it is unknown.
  public var upstream: String?
  /// The history that was replaced by force; nil if none was.
  public var replaced: Replacement?
  /// The files committed for the first time although git ignores them.
  public var addedThoughIgnored: [String] = []
  /// The files that are not shared.
  public var leftOut: [LeftOutFile] = []
  /// Why it ended before everything was in sync; nil when it is.
  public var fault: SyncFault?

  /// Whether everything of the workspace is shared.
  public var isInStep: Bool { fault == nil && leftOut.isEmpty }

  /// What was done, in complete sentences.
  public var summary: String {
    ([outcome] + notes()).joined(separator: " ")
  }

  /// The same without the notes.
  public var outcome: String { TextScrubber.scrub(sentences) }

  private var sentences: String {
    var done: [String] = []
    if let committed { done.append("committed \"\(committed)\"") }
    if pulled > 0 { done.append("pulled \(Self.commits(pulled))") }
    if pushed > 0 { done.append("pushed \(Self.commits(pushed))") }
    let sentence = done.isEmpty ? nil : Self.sentence(done.joined(separator: ", "))
    guard let fault else {
      let rest = leftOut.isEmpty ? "Everything" : "Everything else"
      return sentence ?? "\(rest) is in step with \(upstream ?? "the others")."
    }
    if fault == .cancelled { return "Stopped\(sentence.map { ": \($0)" } ?? "; nothing was done.")" }
    return [Self.sentence("\(fault)"), sentence].compactMap(\.self).joined(separator: " ")
  }

  /// What else the user should know, one sentence each; with `withLeftOut`, also about the files that are not shared.
  public func notes(withLeftOut: Bool = true) -> [String] {
    let texts = [
      replaced.map { SyncFault.replacement(upstream ?? "the remote", $0) },
      Self.ignored(addedThoughIgnored, addedThoughIgnored.count == 1 ? "it is" : "they are"),
    ]
    return (texts.compactMap(\.self) + (withLeftOut ? leftOut.map(\.description) : []))
      .map { TextScrubber.scrub(Self.sentence($0)) }
  }

  /// The sentence that ignored files at `paths` are shared, with `they` as its subject; nil if
  /// there are none.
  static func ignored(_ paths: [String], _ they: String) -> String? {
    paths.isEmpty
      ? nil
      : "git ignores \(SyncFault.list(paths)); \(they) shared all the same, as a part of the workspace"
  }

  private static func commits(_ count: Int) -> String { count == 1 ? "1 commit" : "\(count) commits" }

  static func sentence(_ text: String) -> String {
    // A path keeps its capitalisation.
    let word = text.prefix { $0 != " " }
    let isPath = word.contains("/") || word.contains(".")
    return (isPath ? String(text) : text.prefix(1).uppercased() + text.dropFirst()) + "."
  }
}
