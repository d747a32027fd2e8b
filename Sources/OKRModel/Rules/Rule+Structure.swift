extension Rule {
  /// The most objectives a stage, and the most key results an objective, should have in a cycle.
  static let attentionLimit = 5

  /// What stages, objectives, key results and work should be linked to.
  static let structureRules = [
    Rule(
      id: "stage-without-objective", level: .warning, kind: .structure, title: "Stage without objective",
      why:
        "A stage without an objective is a blind spot in the value stream. Only the current cycle counts.",
      remedy: "Set an objective for the stage, or silence this for the stage with the reason.",
      example: "A stage 'arrive' that no objective of 2026-Q4 names.",
      check: { $0.emptyStages() }),
    Rule(
      id: "objective-without-key-result", level: .warning, kind: .structure,
      title: "Objective without key result",
      why: "Without a key result there is no evidence of whether the objective is being achieved.",
      remedy: "Add one to five key results to 'key-results', each with a measure.",
      example: "An objective's file without 'key-results'.",
      check: { $0.objectivesWithoutKeyResult() }),
    Rule(
      id: "objective-without-capability", level: .advice, kind: .structure,
      title: "Objective without capability",
      why:
        "An objective depends on what the enterprise can do. Without a capability it is unclear what to improve.",
      remedy: "Name the capabilities that it depends on in 'capabilities'.",
      example: "An objective's file without 'capabilities'.",
      check: { $0.objectivesWithoutCapability() }),
    Rule(
      id: "objective-without-outcome", level: .warning, kind: .structure,
      title: "Objective without outcome or category",
      why: """
        An objective that serves no outcome and no category does not lead to the North Star, unless it contributes to \
        another one.
        """,
      remedy: "Name the outcome or the category that it serves in 'outcomes'.",
      example: "An objective's file without 'outcomes'.",
      check: { $0.objectivesWithoutOutcome() }),
    Rule(
      id: "key-result-without-initiative", level: .warning, kind: .structure,
      title: "Key result without initiative",
      why: """
        A value that should change, with no work to move it, is a hope. Holds and finished key results need no work; \
        dropped work does not count.
        """,
      remedy: "Name the key result in the 'supports' of an initiative, a feature or a story.",
      example: "A key result that no file in 'execution' supports.",
      check: { $0.keyResultsWithoutInitiative() }),
    Rule(
      id: "work-without-key-result", level: .warning, kind: .structure,
      title: "Work that supports no key result",
      why: """
        Work that moves no key result takes time from work that does. A part supports what the whole supports; where \
        no part supports anything, the whole is reported. Work that is done or dropped is ignored.
        """,
      remedy: "Name the key result that it should move in 'supports', or decide whether it should go on.",
      example: "An initiative without 'supports', none of whose parts has any.",
      check: { $0.idleWork() }),
    Rule(
      id: "capability-without-uplift", level: .advice, kind: .structure,
      title: "Capability below target, not improved",
      why: "The maturity should rise, and no key result of the current cycle improves it.",
      remedy: "Name it in 'lifts' of a key result, or lower the target maturity.",
      example: "maturity: {current: 2, target: 4} on a capability that no 'lifts' names.",
      check: { $0.neglectedCapabilities() }),
    Rule(
      id: "owner-missing", level: .warning, kind: .structure, title: "Owner missing",
      why: """
        When everybody is responsible, nobody checks in. A key result without an owner belongs to its objective's \
        owner; it is reported only where its siblings name owners. Of work, only open initiatives are checked.
        """,
      remedy: "Name a person in 'owner'.",
      example: "An objective without 'owner'; a key result without one, next to others that have one.",
      check: { $0.ownerless() }),
    Rule(
      id: "owner-left", level: .warning, kind: .structure, title: "Owner has left",
      why: """
        Somebody who has left checks in on nothing, and nobody else knows that it is theirs now. Only objectives and key \
        results of running cycles and open work are checked; each is reported where its file names the person.
        """,
      remedy: "Name somebody else in 'owner'; in the dashboard E changes the owner.",
      example: "owner: ben, where 'people' says {id: ben, name: Ben Okafor, left: 2026-11-01}",
      check: { $0.departedOwners() }),
    Rule(
      id: "too-many-objectives", level: .advice, kind: .structure,
      title: "More than five objectives in a stage",
      why: "More than five objectives in a cycle means no priorities.",
      remedy: "Keep the ones that matter most, and move the others to a later cycle.",
      example: "A stage with six objectives in 2026-Q4.",
      check: { $0.crowdedStages() }),
    Rule(
      id: "too-many-key-results", level: .advice, kind: .structure,
      title: "More than five key results in an objective",
      why: "More than five numbers are hard to keep in mind, and each needs a check-in every week.",
      remedy: "Keep the ones that prove the objective, or split it in two.",
      example: "An objective with six key results.",
      check: { $0.crowdedObjectives() }),
  ]
}

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
    eachObjective { $0.capabilities.isEmpty ? "'\($0.title)' names no capability that it depends on" : nil }
  }

  func objectivesWithoutOutcome() -> [Offence] {
    eachObjective {
      $0.serves.isEmpty && $0.contributesTo.isEmpty ? "'\($0.title)' serves no outcome and no category" : nil
    }
  }

  func keyResultsWithoutInitiative() -> [Offence] {
    eachKeyResult { entry in
      guard entry.reach != nil, !entry.standing.isFinished, work(on: entry) == nil else {
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
          '\(capability.title)' is at maturity \(maturity.current) with a target of \(maturity.target), and no key \
          result of \(cycleName) improves it
          """)
    }
  }

  func ownerless() -> [Offence] {
    let objectives = eachObjective { $0.owners.isEmpty ? "'\($0.title)' has no owner" : nil }
    let partlyOwned = Set(
      self.objectives.lazy.filter { $0.keyResults.contains { !$0.owners.isEmpty } }.map(\.id))
    let keyResults = eachKeyResult { entry in
      guard entry.keyResult.owners.isEmpty, partlyOwned.contains(entry.objective.id) else { return nil }
      return "'\(entry.keyResult.title)' has no owner, unlike its siblings"
    }
    let initiatives = openInitiatives.filter(\.work.owners.isEmpty).map {
      Offence(subject: .initiative($0.id), sentence: "'\($0.work.title)' has no owner")
    }
    return objectives + keyResults + initiatives
  }

  func departedOwners() -> [Offence] {
    let isRunning = { (objective: Objective) in
      cycle(of: objective)?.period.contains(standings.asOf) == true
    }
    let objectives = eachObjective { isRunning($0) ? departure(of: $0.owners, from: $0.title) : nil }
    let keyResults = eachKeyResult { entry in
      guard isRunning(entry.objective), entry.standing.status != .done else { return nil }
      return departure(of: entry.keyResult.owners, from: entry.keyResult.title)
    }
    let work = openInitiatives.flatMap { initiative in
      pieces(of: initiative).compactMap { subject, work -> Offence? in
        guard work.state.isOpen else { return nil }
        return departure(of: work.owners, from: work.title).map { Offence(subject: subject, sentence: $0) }
      }
    }
    return objectives + keyResults + work
  }

  /// `initiative`, its features and their stories, in the order of the file.
  private func pieces(of initiative: Initiative) -> [(ConstructID, WorkItem)] {
    [(.initiative(initiative.id), initiative.work)]
      + initiative.features.flatMap { feature in
        [(.feature(initiative: initiative.id, id: feature.id), feature.work)]
          + feature.stories.map { (.story(initiative: initiative.id, id: $0.id), $0.work) }
      }
  }

  /// Who of `owners` has left; nil if nobody has.
  private func departure(of owners: [PersonID], from title: String) -> String? {
    let gone = owners.compactMap(workspace.person).filter { $0.hasLeft(by: standings.asOf) }
    guard !gone.isEmpty else { return nil }
    let names = gone.compactMap { person in
      person.left.map { "\(workspace.wholeName(ofPerson: person.id)), who left on \($0)" }
    }
    return "'\(title)' belongs to \(names.joined(separator: ", and to ")); E changes the owner"
  }

  func crowdedStages() -> [Offence] {
    workspace.stages.flatMap { stage in
      let objectives = standings.objectives(ofStage: stage.id)
      // A year and a quarter are two lists that a team works through at different speeds.
      return standings.cycles.compactMap { cycle -> Offence? in
        let count = objectives.count { $0.objective.cycle == cycle.id }
        guard count > Rule.attentionLimit else { return nil }
        return Offence(
          subject: .stage(stage.id), sentence: "'\(stage.title)' has \(count) objectives in \(cycle.id)")
      }
    }
  }

  func crowdedObjectives() -> [Offence] {
    standings.objectives.compactMap { standing in
      let objective = standing.objective
      let count = standing.rollUp.total
      guard count > Rule.attentionLimit else { return nil }
      return Offence(
        subject: .objective(objective.id), sentence: "'\(objective.title)' has \(count) key results")
    }
  }
}
