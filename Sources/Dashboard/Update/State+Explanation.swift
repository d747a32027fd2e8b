import OKRModel

extension State {
  /// Explains what is selected, or what that which is explained is a part of.
  mutating func explain() -> [Effect] {
    guard let topic = nextExplained else { return [] }
    if case .explanation(var path) = overlay {
      path.goOn(to: topic)
      overlay = .explanation(path)
    } else {
      overlay = .explanation(ExplanationPath(topic))
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
  private var nextExplained: Explanation.Topic? {
    if case .explanation(let path) = overlay { return parent(of: path.topic) }
    guard let construct = selectedConstruct else {
      // The objectives without a known stage are listed, though they are no stage that could be named.
      let isListed = screen != .alignment && browser.stage != nil && standings.stagelessRollUp != nil
      return isListed ? .objectivesWithoutStage : nil
    }
    return hasFigures(construct) ? .construct(construct) : nil
  }

  /// Whether there is anything to explain of `construct`.
  private func hasFigures(_ construct: ConstructID) -> Bool {
    switch construct {
    case .northStar, .objective: true
    case .category(let category): standings.category(category) != nil
    case .outcome(let id): standings.outcome(id) != nil
    case .stage(let id): standings.stage(id) != nil
    case .keyResult(let reference): standing(of: reference) != nil
    default: false
    }
  }

  /// What the figures of `topic` count in; nil for the North Star.
  private func parent(of topic: Explanation.Topic) -> Explanation.Topic? {
    guard case .construct(let construct) = topic else { return .construct(.northStar) }
    switch construct {
    case .keyResult(let reference): return .construct(.objective(reference.objective))
    case .objective(let id):
      guard let objective = standings.objective(id)?.objective else { return .construct(.northStar) }
      guard let stage = objective.stage, workspace.stages.contains(where: { $0.id == stage }) else {
        return .objectivesWithoutStage
      }
      return .construct(.stage(stage))
    case .northStar: return nil
    default: return .construct(.northStar)
    }
  }

  /// One step back in the explanation, and out of it from the first one.
  mutating func leaveExplanation() {
    guard case .explanation(var path) = overlay else { return }
    overlay = path.goBack() ? .explanation(path) : nil
  }
}
