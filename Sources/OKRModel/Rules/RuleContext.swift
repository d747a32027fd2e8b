/// What rules check: a workspace, where it stands, and lookups that more than one rule needs.
struct RuleContext {
  let workspace: Workspace
  let standings: Standings
  /// Everything with its links, with only the objectives of the cycle.
  let graph: TraceabilityGraph

  /// Today, if known: a separate rule reports check-ins for later days.
  let today: CivilDay?

  init(workspace: Workspace, standings: Standings, today: CivilDay? = nil) {
    self.today = today
    self.workspace = workspace
    self.standings = standings
    self.graph = TraceabilityGraph(of: workspace, in: standings)
  }

  /// A key result of the cycle, with the objective that it belongs to and where it stands.
  struct Entry {
    let objective: Objective
    let keyResult: KeyResult
    let standing: KeyResultStanding

    var reference: KeyResultReference { objective.reference(to: keyResult) }
    var subject: ConstructID { .keyResult(reference) }

    /// The measure, if it is a value to reach.
    var reach: Reach? {
      guard case .reach(let reach) = keyResult.measure else { return nil }
      return reach
    }
  }

  /// The objectives of the cycle.
  var objectives: [Objective] { standings.objectives.map(\.objective) }

  /// The key results of the cycle, without those that were dropped, postponed or merged.
  var keyResults: [Entry] { everyKeyResult.filter { !$0.standing.isLeftOut } }

  /// The key results of the cycle.
  var everyKeyResult: [Entry] { standings.objectives.flatMap(entries) }

  /// The initiatives that are neither done nor dropped.
  var openInitiatives: [Initiative] { workspace.initiatives.filter { $0.work.state.isOpen } }

  /// What the cycles are called in a sentence: `2026-Q4`, or `2026-Q4 and 2026`.
  var cycleName: String {
    let names = standings.cycles.map(\.id.rawValue)
    return names.isEmpty ? "this cycle" : names.joined(separator: " and ")
  }

  /// The cycle of `objective`.
  func cycle(of objective: Objective) -> Cycle? { standings.cycles.first { $0.id == objective.cycle } }

  func entries(_ standing: ObjectiveStanding) -> [Entry] {
    zip(standing.objective.keyResults, standing.keyResults).map {
      Entry(objective: standing.objective, keyResult: $0, standing: $1)
    }
  }

  /// An offence for each key result for which `sentence` returns a text.
  func eachKeyResult(_ sentence: (Entry) -> String?) -> [Offence] {
    keyResults.compactMap { entry in
      sentence(entry).map { Offence(subject: entry.subject, sentence: $0) }
    }
  }

  /// An offence for each objective for which `sentence` returns a text.
  func eachObjective(_ sentence: (Objective) -> String?) -> [Offence] {
    objectives.compactMap { objective in
      sentence(objective).map { Offence(subject: .objective(objective.id), sentence: $0) }
    }
  }

  /// The work on a key result; nil if there is none.
  func work(on entry: Entry) -> WorkTally? {
    WorkTally(on: entry.reference, in: graph)
  }

  /// The ids of the owners of `subject`, the one who answers for it first: its own, or those of what it is part of.
  func people(answeringFor subject: ConstructID) -> [PersonID] {
    switch graph.content(of: subject) {
    case .objective(let objective): return objective.owners
    case .keyResult(let keyResult, let objective): return objective.owners(of: keyResult)
    case .initiative(let initiative): return initiative.work.owners
    case .feature(let feature): return orWhole(feature.work.owners, of: subject)
    case .story(let story): return orWhole(story.work.owners, of: subject)
    default: return []
    }
  }

  private func orWhole(_ owners: [PersonID], of part: ConstructID) -> [PersonID] {
    owners.isEmpty ? graph.whole(of: part).map(people(answeringFor:)) ?? [] : owners
  }
}

extension WorkState {
  /// Whether there is still something to do.
  var isOpen: Bool { self != .done && self != .dropped }
}
