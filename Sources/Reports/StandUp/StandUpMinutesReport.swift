import Canvas
package import OKRModel
package import TextFormats
import Wording

/// The minutes of a stand-up for other programs.
package struct StandUpMinutesReport {
  let workspace: Workspace
  let minutes: StandUpMinutes

  /// Makes the report of `minutes` of `workspace`.
  package init(workspace: Workspace, minutes: StandUpMinutes) {
    (self.workspace, self.minutes) = (workspace, minutes)
  }

  /// The whole minutes.
  package var json: JSONValue {
    .object([
      ("workspace", .string(workspace.name)), ("date", .string(minutes.date.description)),
      ("since", .string(minutes.since.description)), ("seconds", JSONValue(minutes.duration)),
      ("stand_ups", .array(minutes.held.map(held))), ("changes", .array(changes)),
      ("definitions_changed", .array(JSONValue.items(of: movedDefinitions))),
      ("check_ins", .array(minutes.checkIns.map(said))),
      ("blockers_named", .array(minutes.named.map(blocker))),
      ("blockers_changed", .array(minutes.reworded.map(rewordedBlocker))),
      ("blockers_cleared", .array(minutes.cleared.map(blocker))),
      ("actions_taken", actions(minutes.taken)), ("actions_done", actions(minutes.done)),
      ("actions_open", actions(minutes.open)), ("priorities", actions(minutes.fourSquare.priorities)),
      ("confidence", .array(minutes.fourSquare.confidence.map(confidence))),
      ("health", .array(minutes.fourSquare.health.map(health))),
      ("upcoming", .array(minutes.fourSquare.upcoming.map(upcoming))),
    ])
  }

  private func held(_ standUp: HeldStandUp) -> JSONValue {
    .object([
      ("id", .string(standUp.id)), ("ended_at", .string(standUp.recordedAt.description)),
      ("by", JSONValue(standUp.author)), ("seconds", JSONValue(standUp.entry.duration)),
    ])
  }

  private var movedDefinitions: MovedDefinitions {
    MovedDefinitions(
      of: workspace, since: minutes.since, at: minutes.agenda.changes.after, glyphs: .unicode)
  }

  private var changes: [JSONValue] {
    StandUpTopic.allCases.flatMap { topic in
      minutes.agenda.items(about: topic).map { item in
        .object([
          ("topic", .string(topic.rawValue)), ("reference", .string(item.id.description)),
          ("title", .string(item.keyResult.title)),
          ("owner", JSONValue(item.objective.owner(of: item.keyResult))),
          ("owners", JSONValue(item.objective.owners(of: item.keyResult))),
          ("was", JSONValue(item.before?.status.rawValue)), ("status", .string(item.now.status.rawValue)),
        ])
      }
    }
  }

  private func said(_ said: StandUpMinutes.Said) -> JSONValue {
    let (entry, old) = (said.checkIn.entry, said.previous?.entry)
    let reference = said.objective.map { $0.reference(to: said.keyResult).description }
    return .object([
      ("reference", .string(reference ?? NorthStar.checkInSubject)), ("title", .string(said.keyResult.title)),
      ("value", entry.milestones == nil ? .number(entry.value) : .null),
      ("was", old?.milestones == nil ? JSONValue(old?.value) : .null),
      ("confidence", JSONValue(entry.confidence)), ("was_confidence", JSONValue(old?.confidence)),
      ("note", JSONValue(entry.note)), ("blocker", JSONValue(entry.blocker)),
      ("by", JSONValue(said.checkIn.author)),
    ]).adding(
      entry.milestones.map { [("milestones", .array($0.map { .string($0.rawValue) }))] } ?? [])
  }

  private func blocker(_ blocker: StandUpMinutes.Blocker) -> JSONValue {
    .object([
      ("reference", .string(blocker.id.description)), ("title", .string(blocker.keyResult.title)),
      ("text", .string(blocker.text)), ("by", JSONValue(blocker.author)),
    ])
  }

  private func rewordedBlocker(_ reworded: StandUpMinutes.Blocker) -> JSONValue {
    blocker(reworded).adding([("was", JSONValue(reworded.was))])
  }

  private func actions(_ actions: [ActionItem]) -> JSONValue {
    .array(actions.map { JSONValue(action: $0, asOf: minutes.date) })
  }

  private func confidence(_ confidence: FourSquare.ObjectiveConfidence) -> JSONValue {
    .object([
      ("objective", .string(confidence.id.rawValue)), ("title", .string(confidence.objective.title)),
      ("mean", JSONValue(computed: confidence.now.mean)), ("lowest", JSONValue(confidence.now.lowest)),
      ("known", .integer(confidence.now.known)), ("total", .integer(confidence.now.total)),
      ("was_mean", JSONValue(computed: confidence.before?.mean)),
    ])
  }

  private func health(_ health: FourSquare.Health) -> JSONValue {
    .object([
      ("reference", .string(health.id.description)), ("title", .string(health.keyResult.title)),
      ("value", JSONValue(health.standing.value)),
      ("in_band", health.isInBand.map(JSONValue.boolean) ?? .null),
    ])
  }

  private func upcoming(_ upcoming: FourSquare.Upcoming) -> JSONValue {
    .object([
      ("due", .string(upcoming.due.description)), ("kind", .string(upcoming.node.kind.name)),
      ("reference", .string(upcoming.node.reference)), ("title", .string(upcoming.title)),
      ("owner", JSONValue(upcoming.owners.first)), ("owners", JSONValue(upcoming.owners)),
    ])
  }
}
