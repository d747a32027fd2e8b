/// How the figures of one thing are computed: for each one, the rule in words, the rule with the numbers put in, and
/// what would change it.
public struct Explanation: Hashable, Sendable {
  /// One figure.
  public struct Item: Hashable, Sendable {
    /// What it is called: `Progress`.
    public let name: String
    /// Its value: `50%`; empty if the lines say it.
    public let result: String
    /// The status that the result is; nil if it is not one.
    public let status: Status?
    /// How it is computed.
    public let lines: [Line]

    init(_ name: String, _ result: String, status: Status? = nil, _ lines: [Line]) {
      self.name = name
      self.result = result
      self.status = status
      self.lines = lines
    }
  }

  /// One line of the explanation of a figure.
  public enum Line: Hashable, Sendable {
    /// The rule in words: `(value − baseline) / (target − baseline)`.
    case rule(String)
    /// The rule with the numbers put in: `(17.5 − 20) / (15 − 20) = 0.5`.
    case worked(String)
    /// Where a number is from: `17.5 was checked in for 16 Nov by Ben`.
    case fact(String)
    /// One part of a mean: what it contributes, and what it is.
    case term(String, title: String, Status)
    /// A way to another status: `at 17.9 or less`.
    case way(Status, String)
  }

  /// What can be explained.
  public enum Topic: Hashable, Sendable {
    /// A construct with figures of its own: the North Star, a category, an outcome, a stage, an objective or a key
    /// result.
    case construct(ConstructID)
    /// The objectives without a known stage, taken together.
    case objectivesWithoutStage
  }

  /// What it is about.
  public let title: String
  /// The figures, those asked about most often first.
  public let items: [Item]

  init(title: String, items: [Item]) {
    self.title = title
    self.items = items
  }

  /// Explains every figure of `topic`; nil when it has none in the cycle.
  public init?(
    of topic: Topic, in workspace: Workspace, standings: Standings, ascii: Bool = true
  ) {
    let writer = RollUpExplainer(
      workspace: workspace, standings: standings, notation: Notation(ascii: ascii))
    switch topic {
    case .objectivesWithoutStage:
      guard let rollUp = standings.stagelessRollUp else { return nil }
      self = writer.explanation("No known stage", rollUp, of: standings.stageless)
    case .construct(.northStar):
      self = writer.northStar
    case .construct(.category(let category)):
      guard let rollUp = standings.category(category) else { return nil }
      self = writer.explanation(category.title, rollUp, of: standings.objectives(of: category))
    case .construct(.outcome(let id)):
      guard let rollUp = standings.outcome(id) else { return nil }
      let title = workspace.outcomes.first { $0.id == id }?.title ?? id.rawValue
      self = writer.explanation(title, rollUp, of: standings.objectives(ofOutcome: id))
    case .construct(.stage(let id)):
      guard let stage = workspace.stages.first(where: { $0.id == id }), let rollUp = standings.stage(id)
      else { return nil }
      self = writer.explanation(stage.title, rollUp, of: standings.objectives(ofStage: id))
    case .construct(.objective(let id)):
      guard let standing = standings.objective(id) else { return nil }
      self = writer.explanation(of: standing)
    case .construct(.keyResult(let reference)):
      guard let standing = standings.objective(reference.objective),
        let explainer = KeyResultExplainer(reference, of: standing, in: workspace, Notation(ascii: ascii))
      else { return nil }
      self =
        explainer.keyResult.isRolledUp
        ? writer.explanation(ofRolledUp: explainer) : explainer.explanation
    case .construct: return nil
    }
  }
}
