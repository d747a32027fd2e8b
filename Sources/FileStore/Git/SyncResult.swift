/// What a sync has done, up to where it ended.
public struct SyncResult: Hashable, Sendable {
  /// The first line of the commit that was made; nil where there was nothing to commit.
  public var committed: String?
  /// How many commits of others came in.
  public var pulled = 0
  /// How many commits went out.
  public var pushed = 0
  /// The branch that was synced with, such as `origin/main`; nil where it was not found out.
  public var upstream: String?
  /// Why it ended before everything was in step; nil when it is.
  public var fault: SyncFault?

  /// What was done, in one sentence that stands by itself.
  public var summary: String {
    TextScrubber.scrub(sentences)
  }

  private var sentences: String {
    var deeds: [String] = []
    if let committed { deeds.append("committed \"\(committed)\"") }
    if pulled > 0 { deeds.append("pulled \(Self.commits(pulled))") }
    if pushed > 0 { deeds.append("pushed \(Self.commits(pushed))") }
    let done = deeds.isEmpty ? nil : Self.sentence(deeds.joined(separator: ", "))
    guard let fault else { return done ?? "Everything is in step with \(upstream ?? "the others")." }
    if fault == .cancelled { return "Stopped\(done.map { ": \($0)" } ?? "; nothing was done.")" }
    return [Self.sentence("\(fault)"), done].compactMap(\.self).joined(separator: " ")
  }

  private static func commits(_ count: Int) -> String { count == 1 ? "1 commit" : "\(count) commits" }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
