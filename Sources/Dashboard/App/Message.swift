/// Something that the program says; shown for a while and kept in the log.
public struct Message: Hashable, Sendable, Identifiable {
  /// How it is meant.
  public enum Tone: Sendable {
    case success, information, error
  }

  /// Counts up from the first message.
  public let id: Int
  public let tone: Tone
  public let text: String
  /// Whether nobody asked for it: something happened outside.
  public let isNews: Bool
}
