/// Everything ever reported about one key result: what is in force, with its earlier versions, and what was retracted.
public struct CheckInHistory: Hashable, Sendable {
  /// All check-ins, newest first: by day, then by recording time, then by id.
  ///
  /// Records that claim each other in a circle state nothing and are left out.
  public let items: [Item]

  /// One check-in through its life.
  public struct Item: Hashable, Sendable, Identifiable {
    /// What became of it.
    public enum State: Hashable, Sendable {
      /// It counts.
      case inForce
      /// The record `by`, a retraction, retracted it.
      case retracted(by: CheckInRecord)
    }

    /// What it says now; if it was retracted, what it said last.
    public let checkIn: CheckIn
    /// Whether it counts.
    public let state: State
    /// Every record that has stated it, oldest first: the first one and its corrections, including those that were
    /// retracted or lost to a later one.
    public let versions: [CheckInRecord]
    /// The difference of its value from that of the check-in in force before it; nil if there is none.
    public let change: Double?

    /// The id of the record that first stated it; corrections do not change it.
    public var id: String { checkIn.id }
    /// The versions no longer in force, oldest first.
    public var superseded: [CheckInRecord] { versions.filter { $0.id != checkIn.recordInForce } }
    /// Whether it counts.
    public var isInForce: Bool { state == .inForce }
    /// The record that retracted it; nil if it counts.
    public var retraction: CheckInRecord? {
      switch state {
      case .inForce: nil
      case .retracted(let record): record
      }
    }
  }
}
