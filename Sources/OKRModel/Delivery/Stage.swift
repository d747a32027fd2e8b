/// One step of a value stream; objectives are organised by stage.
public struct Stage: Hashable, Sendable, Identifiable {
  /// The id, unique among the stages of all value streams.
  public let id: String
  /// What people call it.
  public let title: String

  /// Makes a stage.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
