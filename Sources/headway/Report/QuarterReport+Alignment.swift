import OKRModel

extension QuarterReport {
  /// An outcome category with what serves it.
  struct CategoryEntry {
    let category: OutcomeCategory
    /// Its figures, of all stages; nil when nothing serves it.
    let rollUp: RollUp?
    let outcomes: [OutcomeEntry]
    /// The objectives that serve it and none of its outcomes.
    let straight: [ObjectiveStanding]
  }

  /// A declared outcome with what serves it.
  struct OutcomeEntry {
    let outcome: Outcome
    /// Its figures, of all stages; nil when nothing serves it.
    let rollUp: RollUp?
    let objectives: [ObjectiveStanding]
  }

  /// The four categories in the model's order, each with what serves it among what is told of.
  ///
  /// Of one stage only what it serves is told: that the rest is served by others is no gap.
  var alignment: [CategoryEntry] {
    let told = Set(objectives.map(\.objective.id))
    let entries = OutcomeCategory.allCases.map { entry(of: $0, told: told) }
    return stage == nil ? entries : entries.filter { !$0.outcomes.isEmpty || !$0.straight.isEmpty }
  }

  /// The objectives that serve nothing that is named.
  var unaligned: [ObjectiveStanding] {
    objectives.filter { workspace.categories(of: $0.objective).isEmpty }
  }

  private func entry(of category: OutcomeCategory, told: Set<String>) -> CategoryEntry {
    let outcomes = workspace.outcomes.filter { $0.category == category }.map { outcome in
      OutcomeEntry(
        outcome: outcome, rollUp: standings.outcome(outcome.id),
        objectives: standings.objectives(ofOutcome: outcome.id).filter { told.contains($0.objective.id) })
    }
    let through = Set(outcomes.flatMap { $0.objectives.map(\.objective.id) })
    let straight = standings.objectives(of: category).filter {
      told.contains($0.objective.id) && !through.contains($0.objective.id)
    }
    return CategoryEntry(
      category: category, rollUp: standings.category(category),
      outcomes: stage == nil ? outcomes : outcomes.filter { !$0.objectives.isEmpty }, straight: straight)
  }
}
