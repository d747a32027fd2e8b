public import OKRModel

/// A record of a check-in log on its way to disk.
public struct CheckInSubmission: Hashable, Sendable {
  public let reference: KeyResultReference
  /// The id of the objective's cycle, whose folder holds the log.
  public let cycle: CycleID
  /// What the record does.
  public let content: CheckInRecord.Content
  /// The id of the person who writes it.
  public let author: PersonID?

  /// Makes a submission.
  public init(
    reference: KeyResultReference, cycle: CycleID, content: CheckInRecord.Content, author: PersonID?
  ) {
    self.reference = reference
    self.cycle = cycle
    self.content = content
    self.author = author
  }

  /// Makes the submission of a new check-in.
  public init(reference: KeyResultReference, cycle: CycleID, entry: CheckInEntry, author: PersonID?) {
    self.init(reference: reference, cycle: cycle, content: .entry(entry), author: author)
  }

  /// The log that it goes to.
  var log: WriteJournal.Log { .checkIns(reference, cycle: cycle) }

  /// The id of the record that it retracts; nil if it retracts none.
  var retracted: String? {
    if case .retraction(let target) = content { target } else { nil }
  }

  /// The entry that it states; nil for a retraction.
  public var entry: CheckInEntry? {
    switch content {
    case .entry(let entry), .correction(let entry, _): entry
    case .retraction: nil
    }
  }
}
