import FileStore
import OKRModel

/// What the shell offers where a reference is expected.
enum ReferenceCompletion {
  /// The references in the workspace that a command line refers to: those of key results, the North Star's if it has a
  /// measure, and those of objectives and of cycles if they are wanted.
  ///
  /// A shell waits for this at every Tab: without a workspace there is nothing to offer or report.
  static func candidates(
    _ words: [String], objectives areObjectivesWanted: Bool = false,
    cycles areCyclesWanted: Bool = false
  ) -> [String] {
    guard let workspace = workspace(words) else { return [] }
    let references = workspace.objectives.flatMap { objective in
      (areObjectivesWanted ? [objective.id.rawValue] : [])
        + objective.keyResults.map { "\(objective.reference(to: $0))" }
    }
    let cycles = areCyclesWanted ? workspace.cycles.map(\.id.rawValue) : []
    return references + cycles + (workspace.northStar.measure == nil ? [] : [NorthStar.checkInSubject])
  }

  /// The ids of the people in the workspace at `place`; none if there is no workspace.
  static func people(at place: String?) -> [String] {
    place.map { people(in: WorkspaceReader(WorkspaceLocation(root: $0)).read().workspace) } ?? []
  }

  /// The ids of the people in the workspace that a command line refers to.
  static func people(_ words: [String]) -> [String] { workspace(words).map(people(in:)) ?? [] }

  private static func people(in workspace: Workspace) -> [String] {
    workspace.people(on: SystemEnvironment.today()).map(\.id.rawValue)
  }

  /// The workspace that a command line refers to; nil when there is none.
  static func workspace(_ words: [String]) -> Workspace? {
    let option = words.lastIndex { ["-C", "--directory"].contains($0) }
    let directory = option.flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    let location = try? WorkspaceLocator.find(
      from: ".", explicit: directory, environment: SystemEnvironment.variables)
    return location.map { WorkspaceReader($0).read().workspace }
  }
}
