/// The number of key results in each status.
public struct StatusCounts: Hashable, Sendable {
  // One lane per status: roll-ups are computed for every week of every trend, and a dictionary would dominate their
  // cost.
  private var lanes = SIMD8<Int>()

  /// Zero for every status.
  public init() {}

  /// Counts `statuses`.
  public init(_ statuses: some Sequence<Status>) {
    for status in statuses { lanes[Self.lane(of: status)] += 1 }
  }

  /// How many have `status`.
  public subscript(status: Status) -> Int {
    lanes[Self.lane(of: status)]
  }

  /// The statuses with at least one, worst first.
  public var present: [Status] { Status.worstFirst.filter { self[$0] > 0 } }

  /// How many there are in all, without the closed ones, which count in nothing.
  public var total: Int {
    lanes.wrappedSum() - self[.closed]
  }

  /// Adds the counts of `other`.
  public mutating func add(_ other: StatusCounts) {
    lanes &+= other.lanes
  }

  private static func lane(of status: Status) -> Int {
    switch status {
    case .done: 0
    case .notStarted: 1
    case .noData: 2
    case .stale: 3
    case .offTrack: 4
    case .atRisk: 5
    case .onTrack: 6
    case .closed: 7
    }
  }
}
