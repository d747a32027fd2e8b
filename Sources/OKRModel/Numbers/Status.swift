/// Where something stands, in one word. The raw values are the names that other programs read.
public enum Status: String, CaseIterable, Sendable {
  case done
  case notStarted = "not_started"
  case noData = "no_data"
  case stale
  case offTrack = "off_track"
  case atRisk = "at_risk"
  case onTrack = "on_track"

  /// The word that people read: `On track`.
  public var title: String {
    switch self {
    case .done: "Done"
    case .notStarted: "Not started"
    case .noData: "No data"
    case .stale: "Stale"
    case .offTrack: "Off track"
    case .atRisk: "At risk"
    case .onTrack: "On track"
    }
  }

  /// All statuses, the one that most needs a word first.
  public static let worstFirst: [Status] = [
    .offTrack, .stale, .atRisk, .noData, .onTrack, .notStarted, .done,
  ]

  /// The place in `worstFirst`: 0 for what most needs a word.
  public var urgencyRank: Int {
    Self.worstFirst.firstIndex(of: self) ?? Self.worstFirst.count
  }
}

/// The rule that gave a key result its status.
public enum StatusReason: Hashable, Sendable {
  case closedAsAchieved
  case targetReached
  case inBandOnDueDay
  case beforeStart(CivilDay)
  case noCheckInYet
  case neverCheckedIn
  /// The last check-in is `days` old.
  case lastCheckInTooOld(days: Int)
  /// The gap (expected − progress, a fraction) is past the threshold.
  case behind(gap: Double)
  case outsideBand
  case lowConfidence(Int)
  case blocked(String)
  /// There are check-ins, but nothing to measure them by: target and baseline are equal.
  case nothingToMeasure
  case keepingUp
}
