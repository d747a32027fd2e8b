import Canvas
import OKRModel
package import TextFormats

/// The agenda of a stand-up for other programs.
package struct StandUpReport {
  let printed: PrintedAgenda

  /// Prints `printed`.
  package init(_ printed: PrintedAgenda) {
    self.printed = printed
  }

  /// The whole agenda.
  package var json: JSONValue {
    .object([
      ("workspace", .string(printed.workspace.name)),
      ("as_of", .string(printed.agenda.changes.after.asOf.description)),
      ("since", .string(printed.agenda.changes.before.asOf.description)),
      (
        "north_star",
        .object(
          [("title", .string(printed.workspace.northStar.title))]
            + figures(printed.agenda.changes.after.northStar))
      ),
      (
        "counts",
        .object(
          Status.worstFirst.map { ($0.rawValue, .integer(printed.agenda.changes.after.northStar.counts[$0])) }
        )
      ),
      (
        "actions",
        .array(printed.actions.map { JSONValue(action: $0, asOf: printed.agenda.changes.after.asOf) })
      ),
      ("definitions_changed", .array(JSONValue.items(of: printed.movedDefinitions(.unicode)))),
      ("stages", .array(printed.stages.map(stage))),
    ])
  }

  private func stage(_ stage: StandUpAgenda.StageItems) -> JSONValue {
    .object(
      [("id", .string(stage.id.rawValue)), ("title", .string(stage.stage.title))] + figures(stage.rollUp) + [
        ("key_results", .array(stage.talkingPoints.map(item)))
      ])
  }

  private func item(_ item: StandUpAgenda.Item) -> JSONValue {
    let topics = StandUpTopic.allCases.filter(item.topics.contains)
    return .object([
      ("reference", .string(item.id.description)),
      ("title", .string(item.keyResult.title)),
      ("owner", JSONValue(item.objective.owner(of: item.keyResult))),
      ("owners", JSONValue(item.objective.owners(of: item.keyResult))),
      ("topics", .array(topics.map { .string($0.rawValue) })),
      ("value", JSONValue(item.now.value)),
      ("progress", JSONValue(fraction: item.now.progress)),
      ("expected", JSONValue(fraction: item.now.expected)),
      ("status", .string(item.now.status.rawValue)),
      ("confidence", JSONValue(item.now.confidence)),
      ("note", JSONValue(item.now.latest?.entry.note)),
      ("blocker", JSONValue(item.blocker)),
      ("was", item.before.map(was) ?? .null),
    ])
  }

  private func was(_ standing: KeyResultStanding) -> JSONValue {
    .object([
      ("value", JSONValue(standing.value)), ("progress", JSONValue(fraction: standing.progress)),
      ("status", .string(standing.status.rawValue)), ("confidence", JSONValue(standing.confidence)),
    ])
  }

  private func figures(_ rollUp: RollUp?) -> [(String, JSONValue)] {
    [
      ("progress", JSONValue(fraction: rollUp?.progress)),
      ("expected", JSONValue(fraction: rollUp?.expected)),
      ("status", .string((rollUp?.status ?? .noData).rawValue)),
    ]
  }
}
