/// How many key results have which status.
public struct StatusCounts: Hashable, Sendable {
  private var counts: [Status: Int] = [:]

  /// Counts nothing yet.
  public init() {}

  /// Counts `statuses`.
  public init(_ statuses: some Sequence<Status>) {
    for status in statuses { counts[status, default: 0] += 1 }
  }

  /// How many have `status`.
  public subscript(status: Status) -> Int {
    counts[status] ?? 0
  }

  /// How many there are in all.
  public var total: Int {
    counts.values.reduce(0, +)
  }

  /// Adds what `other` counted.
  public mutating func add(_ other: StatusCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}
