/// Check-ins dated in the future, such as those of a colleague whose clock is ahead or with a mistyped year.
/// They are kept and count from their day on.
public struct CheckInsAhead: Hashable, Sendable {
  /// One of them.
  public struct Item: Hashable, Sendable {
    /// What it is about.
    public let subject: CheckInSubject
    /// The check-in.
    public let checkIn: CheckIn
  }

  /// Those after the day, the nearest day first.
  public let items: [Item]

  /// Those of `items`, which may be on any day, after `day`.
  init(_ items: [Item], after day: CivilDay) {
    self.items = items.filter { $0.checkIn.date > day }.sorted { $0.checkIn.precedes($1.checkIn) }
  }

  /// What happens to them: `it counts from that day on`.
  public var consequence: String {
    items.count == 1 ? "it counts from that day on" : "each counts from its day on"
  }

  /// The message about them on `day`: `1 check-in for 19 Nov is here`; nil if there are none.
  public func sentence(on day: CivilDay) -> String? {
    guard let first = items.first?.checkIn.date, let last = items.last?.checkIn.date else { return nil }
    let start = first.shortText(besides: day)
    let days = first == last ? start : "\(start) to \(last.shortText(besides: day))"
    return items.count == 1
      ? "1 check-in for \(days) is here" : "\(items.count) check-ins for \(days) are here"
  }
}
