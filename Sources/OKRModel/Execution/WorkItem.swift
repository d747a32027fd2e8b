/// What initiatives, features and stories have in common.
public struct WorkItem: Hashable, Sendable {
  /// What the work is, in words.
  public let title: String
  /// How far along it is.
  public let state: WorkState
  /// The ids of its owners, in the order of the file; the first one answers for it.
  public let owners: [PersonID]
  /// The day it is due; nil if the file names none, or one that cannot be counted because the work belongs to no cycle.
  public let due: CivilDay?
  /// The day as the file says it.
  public let statedDue: DayExpression?
  /// Where it is tracked: an `http` or `https` address.
  public let link: String?
  /// The key results that it should move.
  public let supports: [KeyResultReference]

  /// Whether `text` can be a link: an address that begins with `https://` or `http://`, without blanks.
  public static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return false }
    return lower.utf8.count > scheme.utf8.count && !text.utf8.contains { $0 <= 0x20 }
  }

  /// The id of the owner who answers for it; nil if it has none.
  public var owner: PersonID? { owners.first }

  /// Makes the common part of a piece of work; `owner` stands for the only one of `owners`, and `due`
  /// for what the file says unless `statedDue` has other words for it.
  public init(
    title: String, state: WorkState, owner: PersonID? = nil, owners: [PersonID] = [], due: CivilDay? = nil,
    statedDue: DayExpression? = nil, link: String? = nil, supports: [KeyResultReference] = []
  ) {
    self.title = title
    self.state = state
    self.owners = owners.isEmpty ? [owner].compactMap(\.self) : owners
    self.due = due
    self.statedDue = statedDue ?? due.map { DayExpression($0) }
    self.link = link
    self.supports = supports
  }
}

/// How far an initiative, feature or story is.
public enum WorkState: String, CaseIterable, Sendable {
  case planned, active, blocked, done, dropped
}
