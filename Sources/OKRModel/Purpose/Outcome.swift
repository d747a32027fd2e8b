/// Value that is intended or has been realised; it results from goals and belongs to one outcome category.
public struct Outcome: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: String
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

/// What an objective says it serves: a whole category, or one declared outcome of it.
public enum OutcomeReference: Hashable, Sendable {
  case category(OutcomeCategory)
  /// The id of an `Outcome`.
  case outcome(String)
}
