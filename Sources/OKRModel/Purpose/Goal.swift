/// A committed target that responds to drivers and leads to outcomes. Part of the optional upper layer; not the North
/// Star.
public struct Goal: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: GoalID
  /// What people call it.
  public let title: String
  /// The ids of the drivers that it responds to.
  public let drivers: [DriverID]
  /// The ids of the outcomes that it leads to.
  public let outcomes: [OutcomeID]

  /// Makes a goal.
  public init(id: GoalID, title: String, drivers: [DriverID] = [], outcomes: [OutcomeID] = []) {
    self.id = id
    self.title = title
    self.drivers = drivers
    self.outcomes = outcomes
  }
}

/// The id of a goal, unique in the workspace.
public typealias GoalID = Identifier<Goal>

/// A force that makes change necessary, such as cost pressure or dissatisfaction. Part of the optional upper layer.
public struct Driver: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: DriverID
  /// What people call it.
  public let title: String

  /// Makes a driver.
  public init(id: DriverID, title: String) {
    self.id = id
    self.title = title
  }
}

/// The id of a driver, unique in the workspace.
public typealias DriverID = Identifier<Driver>
