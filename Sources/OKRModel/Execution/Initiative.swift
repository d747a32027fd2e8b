/// A body of work that is to move key results. It is not a transformation initiative.
public struct Initiative: Hashable, Sendable, Identifiable {
  /// The id, which is also its file's name.
  public let id: String
  public let work: WorkItem
  public let features: [Feature]

  /// Makes an initiative.
  public init(id: String, work: WorkItem, features: [Feature] = []) {
    self.id = id
    self.work = work
    self.features = features
  }

  /// All stories under it, in the order of the file.
  public var stories: [Story] {
    features.flatMap(\.stories)
  }

  /// Every key result that it or a part of it supports, each once, in the order of the file.
  public var supportedKeyResults: [KeyResultReference] {
    var seen: Set<KeyResultReference> = []
    let all = work.supports + features.flatMap { $0.work.supports + $0.stories.flatMap(\.work.supports) }
    return all.filter { seen.insert($0).inserted }
  }
}

/// A part of an initiative that users would notice.
public struct Feature: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: String
  public let work: WorkItem
  public let stories: [Story]

  /// Makes a feature.
  public init(id: String, work: WorkItem, stories: [Story] = []) {
    self.id = id
    self.work = work
    self.stories = stories
  }
}

/// The smallest piece of work, a part of a feature.
public struct Story: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: String
  public let work: WorkItem

  /// Makes a story.
  public init(id: String, work: WorkItem) {
    self.id = id
    self.work = work
  }
}

/// What initiatives, features and stories have in common.
public struct WorkItem: Hashable, Sendable {
  public let title: String
  public let state: WorkState
  /// The id of the person who answers for it.
  public let owner: String?
  /// The day on which it is to be done.
  public let due: CivilDay?
  /// Where it is tracked: an `http` or `https` address.
  public let link: String?
  /// The key results that it is to move.
  public let supports: [KeyResultReference]

  /// Makes the common part of a piece of work.
  public init(
    title: String, state: WorkState, owner: String? = nil, due: CivilDay? = nil, link: String? = nil,
    supports: [KeyResultReference] = []
  ) {
    self.title = title
    self.state = state
    self.owner = owner
    self.due = due
    self.link = link
    self.supports = supports
  }
}
