import OKRModel
import TextFormats

/// Makes objectives from drafts, with the references that resolve.
struct ObjectiveLinker {
  let stages: References<StageID>
  let outcomes: References<String>
  let capabilities: References<CapabilityID>
  let goals: References<GoalID>
  let people: References<PersonID>?
  let guards: GuardLinker
  let parents: ParentLinker
  private let cycles: [CycleID: Cycle]

  /// Links against the declarations in `manifest` and the objectives in `index`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    guards = GuardLinker(index)
    parents = ParentLinker(index)
    cycles = Dictionary(manifest.cycles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let suggester = index.suggester
    let isKnowable = manifest.isReadable
    let outcomeIDs = (manifest.outcomes.map(\.id) + manifest.unreadOutcomes).map(\.rawValue)
    stages = References(
      to: "stage", known: manifest.valueStreams.flatMap { $0.stages.map(\.id) },
      isKnowable: isKnowable, suggester)
    outcomes = References(
      to: "outcome", known: OutcomeCategory.allCases.map(\.rawValue) + outcomeIDs, isKnowable: isKnowable,
      suggester)
    capabilities = References(
      to: "capability", known: manifest.capabilities.map(\.id), isKnowable: isKnowable, suggester)
    goals = References(to: "goal", known: manifest.goals.map(\.id), isKnowable: isKnowable, suggester)
    people =
      manifest.people.isEmpty ? nil : References(to: "person", known: manifest.people.map(\.id), suggester)
  }

  /// The objective made from `draft`. An unknown stage is kept, so that the objective is not lost from sight.
  func link(_ draft: ObjectiveDraft, in sink: DiagnosticSink) -> Objective {
    if let stage = draft.stage { _ = stages.check(stage, in: sink) }
    // Nobody can or should fix who owned what in a cycle that is over.
    let lastDay = cycles[draft.cycle]?.end
    people?.warn(of: draft.owners + draft.contributors, until: lastDay, in: sink)
    let goal = draft.goal.flatMap { goals.check($0, in: sink) ? $0.value : nil }
    let serves = outcomes.existing(draft.serves, in: sink).map { id in
      OutcomeCategory(rawValue: id).map(OutcomeReference.category) ?? .outcome(OutcomeID(id))
    }
    return Objective(
      id: draft.id, title: draft.title, cycle: draft.cycle, stage: draft.stageID, serves: serves,
      capabilities: capabilities.existing(draft.capabilities, in: sink), goal: goal,
      owners: draft.owners.distinctValues(), contributors: draft.contributors.distinctValues(),
      weight: draft.weight,
      contributesTo: parents.link(draft.contributesTo, in: draft.id, reportingTo: sink), why: draft.why,
      keyResults: draft.keyResults.map { keyResult in
        if let cycle = cycles[draft.cycle] { keyResult.reportDays(in: cycle, reportingTo: sink) }
        return link(keyResult, of: draft.id, until: lastDay, in: sink)
      })
  }

  /// The key result made from `draft`, of the objective with the id `objective`; unknown people in it are worth a word up
  /// to `lastDay`.
  func link(
    _ draft: KeyResultDraft, of objective: ObjectiveID, until lastDay: CivilDay? = nil,
    in sink: DiagnosticSink
  ) -> KeyResult {
    people?.warn(of: draft.owners + draft.contributors, until: lastDay, in: sink)
    let lifts = draft.liftedCapability.map { capabilities.check($0, in: sink) } ?? false
    return draft.keyResult(
      lifts: lifts, guards: guards.link(draft.guards, in: objective, reportingTo: sink))
  }
}
