/// A stand-up that was held.
public struct StandUpEntry: Hashable, Sendable {
  /// The range of a duration in seconds: up to a whole day.
  public static let durationRange = 0...86_400

  /// The day on which it was held.
  public let date: CivilDay
  /// The day since which changes were reported; nil if it was not recorded.
  public let since: CivilDay?
  /// How long it took, in whole seconds of `durationRange`; nil if it was not timed.
  public let duration: Int?

  /// Makes an entry; a duration outside its range becomes nil.
  public init(date: CivilDay, since: CivilDay? = nil, duration: Int? = nil) {
    self.date = date
    self.since = since
    self.duration = duration.flatMap { Self.durationRange.contains($0) ? $0 : nil }
  }
}

/// A stand-up that was held, in force: recorded, and not retracted.
public struct HeldStandUp: Hashable, Sendable, Identifiable {
  /// The id of the record that states it.
  public let id: String
  /// When it was recorded, which is when it was ended.
  public let recordedAt: Timestamp
  /// The id of the person who ended it.
  public let author: PersonID?
  /// What was written down.
  public let entry: StandUpEntry

  /// The day on which it was held.
  public var date: CivilDay { entry.date }
}
