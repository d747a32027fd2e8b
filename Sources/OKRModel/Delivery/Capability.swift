/// A business capability: the capacity to perform a unique business activity, whoever does it and how.
public struct Capability: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: String
  /// What people call it.
  public let title: String
  /// The id of the capability that it is a part of; nil on the first level.
  public let parent: String?
  /// How mature it is and is to become; nil when nobody has said.
  public let maturity: Maturity?

  /// Makes a capability.
  public init(id: String, title: String, parent: String? = nil, maturity: Maturity? = nil) {
    self.id = id
    self.title = title
    self.parent = parent
    self.maturity = maturity
  }
}
