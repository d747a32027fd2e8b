/// Somebody who owns objectives and key results and checks in on them.
public struct Person: Hashable, Sendable, Identifiable {
  /// The id by which files name the person.
  public let id: String
  /// The whole name.
  public let name: String
  /// The address by which git knows the person.
  public let email: String?

  /// Makes a person.
  public init(id: String, name: String, email: String? = nil) {
    self.id = id
    self.name = name
    self.email = email
  }
}
