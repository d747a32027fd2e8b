/// A committed target that responds to drivers and leads to outcomes. Part of the optional upper layer; not the North
/// Star.
public struct Goal: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: String
  /// What people call it.
  public let title: String
  /// The ids of the drivers that it responds to.
  public let drivers: [String]
  /// The ids of the outcomes that it leads to.
  public let outcomes: [String]

  /// Makes a goal.
  public init(id: String, title: String, drivers: [String] = [], outcomes: [String] = []) {
    self.id = id
    self.title = title
    self.drivers = drivers
    self.outcomes = outcomes
  }
}

/// A force that makes change necessary, such as cost pressure or dissatisfaction. Part of the optional upper layer.
public struct Driver: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: String
  /// What people call it.
  public let title: String

  /// Makes a driver.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
