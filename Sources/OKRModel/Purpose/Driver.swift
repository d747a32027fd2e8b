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
