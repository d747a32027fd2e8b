/// A stand-up that was held, as it is in force: written down, and not taken back.
public struct HeldStandUp: Hashable, Sendable, Identifiable {
  /// The id of the record that states it.
  public let id: String
  /// When it was written down, which is when it was ended.
  public let recordedAt: Timestamp
  /// The id of the person who ended it.
  public let author: String?
  /// What was written down.
  public let entry: StandUpEntry

  /// The day on which it was held.
  public var date: CivilDay { entry.date }
}
