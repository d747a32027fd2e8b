/// A part of an initiative that users would notice.
public struct Feature: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: String
  /// Its title, state and the rest that all work has.
  public let work: WorkItem
  /// Its parts, in the order of the file.
  public let stories: [Story]

  /// Makes a feature.
  public init(id: String, work: WorkItem, stories: [Story] = []) {
    self.id = id
    self.work = work
    self.stories = stories
  }
}
