public import OKRModel

/// A record of the stand-ups' log on its way to disk.
public struct StandUpSubmission: Hashable, Sendable {
  /// The id of the current cycle, whose file gets the record.
  public let cycle: CycleID
  /// What the record does.
  public let content: StandUpRecord.Content
  /// The id of the person who writes it.
  public let author: PersonID?

  /// Makes a submission.
  public init(cycle: CycleID, content: StandUpRecord.Content, author: PersonID?) {
    self.cycle = cycle
    self.content = content
    self.author = author
  }

  /// The id of the record that it retracts; nil if it retracts none.
  var retracted: String? {
    if case .retraction(let target) = content { target } else { nil }
  }
}
