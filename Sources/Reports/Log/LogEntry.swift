package import OKRModel

/// One check-in of a history, with what it is about.
package struct LogEntry {
  /// The key result, or the North Star's measure.
  let subject: CheckInSubject
  /// Its title; nil for a key result that is no longer in the files.
  let title: String?
  /// The key result; nil for one that is no longer in the files, and for the North Star.
  var keyResult: KeyResult?
  /// The unit of its values.
  let unit: String?
  /// The id of the cycle; nil for the North Star, whose time spans all of them.
  let cycle: CycleID?
  package let item: CheckInHistory.Item

  /// Whether it comes before `other`, newest first.
  func isNewer(than other: LogEntry) -> Bool {
    let (mine, yours) = (item.checkIn, other.item.checkIn)
    if mine.precedes(yours) { return false }
    return yours.precedes(mine) || subject.description < other.subject.description
  }
}

extension LogEntry {
  /// All check-ins in `workspace`, or in `scope`, newest first.
  package static func all(in workspace: Workspace, of scope: LogScope) -> [LogEntry] {
    var entries: [LogEntry] = []
    if scope.includesNorthStar { entries += northStar(in: workspace) }
    for objective in workspace.objectives where scope.includes(objective) {
      entries += of(objective, in: workspace).filter { scope.includes($0.subject) }
    }
    return entries.sorted { $0.isNewer(than: $1) }
  }

  private static func northStar(in workspace: Workspace) -> [LogEntry] {
    workspace.northStarLog.history(of: .northStar).items.map {
      LogEntry(
        subject: .northStar, title: workspace.northStar.title, unit: workspace.northStar.measure?.unit,
        cycle: nil, item: $0)
    }
  }

  private static func of(_ objective: Objective, in workspace: Workspace) -> [LogEntry] {
    guard let log = workspace.checkInLogs[objective.id] else { return [] }
    let keyResults = Dictionary(
      objective.keyResults.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return log.histories().flatMap { id, history in
      let keyResult = keyResults[id]
      return history.valued(by: keyResult?.milestones).items.map {
        LogEntry(
          subject: .keyResult(KeyResultReference(objective: objective.id, keyResult: id)),
          title: keyResult?.title, keyResult: keyResult, unit: keyResult?.unit, cycle: objective.cycle,
          item: $0)
      }
    }
  }
}
