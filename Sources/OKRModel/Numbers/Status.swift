/// Where something stands, in one word. The raw values are the names that other programs read.
public enum Status: String, CaseIterable, Sendable {
  /// At or past its target, in its band on the due day, or closed as achieved.
  case done
  /// Dropped, postponed or merged: it counts in nothing any more.
  case closed
  /// Before its first day.
  case notStarted = "not_started"
  /// Nothing is known, and there is still time to check in.
  case noData = "no_data"
  /// What is known is too old to rely on.
  case stale
  /// Far behind, outside its band, or with very low confidence.
  case offTrack = "off_track"
  /// Behind, with low confidence, or blocked.
  case atRisk = "at_risk"
  /// Recently checked in, and no reason for another status.
  case onTrack = "on_track"

  /// The display name: `On track`.
  public var title: String {
    switch self {
    case .done: "Done"
    case .closed: "Closed"
    case .notStarted: "Not started"
    case .noData: "No data"
    case .stale: "Stale"
    case .offTrack: "Off track"
    case .atRisk: "At risk"
    case .onTrack: "On track"
    }
  }

  /// All statuses, the one that needs attention most first.
  public static let worstFirst: [Status] = [
    .offTrack, .stale, .atRisk, .noData, .onTrack, .notStarted, .done, .closed,
  ]

  /// The position in `worstFirst`: 0 for the status that needs attention most.
  public var urgencyRank: Int {
    Self.worstFirst.firstIndex(of: self) ?? Self.worstFirst.count
  }
}

extension Sequence {
  /// The elements sorted by status, the one that needs attention most first. The order within a status is kept, and
  /// elements without a status come last.
  public func worstFirst(by status: (Element) -> Status?) -> [Element] {
    map { (element: $0, rank: status($0)?.urgencyRank ?? Int.max) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.element)
  }
}
