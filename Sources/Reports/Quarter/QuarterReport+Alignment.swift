import OKRModel

extension QuarterReport {
  /// An outcome category and what serves it.
  struct CategoryEntry {
    let category: OutcomeCategory
    /// Its figures, of all stages; nil when nothing serves it.
    let rollUp: RollUp?
    let outcomes: [OutcomeEntry]
    /// The objectives that serve it directly rather than one of its outcomes.
    let straight: [ObjectiveStanding]
  }

  /// A declared outcome and what serves it.
  struct OutcomeEntry {
    let outcome: Outcome
    /// Its figures, of all stages; nil when nothing serves it.
    let rollUp: RollUp?
    let objectives: [ObjectiveStanding]
  }

  /// The four categories in the model's order, each with what serves it within the report's scope.
  ///
  /// For one stage only what it serves is listed: it is not a gap that others serve the rest.
  var alignment: [CategoryEntry] {
    let reported = Set(objectives.map(\.objective.id))
    let entries = OutcomeCategory.allCases.map { entry(of: $0, reported: reported) }
    return stage == nil ? entries : entries.filter { !$0.outcomes.isEmpty || !$0.straight.isEmpty }
  }

  /// The objectives that do not serve anything declared.
  var unaligned: [ObjectiveStanding] {
    objectives.filter { workspace.categories(of: $0.objective).isEmpty }
  }

  private func entry(of category: OutcomeCategory, reported: Set<ObjectiveID>) -> CategoryEntry {
    let outcomes = workspace.outcomes.filter { $0.category == category }.map { outcome in
      OutcomeEntry(
        outcome: outcome, rollUp: standings.outcome(outcome.id),
        objectives: standings.objectives(ofOutcome: outcome.id).filter { reported.contains($0.objective.id) })
    }
    let through = Set(outcomes.flatMap { $0.objectives.map(\.objective.id) })
    let straight = standings.objectives(of: category).filter {
      reported.contains($0.objective.id) && !through.contains($0.objective.id)
    }
    return CategoryEntry(
      category: category, rollUp: standings.category(category),
      outcomes: stage == nil ? outcomes : outcomes.filter { !$0.objectives.isEmpty }, straight: straight)
  }
}
