import OKRModel

extension State {
  /// Explains what is selected, or what that which is explained is a part of.
  mutating func explain() -> [Effect] {
    guard let subject = nextExplained else { return [] }
    if case .explanation(var path) = overlay {
      path.goOn(to: subject)
      overlay = .explanation(path)
    } else {
      overlay = .explanation(ExplanationPath(subject))
    }
    return []
  }

  /// Why there is nothing to explain; nil when there is.
  var explainDisabledReason: String? {
    if nextExplained != nil { return nil }
    if case .explanation = overlay { return "nothing lies above the North Star" }
    return "there are no figures here yet"
  }

  /// What is explained next.
  private var nextExplained: Explanation.Subject? {
    if case .explanation(let path) = overlay { return parent(of: path.subject) }
    if screen == .alignment { return explainedInAlignment }
    switch subject {
    case .keyResult(let reference): return standing(of: reference).map { _ in .keyResult(reference) }
    case .objective(let id): return .objective(id)
    case .stage(let id): return standings.stage(id).map { _ in .stage(id) }
    case .node(let node): return node.explained.flatMap(withFigures)
    // The objectives without a known stage are listed, though they are no stage that could be named.
    case nil: return browser.stage == nil || standings.stagelessRollUp == nil ? nil : .stage("")
    }
  }

  /// What is selected there, where it has figures.
  private var explainedInAlignment: Explanation.Subject? {
    alignment?.node?.explained.flatMap(withFigures)
  }

  /// `subject` where it has figures; nil where there is nothing to explain.
  private func withFigures(_ subject: Explanation.Subject) -> Explanation.Subject? {
    switch subject {
    case .category(let category): return standings.category(category).map { _ in subject }
    case .outcome(let id): return standings.outcome(id).map { _ in subject }
    case .stage(let id): return standings.stage(id).map { _ in subject }
    case .northStar, .objective, .keyResult: return subject
    }
  }

  /// What the figures of `subject` count in; nil for the North Star.
  private func parent(of subject: Explanation.Subject) -> Explanation.Subject? {
    switch subject {
    case .keyResult(let reference): return .objective(reference.objective)
    case .objective(let id):
      guard let stage = standings.objective(id)?.objective.stage else { return .northStar }
      return workspace.stages.contains { $0.id == stage } ? .stage(stage) : .stage("")
    case .stage, .outcome, .category: return .northStar
    case .northStar: return nil
    }
  }

  /// One step back in the explanation, and out of it from the first one.
  mutating func leaveExplanation() {
    guard case .explanation(var path) = overlay else { return }
    overlay = path.goBack() ? .explanation(path) : nil
  }
}
