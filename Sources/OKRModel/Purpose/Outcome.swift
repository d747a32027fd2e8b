/// Value that is intended or has been realised; it results from goals and belongs to one outcome category.
public struct Outcome: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: String
  /// What people call it.
  public let title: String
  /// The category that it belongs to.
  public let category: OutcomeCategory
  /// The value that is wanted, in words such as `4.5 of 5`.
  public let intended: String?
  /// The value that there is by now, in words.
  public let realised: String?

  /// Makes an outcome.
  public init(
    id: String, title: String, category: OutcomeCategory, intended: String? = nil, realised: String? = nil
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.intended = intended
    self.realised = realised
  }
}
