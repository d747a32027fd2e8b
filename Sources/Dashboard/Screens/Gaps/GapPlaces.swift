import OKRModel

/// The places of findings: their titles, and their order.
struct GapPlaces {
  private let graph: TraceabilityGraph
  private let titles: [StageID: String]
  private let ranks: [ConstructID: Int]

  /// Looks up constructs in `workspace`, with the objectives of the cycle of `standings`.
  init(in workspace: Workspace, standings: Standings) {
    graph = TraceabilityGraph(of: workspace, in: standings)
    titles = Dictionary(
      workspace.stages.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    var ranks: [ConstructID: Int] = [:]
    let note = { (node: ConstructID) in if ranks[node] == nil { ranks[node] = ranks.count } }
    let objectives =
      workspace.stages.map { (stage: Optional($0.id), objectives: standings.objectives(ofStage: $0.id)) }
      + [(stage: nil, objectives: standings.stageless)]
    for (stage, objectives) in objectives {
      if let stage { note(.stage(stage)) }
      for objective in objectives.map(\.objective) {
        note(.objective(objective.id))
        objective.keyResults.forEach { note(.keyResult(objective.reference(to: $0))) }
      }
    }
    self.ranks = ranks
  }

  /// The findings with their titles and groups, stage by stage, and then everything around the stages: purpose,
  /// capabilities, work. For one construct the gravest comes first.
  func sorted(_ findings: [Finding]) -> [Gaps.Entry] {
    // All findings under a title share one text, however many there are.
    var places: [ObjectiveID: String] = [:]
    return findings.enumerated().map { (offset: $0, finding: $1, rank: rank(of: $1.subject)) }
      .sorted {
        ($0.rank.0, $0.rank.1, $0.finding.rule.level, $0.offset)
          < ($1.rank.0, $1.rank.1, $1.finding.rule.level, $1.offset)
      }
      .map {
        Gaps.Entry(
          finding: $0.finding, title: title(of: $0.finding), place: place(of: $0.finding.subject, &places))
      }
  }

  private func title(of finding: Finding) -> String {
    graph.title(of: finding.subject) ?? finding.subject.reference
  }

  private func rank(of node: ConstructID) -> (Int, Int) {
    switch node.kind {
    case .stage, .objective, .keyResult: (0, ranks[node] ?? ranks.count)
    case .northStar, .category, .outcome, .goal, .driver, .valueStream, .person, .cycle: (1, 0)
    case .capability: (2, 0)
    case .initiative, .feature, .story: (3, 0)
    }
  }

  /// The place of `node`; `known` has the places of objectives so far, by id.
  private func place(of node: ConstructID, _ known: inout [ObjectiveID: String]) -> String {
    switch node {
    case .stage(let id): titles[id] ?? id.rawValue
    case .objective(let id): place(ofObjective: id, &known)
    case .keyResult(let reference): place(ofObjective: reference.objective, &known)
    default:
      switch node.kind {
      case .capability: "Capabilities"
      case .initiative, .feature, .story: "Work"
      default: "Purpose"
      }
    }
  }

  /// The stage and the title of an objective: `Board & Fly: The cabin is calm`.
  private func place(ofObjective id: ObjectiveID, _ known: inout [ObjectiveID: String]) -> String {
    if let place = known[id] { return place }
    guard case .objective(let objective)? = graph.content(of: .objective(id)) else {
      return id.rawValue
    }
    let stage = objective.stage.flatMap { titles[$0] } ?? Listing.StageEntry.unknownTitle
    let place = "\(stage): \(objective.title)"
    known[id] = place
    return place
  }
}
