/// One of the four kinds of outcome that surround the North Star; every objective is mapped to at least one.
public enum OutcomeCategory: String, CaseIterable, Sendable {
  case customer, operational, financial, strategic

  /// `Customer`, as a page writes it.
  public var title: String {
    rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}
