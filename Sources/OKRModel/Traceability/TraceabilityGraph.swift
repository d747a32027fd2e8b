/// Every construct of a workspace with its links in both directions: upward means why, downward how.
///
/// It is a snapshot of the workspace. Links lead only to constructs that exist, each once; a dangling reference is a
/// finding, not a link.
public struct TraceabilityGraph: Sendable {
  /// Every node once: by kind from the top down, and in file order.
  public let nodes: [ConstructID]

  private let contents: [ConstructID: TraceContent]
  private let upward: [ConstructID: [TraceLink]]
  private let downward: [ConstructID: [TraceLink]]
  private let supported: [ConstructID: [KeyResultReference]]
  private let statements: [KeyResultReference: [ConstructID]]
  private let stated: Set<WorkStatement>
  private let sources: [ConstructID: ConstructID]
  private let statedWithin: [WorkStatement: [ConstructID]]
  private let bundles: [ConstructID: WorkBundle]
  private let executions: [ConstructID: ExecutionProgress]
  private let positions: [ConstructID: Int]
  private let groups: [ConstructID: [ConstructID]]
  private let objectiveCounts: [ConstructID: Int]
  private let objectiveWeights: [ConstructID: (greatest: Double, sum: Double)]
  private let keyResultCounts: [ConstructID: Int]
  private let leftOut: Set<ConstructID>
  /// The cycle whose objectives need no mention of it; nil if none does.
  private var mainCycle: CycleID?

  /// Makes the graph of `workspace` with the objectives of `cycle`, or of all cycles if nil.
  ///
  /// All work is in it, even if it supports only key results of other cycles.
  public init(of workspace: Workspace, cycle: Cycle?) {
    self.init(of: workspace, cycles: cycle.map { [$0] }, asOf: nil)
  }

  /// Makes the graph of `workspace` with the objectives of `standings`, and with the work as it was on their day.
  public init(of workspace: Workspace, in standings: Standings) {
    self.init(of: workspace, cycles: standings.cycles.isEmpty ? nil : standings.cycles, asOf: standings.asOf)
    mainCycle = standings.cycle?.id
  }

  private init(of workspace: Workspace, cycles: [Cycle]?, asOf day: CivilDay?) {
    var builder = TraceabilityGraphBuilder()
    builder.add(workspace, cycles: cycles, asOf: day)
    self.nodes = builder.nodes
    self.contents = builder.contents
    self.upward = builder.upward
    self.downward = builder.downward
    self.supported = builder.supported
    self.statements = builder.statements
    self.stated = builder.stated
    self.sources = builder.sources
    self.statedWithin = builder.statedWithin
    self.bundles = builder.bundles
    self.executions = builder.executions
    self.positions = Dictionary(
      builder.nodes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.groups = builder.groups
    self.objectiveCounts = builder.objectiveCounts
    // Relative to the greatest weight, so that no sum overflows.
    self.objectiveWeights = builder.objectiveWeights.mapValues { weights in
      let greatest = weights.max() ?? 0
      return (greatest, greatest > 0 ? weights.reduce(0) { $0 + $1 / greatest } : 0)
    }
    self.leftOut = builder.leftOut
    self.keyResultCounts = builder.downward.filter { $0.key.kind == .objective }
      .mapValues { links in links.count { $0.node.kind == .keyResult } }
  }

  /// How many key results an objective has, without iterating over them.
  func keyResultCount(of objective: ConstructID) -> Int { keyResultCounts[objective] ?? 0 }

  /// Every reference that names a construct in it, each once.
  public var references: [String] {
    var seen: Set<String> = []
    return nodes.map(\.reference).filter { seen.insert($0).inserted }
  }

  /// Whether `node` is a key result that was dropped, postponed or merged by the day of the graph.
  func isLeftOut(_ node: ConstructID) -> Bool { leftOut.contains(node) }

  /// Whether `node` is in it.
  public func contains(_ node: ConstructID) -> Bool { contents[node] != nil }

  /// The construct that `node` represents; nil when it is not in it.
  public func content(of node: ConstructID) -> TraceContent? { contents[node] }

  /// What people call `node`; nil when it is not in it. An objective of another cycle than the main one has the cycle
  /// before its title: `2026: Every page can be trusted`.
  public func title(of node: ConstructID) -> String? {
    guard let content = contents[node] else { return nil }
    guard let mainCycle, case .objective(let objective) = content, objective.cycle != mainCycle else {
      return content.title
    }
    return "\(objective.cycle): \(content.title)"
  }

  /// What `node` is for: its parents, of every kind. The North Star, drivers and value streams have none.
  public func why(of node: ConstructID) -> [TraceLink] { upward[node] ?? [] }

  /// What brings `node` about: its children, of every kind.
  public func how(of node: ConstructID) -> [TraceLink] { downward[node] ?? [] }

  /// The parents of `node` that are of `kind`.
  public func parents(of node: ConstructID, _ kind: ConstructKind) -> [ConstructID] {
    why(of: node).lazy.map(\.node).filter { $0.kind == kind }
  }

  /// The children of `node` that are of `kind`.
  public func children(of node: ConstructID, _ kind: ConstructKind) -> [ConstructID] {
    how(of: node).lazy.map(\.node).filter { $0.kind == kind }
  }

  /// The key results, of any cycle, that a piece of work supports: those that it states, or if it states none, those
  /// of the feature or initiative that it is part of.
  public func supportedKeyResults(by work: ConstructID) -> [KeyResultReference] { supported[work] ?? [] }

  /// The initiatives, features and stories that support the key result, by themselves or as parts, in file order.
  ///
  /// There may be very many, and the same ones for many key results: iterating over them for each key result costs the
  /// product.
  public func work(supporting keyResult: KeyResultReference) -> [ConstructID] {
    bundles(supporting: keyResult).flatMap(\.nodes).sorted { position(of: $0) < position(of: $1) }
  }

  /// The initiatives, features and stories that state the key result themselves, in file order; their parts that state
  /// nothing support it too.
  public func work(stating keyResult: KeyResultReference) -> [ConstructID] { statements[keyResult] ?? [] }

  /// The same, limited to the parts of `whole`, at any depth.
  public func work(stating keyResult: KeyResultReference, within whole: ConstructID) -> [ConstructID] {
    statedWithin[WorkStatement(work: whole, keyResult: keyResult)] ?? []
  }

  /// Whether `work` supports the key result, by itself or as a part.
  public func supports(_ keyResult: KeyResultReference, by work: ConstructID) -> Bool {
    sources[work].map { stated.contains(WorkStatement(work: $0, keyResult: keyResult)) } ?? false
  }

  /// The piece of work that states what `work` supports: itself, or what it is part of; nil if nothing does.
  func source(of work: ConstructID) -> ConstructID? { sources[work] }

  /// The totals of `source`, which states what it supports, and the parts that inherit that.
  func bundle(of source: ConstructID) -> WorkBundle? { bundles[source] }

  /// The work that supports the key result, in bundles that do not overlap.
  func bundles(supporting keyResult: KeyResultReference) -> [WorkBundle] {
    work(stating: keyResult).compactMap { bundles[$0] }
  }

  /// How much of an initiative or feature is done, computed once; nil for anything else.
  func executionOfParts(of work: ConstructID) -> ExecutionProgress? { executions[work] }

  /// The place of `node` among all nodes.
  public func position(of node: ConstructID) -> Int { positions[node] ?? nodes.count }

  /// Everything whose figures an objective counts in: its stage, its goal, the outcomes that it serves, its categories,
  /// directly or through outcomes, and the North Star; each once.
  public func groups(of objective: ConstructID) -> [ConstructID] { groups[objective] ?? [] }

  /// How many objectives count in the figures of a stage, goal, outcome, category or the North Star.
  public func objectiveCount(in group: ConstructID) -> Int { objectiveCounts[group] ?? 0 }

  /// The share of the weight of an objective among those that count in the figures of `group`, a fraction 0…1.
  func weightShare(of objective: ConstructID, in group: ConstructID) -> Double {
    guard case .objective(let content) = content(of: objective), let all = objectiveWeights[group],
      all.greatest > 0
    else { return 0 }
    return WeightedMean.usable(content.weight) / all.greatest / all.sum
  }
}
