package import OKRModel
package import TextFormats

/// Where everything stands, with the names that other programs rely on. Unknown numbers are null; the progress of a key
/// result is unclamped.
package struct StatusReport {
  let workspace: Workspace
  let standings: Standings
  /// The changes since another day, if requested.
  var changes: Changes?
  /// Check-ins dated after today; nil to leave them out.
  var ahead: CheckInsAhead?
  /// The id of the only stage to report; nil for all.
  var stage: StageID?

  /// Makes the report on `workspace`, which stands as `standings` say.
  package init(
    workspace: Workspace, standings: Standings, changes: Changes? = nil, ahead: CheckInsAhead? = nil,
    stage: StageID? = nil
  ) {
    self.workspace = workspace
    self.standings = standings
    self.changes = changes
    self.ahead = ahead
    self.stage = stage
  }

  /// The whole report.
  package var json: JSONValue {
    .object(
      [
        ("workspace", .string(workspace.name)),
        ("as_of", .string(standings.asOf.description)),
        ("cycle", JSONValue(standings.cycle?.id)),
        ("cycles", .array(standings.cycles.map { .string($0.id.rawValue) })),
      ] + sinceDay + [
        ("north_star", northStar),
        (
          "stages",
          .array(
            workspace.valueStreams.flatMap { stream in
              stream.stages.filter { isReported($0.id) }.map { stage($0, in: stream) }
            })
        ),
        ("objectives", .array(standings.objectives.filter { isReported($0.objective.stage) }.map(objective))),
      ] + aheadMembers)
  }

  private var aheadMembers: [(String, JSONValue)] {
    guard let ahead, !ahead.items.isEmpty else { return [] }
    let items = ahead.items.map { item in
      JSONValue.object([
        ("key_result", .string(item.subject.description)), ("date", .string(item.checkIn.date.description)),
      ])
    }
    return [("check_ins_ahead", .array(items))]
  }

  private func isReported(_ stage: StageID?) -> Bool { self.stage.map { $0 == stage } ?? true }

  private var northStar: JSONValue {
    .object(
      [("title", .string(workspace.northStar.title))] + figures(of: standings.northStar)
        + since(changes?.northStar))
  }

  private func stage(_ stage: Stage, in stream: ValueStream) -> JSONValue {
    let objectives = standings.objectives(ofStage: stage.id).map {
      JSONValue.string($0.objective.id.rawValue)
    }
    return .object(
      [
        ("id", .string(stage.id.rawValue)), ("title", .string(stage.title)),
        ("value_stream", .string(stream.id.rawValue)),
      ]
        + figures(of: standings.stage(stage.id)) + since(changes?.stage(stage.id))
        + [("objectives", .array(objectives))])
  }

  private func objective(_ standing: ObjectiveStanding) -> JSONValue {
    let objective = standing.objective
    let outcomes = objective.serves.compactMap { reference -> JSONValue? in
      guard case .outcome(let id) = reference else { return nil }
      return .string(id.rawValue)
    }
    let rollUp = standing.rollUp
    return .object(
      [
        ("id", .string(objective.id.rawValue)),
        ("title", .string(objective.title)),
        ("cycle", .string(objective.cycle.rawValue)),
        ("stage", .string(objective.stage?.rawValue ?? "")),
        ("categories", .array(workspace.categories(of: objective).map { .string($0.rawValue) })),
        ("outcomes", .array(outcomes)),
        ("capabilities", .array(objective.capabilities.map { .string($0.rawValue) })),
        ("owner", JSONValue(objective.owner)),
        ("owners", JSONValue(objective.owners)),
        ("contributors", JSONValue(objective.contributors)),
        ("weight", JSONValue(Optional(objective.weight))),
        ("contributes_to", .array(objective.contributesTo.map { .string($0.description) })),
        ("progress", JSONValue(fraction: rollUp.progress)),
        ("known", .integer(rollUp.known)),
        ("expected", JSONValue(fraction: rollUp.expected)),
        ("status", .string(rollUp.status.rawValue)),
      ] + since(changes?.objective(objective.id)) + [
        (
          "key_results",
          .array(zip(objective.keyResults, standing.keyResults).map { keyResult($0, $1, of: objective) })
        )
      ])
  }

  private func keyResult(
    _ keyResult: KeyResult, _ standing: KeyResultStanding, of objective: Objective
  ) -> JSONValue {
    .object(
      [
        ("id", .string(keyResult.id.rawValue)),
        ("title", .string(keyResult.title)),
        ("indicator", JSONValue(keyResult.indicator?.name)),
        ("unit", JSONValue(keyResult.unit)),
      ] + measure(of: keyResult, standing) + [
        ("value", JSONValue(standing.value)),
        ("progress", JSONValue(fraction: standing.progress)),
        ("expected", JSONValue(fraction: standing.expected)),
        ("status", .string(standing.status.rawValue)),
        ("confidence", JSONValue(standing.confidence)),
        ("weight", JSONValue(Optional(keyResult.weight))),
        ("owner", JSONValue(objective.owner(of: keyResult))),
        ("owners", JSONValue(objective.owners(of: keyResult))),
        ("contributors", JSONValue(keyResult.contributors)),
        ("start", .string(standing.period.start.description)),
        ("due", .string(standing.period.due.description)),
        ("start_words", JSONValue(keyResult.start?.words)),
        ("due_words", JSONValue(keyResult.due?.words)),
        ("cadence", .string(standing.cadence.text)),
        ("type", .string(keyResult.type.rawValue)),
        ("checkpoints", .array(standing.timeline.checkpoints.map(checkpoint))),
        ("last_check_in", JSONValue(standing.latest?.date.description)),
        ("closed", closing(standing.closing)),
        ("forecast", forecast(standing.forecast)),
      ] + history(of: objective.reference(to: keyResult))
        + since(changes?.keyResult(objective.reference(to: keyResult))))
  }

  /// How its definition was changed up to the day of the report; nothing if it never was.
  private func history(of reference: KeyResultReference) -> [(String, JSONValue)] {
    let records = workspace.history.changes(of: reference).filter {
      $0.change.map { $0.on <= standings.asOf } == true
    }
    guard !records.isEmpty else { return [] }
    return JSONValue.history(records, first: workspace.firstTarget(of: reference, asOf: standings.asOf))
  }

  private func checkpoint(_ point: Timeline.Point) -> JSONValue {
    .object([("by", .string(point.day.description)), ("value", JSONValue(Optional(point.value)))])
  }

  private func milestone(_ item: MilestoneTally.Item) -> JSONValue {
    .object([
      ("id", .string(item.id.rawValue)), ("title", .string(item.milestone.title)),
      ("due", .string(item.due.description)), ("weight", JSONValue(Optional(item.milestone.weight))),
      ("done", JSONValue(item.done?.description)),
    ])
  }

  private func closing(_ closing: Closing?) -> JSONValue {
    guard let closing else { return .null }
    return .object([
      ("as", .string(closing.end.rawValue)), ("on", JSONValue(closing.day?.description)),
      ("because", JSONValue(closing.reason)),
    ])
  }

  private func forecast(_ forecast: Forecast?) -> JSONValue {
    .object([
      ("value", JSONValue(computed: forecast?.valueOnDueDay)),
      ("reaches_target_on", JSONValue(forecast?.reachesTargetOn?.description)),
    ])
  }

  private func measure(of keyResult: KeyResult, _ standing: KeyResultStanding) -> [(String, JSONValue)] {
    switch keyResult.measure {
    case .milestones:
      return [
        ("kind", .string("milestones")), ("baseline", .null), ("target", .null),
        ("milestones", .array((standing.milestones?.items ?? []).map(milestone))),
      ]
    case .rollUp:
      return [
        ("kind", .string("roll-up")), ("baseline", .null), ("target", .null),
        ("children", .array(standing.children.map(child))),
      ]
    case .reach:
      return [
        ("kind", .string(keyResult.isDoneOrNot ? "done" : "reach")),
        ("baseline", JSONValue(standing.baseline)),
        ("target", JSONValue(standing.target)),
      ]
    case .hold(let band):
      let (lower, upper) = band.bounds
      let bounds = { (isStrict: Bool, bound: Double?) in JSONValue(band.isStrict == isStrict ? bound : nil) }
      return [
        ("kind", .string("hold")), ("baseline", .null), ("target", .null),
        ("at_least", bounds(false, lower)), ("at_most", bounds(false, upper)),
        ("above", bounds(true, lower)), ("below", bounds(true, upper)),
      ]
    }
  }

  /// What an objective contributes to a key result that rolls up from it.
  private func child(_ child: ContributingFigures) -> JSONValue {
    .object(
      [
        ("objective", .string(child.objective.id.rawValue)),
        ("weight", JSONValue(Optional(child.objective.weight))),
      ] + figures(of: child.rollUp))
  }

  private func figures(of rollUp: RollUp?) -> [(String, JSONValue)] {
    [
      ("progress", JSONValue(fraction: rollUp?.progress)),
      ("expected", JSONValue(fraction: rollUp?.expected)),
      ("status", .string((rollUp?.status ?? .noData).rawValue)),
    ]
  }

  private var sinceDay: [(String, JSONValue)] {
    changes.map { [("since", .string($0.before.asOf.description))] } ?? []
  }

  /// The figures on the earlier day; null if they are the same.
  private func since(_ old: RollUp?) -> [(String, JSONValue)] {
    changes == nil ? [] : [("was", old.map { .object(figures(of: $0)) } ?? .null)]
  }

  private func since(_ old: KeyResultStanding?) -> [(String, JSONValue)] {
    guard changes != nil else { return [] }
    guard let old else { return [("was", .null)] }
    return [
      (
        "was",
        .object([
          ("value", JSONValue(old.value)), ("progress", JSONValue(fraction: old.progress)),
          ("expected", JSONValue(fraction: old.expected)), ("status", .string(old.status.rawValue)),
          ("confidence", JSONValue(old.confidence)),
        ])
      )
    ]
  }
}
