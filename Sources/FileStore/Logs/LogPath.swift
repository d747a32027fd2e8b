public import OKRModel

/// The path of one of a workspace's logs.
public struct LogPath: Hashable, Sendable {
  /// The path, relative to the workspace.
  public let path: String

  /// The log of the objective with the id `objective` in the cycle with the id `cycle`.
  public static func forObjective(_ objective: ObjectiveID, cycle: CycleID) -> LogPath {
    LogPath(path: "check-ins/\(cycle)/\(objective).jsonl")
  }

  /// The folder in which the logs of stand-ups lie.
  package static let standUpFolder = "stand-ups"

  /// The log of the stand-ups held in the cycle with the id `cycle`.
  public static func forStandUps(cycle: CycleID) -> LogPath {
    LogPath(path: "\(standUpFolder)/\(cycle).jsonl")
  }

  /// The folder in which the logs of changed definitions lie.
  package static let changeFolder = "changes"

  /// The log of the changes of the objective with the id `objective` in the cycle with the id `cycle`.
  public static func forChanges(of objective: ObjectiveID, cycle: CycleID) -> LogPath {
    LogPath(path: "\(changeFolder)/\(cycle)/\(objective).jsonl")
  }

  /// The log of the changes of the initiative with the id `initiative`.
  public static func forChanges(of initiative: InitiativeID) -> LogPath {
    LogPath(path: "\(changeFolder)/execution/\(initiative).jsonl")
  }

  /// The log of the changes of cycles and settings.
  public static let workspaceChanges = LogPath(path: "\(changeFolder)/cycles.jsonl")

  /// The log of the North Star's own measure.
  public static let northStar = LogPath(path: "check-ins/north-star.jsonl")
}
