/// A body of work meant to move key results. It is not a transformation initiative.
public struct Initiative: Hashable, Sendable, Identifiable {
  /// The id, which is also its file's name.
  public let id: InitiativeID
  /// Its title, state and the other attributes of all work.
  public let work: WorkItem
  /// Its parts, in the order of the file.
  public let features: [Feature]

  /// Makes an initiative.
  public init(id: InitiativeID, work: WorkItem, features: [Feature] = []) {
    self.id = id
    self.work = work
    self.features = features
  }

  /// All stories under it, in the order of the file.
  public var stories: [Story] {
    features.flatMap(\.stories)
  }

  /// Every key result that it or a part of it supports, each once, in file order.
  public var supportedKeyResults: [KeyResultReference] {
    var seen: Set<KeyResultReference> = []
    let all = work.supports + features.flatMap { $0.work.supports + $0.stories.flatMap(\.work.supports) }
    return all.filter { seen.insert($0).inserted }
  }

  /// Whether it, or a part of it, supports the key result that `reference` names.
  public func supports(_ reference: KeyResultReference) -> Bool {
    supportedKeyResults.contains(reference)
  }

  /// Whether it, or a part of it, supports a key result of the objective with the id `objective`.
  public func supports(objective: ObjectiveID) -> Bool {
    supportedKeyResults.contains { $0.objective == objective }
  }
}

/// A part of an initiative that users would notice.
public struct Feature: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: FeatureID
  /// Its title, state and the other attributes of all work.
  public let work: WorkItem
  /// Its parts, in the order of the file.
  public let stories: [Story]

  /// Makes a feature.
  public init(id: FeatureID, work: WorkItem, stories: [Story] = []) {
    self.id = id
    self.work = work
    self.stories = stories
  }
}

/// The smallest piece of work, a part of a feature.
public struct Story: Hashable, Sendable, Identifiable {
  /// The id, unique in its initiative.
  public let id: StoryID
  /// Its title, state and the other attributes of all work.
  public let work: WorkItem
  /// Its weight among stories when the share of work done is computed; 0 or more, 1 if the file does not set it.
  public let weight: Double

  /// Makes a story.
  public init(id: StoryID, work: WorkItem, weight: Double = 1) {
    self.id = id
    self.work = work
    self.weight = weight
  }
}

/// The id of an initiative, unique in the workspace.
public typealias InitiativeID = Identifier<Initiative>

/// The id of a feature, unique in its initiative.
public typealias FeatureID = Identifier<Feature>

/// The id of a story, unique in its initiative.
public typealias StoryID = Identifier<Story>
