/// The smallest piece of work, a part of a feature.
public struct Story: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: String
  /// Its title, state and the rest that all work has.
  public let work: WorkItem
  /// How much it counts among stories when the share that is done is told; 0 or more, 1 where the file is silent.
  public let weight: Double

  /// Makes a story.
  public init(id: String, work: WorkItem, weight: Double = 1) {
    self.id = id
    self.work = work
    self.weight = weight
  }
}
