import FileStore
import OKRModel

/// What the shell offers where a reference is to be typed.
enum ReferenceCompletion {
  /// The references of the workspace that the words of a command line lead to: those of key results, the North Star
  /// where it has a measure, and those of objectives where they are `wanted`.
  ///
  /// A shell waits for this at every Tab: without a workspace there is nothing to offer, and nothing to say.
  static func candidates(_ words: [String], objectives areObjectivesWanted: Bool = false) -> [String] {
    let option = words.lastIndex { ["-C", "--directory"].contains($0) }
    let directory = option.flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    guard
      let location = try? WorkspaceLocator.find(
        from: ".", explicit: directory, environment: Surroundings.environment)
    else { return [] }
    let workspace = WorkspaceReader(location).read().workspace
    let references = workspace.objectives.flatMap { objective in
      (areObjectivesWanted ? [objective.id] : [])
        + objective.keyResults.map { "\(objective.reference(to: $0))" }
    }
    return references + (workspace.northStar.measure == nil ? [] : [NorthStar.checkInSubject])
  }
}
