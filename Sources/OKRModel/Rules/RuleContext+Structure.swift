extension RuleContext {
  func emptyStages() -> [Offence] {
    workspace.stages.filter { standings.objectives(ofStage: $0.id).isEmpty }.map {
      Offence(subject: .stage($0.id), sentence: "'\($0.title)' has no objective in \(cycleName)")
    }
  }

  func objectivesWithoutKeyResult() -> [Offence] {
    eachObjective { $0.keyResults.isEmpty ? "'\($0.title)' has no key result" : nil }
  }

  func objectivesWithoutCapability() -> [Offence] {
    eachObjective { $0.capabilities.isEmpty ? "'\($0.title)' names no capability that it leans on" : nil }
  }

  func objectivesWithoutOutcome() -> [Offence] {
    eachObjective { $0.serves.isEmpty ? "'\($0.title)' serves no outcome and no category" : nil }
  }

  func keyResultsWithoutInitiative() -> [Offence] {
    eachKeyResult { entry in
      guard entry.reach != nil, entry.standing.status != .done, work(on: entry) == nil else {
        return nil
      }
      return "no initiative, feature or story supports '\(entry.keyResult.title)'"
    }
  }

  func idleWork() -> [Offence] {
    openInitiatives.filter(\.work.supports.isEmpty).flatMap { initiative in
      guard !initiative.supportedKeyResults.isEmpty else {
        return [idle(.initiative(initiative.id), initiative.work)]
      }
      return initiative.features.flatMap { idleParts(of: $0, in: initiative) }
    }
  }

  private func idleParts(of feature: Feature, in initiative: Initiative) -> [Offence] {
    guard feature.work.state.isOpen, feature.work.supports.isEmpty else { return [] }
    guard feature.stories.contains(where: { !$0.work.supports.isEmpty }) else {
      return [idle(.feature(initiative: initiative.id, id: feature.id), feature.work)]
    }
    return feature.stories.filter { $0.work.state.isOpen && $0.work.supports.isEmpty }
      .map { idle(.story(initiative: initiative.id, id: $0.id), $0.work) }
  }

  private func idle(_ subject: ConstructID, _ work: WorkItem) -> Offence {
    Offence(subject: subject, sentence: "'\(work.title)' supports no key result")
  }

  func neglectedCapabilities() -> [Offence] {
    let lifted = Set(keyResults.compactMap(\.keyResult.uplift?.capability))
    return workspace.capabilities.compactMap { capability in
      guard let maturity = capability.maturity, maturity.current < maturity.target,
        !lifted.contains(capability.id)
      else { return nil }
      return Offence(
        subject: .capability(capability.id),
        sentence: """
          '\(capability.title)' is at maturity \(maturity.current) and wanted at \(maturity.target), and no key result \
          of \(cycleName) lifts it
          """)
    }
  }

  func ownerless() -> [Offence] {
    let objectives = eachObjective { $0.owner == nil ? "'\($0.title)' has no owner" : nil }
    let partlyOwned = Set(
      self.objectives.lazy.filter { $0.keyResults.contains { $0.owner != nil } }.map(\.id))
    let keyResults = eachKeyResult { entry in
      guard entry.keyResult.owner == nil, partlyOwned.contains(entry.objective.id) else { return nil }
      return "'\(entry.keyResult.title)' has no owner of its own, and its siblings have"
    }
    let initiatives = openInitiatives.filter { $0.work.owner == nil }.map {
      Offence(subject: .initiative($0.id), sentence: "'\($0.work.title)' has no owner")
    }
    return objectives + keyResults + initiatives
  }

  func crowdedStages() -> [Offence] {
    workspace.stages.compactMap { stage in
      let count = standings.objectives(ofStage: stage.id).count
      guard count > Rule.attentionLimit else { return nil }
      return Offence(
        subject: .stage(stage.id), sentence: "'\(stage.title)' has \(count) objectives in \(cycleName)")
    }
  }

  func crowdedObjectives() -> [Offence] {
    eachObjective { objective in
      let count = objective.keyResults.count
      return count > Rule.attentionLimit ? "'\(objective.title)' has \(count) key results" : nil
    }
  }
}
