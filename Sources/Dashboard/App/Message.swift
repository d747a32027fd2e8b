/// A message to the user; shown for a while and kept in the log.
public struct Message: Hashable, Sendable, Identifiable {
  /// The kind of message.
  public enum Tone: Sendable {
    case success, information, error
  }

  /// A number counting up from the first message.
  public let id: Int
  public let tone: Tone
  public let text: String
  /// Whether it reports something that happened outside, not an answer to the user.
  public let isNews: Bool
}
