/// The smallest piece of work, a part of a feature.
public struct Story: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: String
  /// Its title, state and the rest that all work has.
  public let work: WorkItem

  /// Makes a story.
  public init(id: String, work: WorkItem) {
    self.id = id
    self.work = work
  }
}
