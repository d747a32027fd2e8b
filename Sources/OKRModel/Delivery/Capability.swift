/// A business capability: the capacity to perform a unique business activity, independent of who does it and how.
public struct Capability: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: CapabilityID
  /// What people call it.
  public let title: String
  /// The id of the capability that it is part of; nil on the first level.
  public let parent: CapabilityID?
  /// How mature it is and should become; nil if not set.
  public let maturity: Maturity?

  /// Makes a capability.
  public init(id: CapabilityID, title: String, parent: CapabilityID? = nil, maturity: Maturity? = nil) {
    self.id = id
    self.title = title
    self.parent = parent
    self.maturity = maturity
  }
}

/// The id of a capability, unique in the workspace.
public typealias CapabilityID = Identifier<Capability>

/// How mature a capability is and should become, on a scale of 1 to 5.
public struct Maturity: Hashable, Sendable {
  /// The scale of maturity.
  public static let scale = 1...5

  /// The maturity now, 1…5.
  public let current: Int
  /// The maturity wanted, 1…5.
  public let target: Int

  /// Makes a maturity; both are on the scale of 1 to 5.
  public init(current: Int, target: Int) {
    self.current = current
    self.target = target
  }
}

/// What a key result does for a capability: it improves its maturity.
public struct CapabilityUplift: Hashable, Sendable {
  /// The id of the capability.
  public let capability: CapabilityID
  /// The maturity, 1…5, that it is raised to; nil when only the direction is known.
  public let maturity: Int?

  /// Makes an uplift of `capability` to `maturity`.
  public init(capability: CapabilityID, to maturity: Int? = nil) {
    self.capability = capability
    self.maturity = maturity
  }
}
