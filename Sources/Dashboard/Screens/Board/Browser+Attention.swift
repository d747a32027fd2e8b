import OKRModel

extension Browser {
  /// Selects what most needs the attention of `person`: the worst of that person's key results, or else the worst key
  /// result of the stage that is furthest behind; without either the first stage with an objective. The focus stays on
  /// the stages.
  mutating func selectWhatMatters(to person: PersonID?, worst: AttentionSummary.Place?) {
    let own = person.flatMap { person in worstKeyResult { $0 == person } }
    let found = own ?? worst.flatMap { place in worstKeyResult(ofStage: place.stage) { _ in true } }
    let begun = listing.stages.first { !$0.objectives.isEmpty }?.stage?.id
    if let found { select(.keyResult(found)) } else if let begun { select(.stage(begun)) }
    focus = .stages
  }

  /// The worst listed and open key result that is behind or stale and whose owner passes `isIncluded`: by status, and within a
  /// status by how far it is behind.
  private func worstKeyResult(
    ofStage stage: StageID? = nil, owner isIncluded: (PersonID?) -> Bool
  ) -> KeyResultReference? {
    let entries = listing.stages.filter { stage == nil || $0.stage?.id == stage }.flatMap(\.objectives)
    var worst: (reference: KeyResultReference, rank: Int, gap: Double)?
    for entry in entries {
      let objective = entry.standing.objective
      for (keyResult, standing) in zip(objective.keyResults, entry.standing.keyResults) {
        guard standing.closing == nil, [.offTrack, .stale, .atRisk].contains(standing.status),
          isIncluded(objective.owner(of: keyResult))
        else { continue }
        let candidate = (
          reference: objective.reference(to: keyResult), rank: standing.status.urgencyRank,
          gap: standing.gap ?? 0
        )
        if let best = worst, (best.rank, -best.gap) <= (candidate.rank, -candidate.gap) { continue }
        worst = candidate
      }
    }
    return worst?.reference
  }
}
