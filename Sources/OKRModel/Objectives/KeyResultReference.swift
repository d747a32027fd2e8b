/// The name of a key result across the workspace: `objective/key-result`.
public struct KeyResultReference: Hashable, Sendable, CustomStringConvertible {
  /// The id of the objective.
  public let objective: ObjectiveID
  /// The id of the key result in it.
  public let keyResult: KeyResultID

  /// Makes the reference `objective/keyResult`.
  public init(objective: ObjectiveID, keyResult: KeyResultID) {
    self.objective = objective
    self.keyResult = keyResult
  }

  /// Reads `objective/key-result`; nil when there is not exactly one slash between two ids.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ IdentifierSyntax.isValid($0) }) else { return nil }
    self.init(objective: ObjectiveID(String(parts[0])), keyResult: KeyResultID(String(parts[1])))
  }

  /// `objective/key-result`.
  public var description: String {
    "\(objective)/\(keyResult)"
  }
}
