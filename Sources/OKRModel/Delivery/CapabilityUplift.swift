/// What a key result does for a capability: it lifts its maturity.
public struct CapabilityUplift: Hashable, Sendable {
  /// The id of the capability.
  public let capability: String
  /// The maturity, 1…5, to which it is lifted; nil when only the direction is known.
  public let maturity: Int?

  /// Makes an uplift of `capability` to `maturity`.
  public init(capability: String, to maturity: Int? = nil) {
    self.capability = capability
    self.maturity = maturity
  }
}
