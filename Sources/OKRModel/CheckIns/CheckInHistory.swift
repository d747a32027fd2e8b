/// Everything that was ever said of one key result: what is in force, with what it said before, and what was taken
/// back.
public struct CheckInHistory: Hashable, Sendable {
  /// The check-ins ever stated, newest first: by day, among equals by the time of recording, then by id.
  ///
  /// Records that claim each other in a circle state nothing, and are left out.
  public let items: [Item]

  /// One check-in through its life.
  public struct Item: Hashable, Sendable, Identifiable {
    /// What became of it.
    public enum State: Hashable, Sendable {
      /// It counts.
      case inForce
      /// The record `by`, a retraction, took it back.
      case retracted(by: CheckInRecord)
    }

    /// What it says now; where it was taken back, what it said last.
    public let checkIn: CheckIn
    /// Whether it counts.
    public let state: State
    /// Every record that has stated it, oldest first: the first one and its corrections, also those that were taken
    /// back or lost against a later one.
    public let versions: [CheckInRecord]
    /// How much its value differs from that of the check-in in force before it; nil where there is none.
    public let change: Double?

    /// The id of the record that first stated it; corrections do not change it.
    public var id: String { checkIn.id }
    /// The versions that do not hold, oldest first.
    public var superseded: [CheckInRecord] { versions.filter { $0.id != checkIn.recordInForce } }
    /// Whether it counts.
    public var isInForce: Bool { state == .inForce }
    /// The record that took it back; nil where it counts.
    public var retraction: CheckInRecord? {
      switch state {
      case .inForce: nil
      case .retracted(let record): record
      }
    }
  }
}
