/// The kind of evidence that a key result gives: one of the four that the model names, or any other word.
public struct Indicator: Hashable, Sendable {
  public static let speed = Indicator("speed")
  public static let quality = Indicator("quality")
  public static let cost = Indicator("cost")
  public static let satisfaction = Indicator("satisfaction")

  /// The word, as the file says it.
  public let name: String

  /// Makes an indicator of any name.
  public init(_ name: String) {
    self.name = name
  }
}
