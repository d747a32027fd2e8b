package import OKRModel
package import TextFormats

/// The agenda of a stand-up for other programs.
package struct StandUpReport {
  let workspace: Workspace
  let agenda: StandUpAgenda
  /// The stages to discuss, in order.
  let stages: [StandUpAgenda.StageItems]
  /// The open actions of earlier stand-ups, oldest first.
  let actions: [ActionItem]

  /// Makes it of `agenda`, for `stages` and `actions` only.
  package init(
    workspace: Workspace, agenda: StandUpAgenda, stages: [StandUpAgenda.StageItems], actions: [ActionItem]
  ) {
    self.workspace = workspace
    self.agenda = agenda
    self.stages = stages
    self.actions = actions
  }

  /// The whole agenda.
  package var json: JSONValue {
    .object([
      ("workspace", .string(workspace.name)),
      ("as_of", .string(agenda.changes.after.asOf.description)),
      ("since", .string(agenda.changes.before.asOf.description)),
      (
        "north_star",
        .object([("title", .string(workspace.northStar.title))] + figures(agenda.changes.after.northStar))
      ),
      (
        "counts",
        .object(Status.worstFirst.map { ($0.rawValue, .integer(agenda.changes.after.northStar.counts[$0])) })
      ),
      ("actions", .array(actions.map { JSONValue(action: $0, asOf: agenda.changes.after.asOf) })),
      ("stages", .array(stages.map(stage))),
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
