/// The activities that create value for a customer from end to end, in ordered stages.
public struct ValueStream: Hashable, Sendable, Identifiable {
  /// The id, unique among all of its kind.
  public let id: ValueStreamID
  /// What people call it.
  public let title: String
  /// The stages, in the order in which value is added.
  public let stages: [Stage]

  /// Makes a value stream.
  public init(id: ValueStreamID, title: String, stages: [Stage]) {
    self.id = id
    self.title = title
    self.stages = stages
  }
}

/// The id of a value stream, unique in the workspace.
public typealias ValueStreamID = Identifier<ValueStream>

/// One step of a value stream; objectives are organised by stage.
public struct Stage: Hashable, Sendable, Identifiable {
  /// The id, unique among the stages of all value streams.
  public let id: StageID
  /// What people call it.
  public let title: String

  /// Makes a stage.
  public init(id: StageID, title: String) {
    self.id = id
    self.title = title
  }
}

/// The id of a stage.
public typealias StageID = Identifier<Stage>
