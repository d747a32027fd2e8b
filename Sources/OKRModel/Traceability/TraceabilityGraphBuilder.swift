/// Collects the nodes and links of a `TraceabilityGraph`.
struct TraceabilityGraphBuilder {
  private(set) var nodes: [ConstructID] = []
  private(set) var contents: [ConstructID: TraceContent] = [:]
  private(set) var upward: [ConstructID: [TraceLink]] = [:]
  private(set) var downward: [ConstructID: [TraceLink]] = [:]
  private(set) var supported: [ConstructID: [KeyResultReference]] = [:]
  /// The pieces of work that state a key result themselves, in file order.
  private(set) var statements: [KeyResultReference: [ConstructID]] = [:]
  /// The piece of work that states what a piece supports: itself, or what it is part of.
  private(set) var sources: [ConstructID: ConstructID] = [:]
  /// Each pair of a piece of work and a key result that it states.
  private(set) var stated: Set<WorkStatement> = []
  /// For an initiative or feature and a key result, those of its parts, at any depth, that state it.
  private(set) var statedWithin: [WorkStatement: [ConstructID]] = [:]
  /// How much of each initiative and feature is done.
  private(set) var executions: [ConstructID: ExecutionProgress] = [:]
  /// The totals of each piece of work that states something, with its parts.
  private(set) var bundles: [ConstructID: WorkBundle] = [:]
  private(set) var groups: [ConstructID: [ConstructID]] = [:]
  private(set) var objectiveCounts: [ConstructID: Int] = [:]
  /// The weights of the objectives that count in a stage, goal, outcome, category or the North Star.
  private(set) var objectiveWeights: [ConstructID: [Double]] = [:]
  /// The key results that were dropped, postponed or merged, and count in nothing.
  private(set) var leftOut: Set<ConstructID> = []

  /// Adds all nodes first and then links them, because a link may point to something further down in a file.
  /// With `day`, the work is as it was on that day.
  mutating func add(_ workspace: Workspace, cycles: [Cycle]?, asOf day: CivilDay?) {
    let initiatives = day.map { workspace.initiatives(on: $0) } ?? workspace.initiatives
    let objectives = cycles.map { cycles in
      let shown = Set(cycles.map(\.id))
      return workspace.objectives.filter { shown.contains($0.cycle) }
    }
    if let day {
      for objective in objectives ?? workspace.objectives {
        for keyResult in objective.keyResults where keyResult.closing(on: day)?.end.leavesFigures == true {
          leftOut.insert(.keyResult(objective.reference(to: keyResult)))
        }
      }
    }
    addPurpose(of: workspace)
    addDelivery(of: workspace, objectives: objectives ?? workspace.objectives)
    for initiative in initiatives { add(initiative) }
    linkPurpose(of: workspace)
    linkDelivery(of: workspace, objectives: objectives ?? workspace.objectives)
    for initiative in initiatives { link(initiative) }
  }

  private mutating func addPurpose(of workspace: Workspace) {
    for driver in workspace.drivers { add(.driver(driver.id), .driver(driver)) }
    add(.northStar, .northStar(workspace.northStar))
    for category in OutcomeCategory.allCases { add(.category(category), .category(category)) }
    for outcome in workspace.outcomes { add(.outcome(outcome.id), .outcome(outcome)) }
    for goal in workspace.goals { add(.goal(goal.id), .goal(goal)) }
  }

  private mutating func addDelivery(of workspace: Workspace, objectives: [Objective]) {
    for stream in workspace.valueStreams { add(.valueStream(stream.id), .valueStream(stream)) }
    for stage in workspace.stages { add(.stage(stage.id), .stage(stage)) }
    for objective in objectives { add(.objective(objective.id), .objective(objective)) }
    for capability in workspace.capabilities { add(.capability(capability.id), .capability(capability)) }
    for objective in objectives {
      for keyResult in objective.keyResults {
        add(.keyResult(objective.reference(to: keyResult)), .keyResult(keyResult, in: objective))
      }
    }
  }

  private mutating func add(_ initiative: Initiative) {
    add(.initiative(initiative.id), .initiative(initiative))
    for feature in initiative.features {
      add(.feature(initiative: initiative.id, id: feature.id), .feature(feature))
      for story in feature.stories {
        add(.story(initiative: initiative.id, id: story.id), .story(story))
      }
    }
  }

  private mutating func linkPurpose(of workspace: Workspace) {
    for category in OutcomeCategory.allCases { link(.category(category), to: [.northStar], .anchorsIn) }
    for outcome in workspace.outcomes {
      link(.outcome(outcome.id), to: [.category(outcome.category)], .isPartOf)
    }
    for goal in workspace.goals {
      link(.goal(goal.id), to: goal.outcomes.map { .outcome($0) }, .leadsTo)
      link(.goal(goal.id), to: goal.drivers.map { .driver($0) }, .answers)
    }
  }

  private mutating func linkDelivery(of workspace: Workspace, objectives: [Objective]) {
    for stream in workspace.valueStreams {
      for stage in stream.stages { link(.stage(stage.id), to: [.valueStream(stream.id)], .isPartOf) }
    }
    for objective in objectives {
      link(objective)
      group(objective)
    }
    // After the key results of all objectives, so that what depends on a capability comes before what it is part of.
    for capability in workspace.capabilities {
      guard let parent = capability.parent else { continue }
      link(.capability(capability.id), to: [.capability(parent)], .isPartOf)
    }
  }

  private mutating func link(_ objective: Objective) {
    let node = ConstructID.objective(objective.id)
    let served = objective.serves.map { reference -> ConstructID in
      switch reference {
      case .category(let category): .category(category)
      case .outcome(let id): .outcome(id)
      }
    }
    link(node, to: served, .serves)
    if let goal = objective.goal { link(node, to: [.goal(goal)], .carriesOut) }
    link(node, to: objective.contributesTo.map(\.node), .contributesTo)
    if let stage = objective.stage { link(node, to: [.stage(stage)], .isPartOf) }
    for keyResult in objective.keyResults {
      let reference = ConstructID.keyResult(objective.reference(to: keyResult))
      link(reference, to: [node], .isPartOf)
      if let uplift = keyResult.uplift { link(reference, to: [.capability(uplift.capability)], .lifts) }
    }
    var seen: Set<CapabilityID> = []
    for capability in objective.capabilities where seen.insert(capability).inserted {
      link(.capability(capability), to: [node], .enables)
    }
  }

  /// Counts an objective once in everything whose figures it counts in.
  private mutating func group(_ objective: Objective) {
    let node = ConstructID.objective(objective.id)
    guard groups[node] == nil else { return }
    let parents = (upward[node] ?? []).map(\.node)
    let categories = parents.flatMap { parent -> [ConstructID] in
      switch parent {
      case .category: [parent]
      case .outcome: (upward[parent] ?? []).map(\.node)
      default: []
      }
    }
    var seen: Set<ConstructID> = []
    let all =
      parents.filter { [.stage, .goal, .outcome].contains($0.kind) } + categories + [.northStar]
    let distinct = all.filter { seen.insert($0).inserted }
    groups[node] = distinct
    for group in distinct {
      objectiveCounts[group, default: 0] += 1
      objectiveWeights[group, default: []].append(WeightedMean.usable(objective.weight))
    }
  }

  /// What a part inherits from what it is part of.
  private struct Whole {
    let node: ConstructID
    let isDropped: Bool
    /// The piece of work, and everything that it is part of.
    let way: [ConstructID]
  }

  private mutating func link(_ initiative: Initiative) {
    let node = ConstructID.initiative(initiative.id)
    let whole = link(work: node, initiative.work, partOf: nil, weight: initiative.features.isEmpty ? 1 : nil)
    note(initiative.progress, of: node)
    for feature in initiative.features {
      let featureNode = ConstructID.feature(initiative: initiative.id, id: feature.id)
      let part = link(
        work: featureNode, feature.work, partOf: whole, weight: feature.stories.isEmpty ? 1 : nil)
      note(part.isDropped ? ExecutionProgress(of: []) : feature.progress, of: featureNode)
      for story in feature.stories {
        let weight = story.weight.isFinite ? max(0, story.weight) : 0
        _ = link(
          work: .story(initiative: initiative.id, id: story.id), story.work, partOf: part, weight: weight)
      }
    }
  }

  /// Links a piece of work; a repeated id is skipped, and its parts are linked to the first.
  private mutating func link(
    work node: ConstructID, _ work: WorkItem, partOf whole: Whole?, weight: Double?
  ) -> Whole {
    let isDropped = work.state == .dropped || whole?.isDropped == true
    let result = Whole(node: node, isDropped: isDropped, way: [node] + (whole?.way ?? []))
    guard supported[node] == nil, let content = contents[node] else { return result }
    link(node, to: work.supports.map { .keyResult($0) }, .supports)
    if let whole { link(node, to: [whole.node], .isPartOf) }
    let source = work.supports.isEmpty ? whole.flatMap { sources[$0.node] } : node
    supported[node] = source.flatMap { $0 == node ? work.supports : supported[$0] } ?? []
    if let source {
      sources[node] = source
      bundles[source, default: WorkBundle()].add(node, content, isDropped: isDropped, weight: weight)
    }
    state(work.supports, by: node, partOf: whole)
    return result
  }

  /// If two have the same id, the first counts.
  private mutating func note(_ progress: ExecutionProgress, of node: ConstructID) {
    if executions[node] == nil { executions[node] = progress }
  }

  private mutating func state(
    _ keyResults: [KeyResultReference], by node: ConstructID, partOf whole: Whole?
  ) {
    for keyResult in keyResults
    where stated.insert(WorkStatement(work: node, keyResult: keyResult)).inserted {
      statements[keyResult, default: []].append(node)
      for above in whole?.way ?? [] {
        statedWithin[WorkStatement(work: above, keyResult: keyResult), default: []].append(node)
      }
    }
  }

  private mutating func add(_ node: ConstructID, _ content: TraceContent) {
    // If two have the same id, the first counts, as everywhere.
    guard contents[node] == nil else { return }
    contents[node] = content
    nodes.append(node)
  }

  private mutating func link(_ node: ConstructID, to parents: [ConstructID], _ relation: TraceLink.Relation) {
    guard contents[node] != nil else { return }
    var seen: Set<ConstructID> = []
    for parent in parents where contents[parent] != nil && seen.insert(parent).inserted {
      upward[node, default: []].append(TraceLink(to: parent, relation))
      downward[parent, default: []].append(TraceLink(to: node, relation))
    }
  }
}
