/// The kind of evidence that a key result gives: one of the four that the model names, or any other name.
public struct Indicator: Hashable, Sendable {
  /// How fast something goes.
  public static let speed = Indicator("speed")
  /// How well it is done.
  public static let quality = Indicator("quality")
  /// What it costs.
  public static let cost = Indicator("cost")
  /// How content people are with it.
  public static let satisfaction = Indicator("satisfaction")

  /// The word, as in the file.
  public let name: String

  /// Makes an indicator with any name.
  public init(_ name: String) {
    self.name = name
  }
}
