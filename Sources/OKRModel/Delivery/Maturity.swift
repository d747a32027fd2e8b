/// How mature a capability is and is to become, on a scale of 1 to 5.
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
