/// Finds what is open and due soon.
struct Outlook {
  let items: [FourSquare.Upcoming]

  init(of workspace: Workspace, standings: Standings) {
    let days = standings.asOf...standings.asOf.advanced(by: FourSquare.outlookDays)
    let all = Self.keyResults(standings) + workspace.initiatives(on: standings.asOf).flatMap(Self.work)
    let soon = all.filter { days.contains($0.due) }.enumerated()
    items = soon.sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }

  private static func keyResults(_ standings: Standings) -> [FourSquare.Upcoming] {
    standings.objectives.flatMap { standing in
      zip(standing.objective.keyResults, standing.keyResults).filter { !$1.isFinished }.map {
        keyResult, now in
        FourSquare.Upcoming(
          due: now.period.due, node: .keyResult(standing.objective.reference(to: keyResult)),
          title: keyResult.title, owners: standing.objective.owners(of: keyResult))
      }
    }
  }

  /// The open parts of an initiative that have a due day of their own; dropped work is skipped.
  private static func work(_ initiative: Initiative) -> [FourSquare.Upcoming] {
    guard initiative.work.state != .dropped else { return [] }
    let features = initiative.features.filter { $0.work.state != .dropped }
    let parts: [(ConstructID, WorkItem)] =
      [(.initiative(initiative.id), initiative.work)]
      + features.map { (.feature(initiative: initiative.id, id: $0.id), $0.work) }
      + features.flatMap(\.stories).map { (.story(initiative: initiative.id, id: $0.id), $0.work) }
    return parts.compactMap { node, work in
      guard let due = work.due, ![.done, .dropped].contains(work.state) else { return nil }
      return FourSquare.Upcoming(due: due, node: node, title: work.title, owners: work.owners)
    }
  }
}
