/// The one long-term aspiration of the enterprise in which every OKR is anchored. It is not a `Goal`.
public struct NorthStar: Hashable, Sendable {
  /// What the records of the North Star's own log name in place of a key result.
  public static let checkInSubject = "north-star"

  /// The aspiration in words.
  public let title: String
  /// What tells that it comes nearer; nil when only the objectives under it do.
  public let measure: NorthStarMeasure?

  /// Makes a North Star, with a measure of its own where there is one.
  public init(title: String, measure: NorthStarMeasure? = nil) {
    self.title = title
    self.measure = measure
  }
}
