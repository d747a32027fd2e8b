/// Where something stands, in one word. The raw values are the names that other programs read.
public enum Status: String, CaseIterable, Sendable {
  /// At or past its target, in its band on the due day, or closed as achieved.
  case done
  /// Before its start.
  case notStarted = "not_started"
  /// Nothing is known, and there is still time to say something.
  case noData = "no_data"
  /// What is known is too old to go by.
  case stale
  /// Far behind, outside its band, or hardly believed in.
  case offTrack = "off_track"
  /// Behind, doubted, or blocked.
  case atRisk = "at_risk"
  /// Known lately, and nothing speaks against it.
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

extension Sequence {
  /// The elements with the one whose status most needs a word first. Those of one status keep their order, and those
  /// without a status come last.
  public func worstFirst(by status: (Element) -> Status?) -> [Element] {
    map { (element: $0, rank: status($0)?.urgencyRank ?? Int.max) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.element)
  }
}
