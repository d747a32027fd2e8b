/// Value that is intended or has been realised; it results from goals and belongs to one outcome category.
public struct Outcome: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: OutcomeID
  /// What people call it.
  public let title: String
  /// The category that it belongs to.
  public let category: OutcomeCategory
  /// The intended value, in words such as `4.5 of 5`.
  public let intended: String?
  /// The value realised so far, in words.
  public let realised: String?

  /// Makes an outcome.
  public init(
    id: OutcomeID, title: String, category: OutcomeCategory, intended: String? = nil, realised: String? = nil
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.intended = intended
    self.realised = realised
  }
}

/// The id of an outcome, unique in the workspace, and no category's name.
public typealias OutcomeID = Identifier<Outcome>

/// One of the four kinds of outcome that surround the North Star; every objective is mapped to at least one.
public enum OutcomeCategory: String, CaseIterable, Sendable {
  case customer, operational, financial, strategic

  /// `Customer`, as screens show it.
  public var title: String {
    rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}

/// What an objective says it serves: a whole category, or one declared outcome of it.
public enum OutcomeReference: Hashable, Sendable {
  case category(OutcomeCategory)
  /// The id of an `Outcome`.
  case outcome(OutcomeID)
}
