/// How the figures of one thing come about: for each the rule in words, the rule with the numbers put in, and what
/// would change it.
public struct Explanation: Hashable, Sendable {
  /// One figure.
  public struct Item: Hashable, Sendable {
    /// What it is called: `Progress`.
    public let name: String
    /// What it is: `50%`; empty where the lines say it.
    public let result: String
    /// The status that the result names; nil where it names none.
    public let status: Status?
    /// How it comes about.
    public let lines: [Line]

    init(_ name: String, _ result: String, status: Status? = nil, _ lines: [Line]) {
      self.name = name
      self.result = result
      self.status = status
      self.lines = lines
    }
  }

  /// A line of what there is to say of a figure.
  public enum Line: Hashable, Sendable {
    /// The rule in words: `(value − baseline) / (target − baseline)`.
    case rule(String)
    /// The rule with the numbers put in: `(17.5 − 20) / (15 − 20) = 0.5`.
    case worked(String)
    /// Where a number is from: `17.5 was checked in for 16 Nov by Ben`.
    case fact(String)
    /// A part of a mean: what it brings in, and what it is.
    case term(String, title: String, Status)
    /// A way to another status: `at 17.9 or less`.
    case way(Status, String)
  }

  /// What can be explained.
  public enum Subject: Hashable, Sendable {
    case northStar
    case category(OutcomeCategory)
    /// The id of an outcome.
    case outcome(String)
    /// The id of a stage; empty for the objectives without a known stage.
    case stage(String)
    /// The id of an objective.
    case objective(String)
    case keyResult(KeyResultReference)
  }

  /// What it is about.
  public let title: String
  /// The figures, the one that is asked about most first.
  public let items: [Item]

  init(title: String, items: [Item]) {
    self.title = title
    self.items = items
  }

  /// Explains every figure of `subject`; nil when it is not in the cycle.
  public init?(
    of subject: Subject, in workspace: Workspace, standings: Standings, ascii: Bool = true
  ) {
    let writer = RollUpExplainer(
      workspace: workspace, standings: standings, notation: Notation(ascii: ascii))
    switch subject {
    case .northStar:
      self = writer.northStar
    case .category(let category):
      guard let rollUp = standings.category(category) else { return nil }
      self = writer.explanation(category.title, rollUp, of: standings.objectives(of: category))
    case .outcome(let id):
      guard let rollUp = standings.outcome(id) else { return nil }
      let title = workspace.outcomes.first { $0.id == id }?.title ?? id
      self = writer.explanation(title, rollUp, of: standings.objectives(ofOutcome: id))
    case .stage(let id):
      let stage = workspace.stages.first { $0.id == id }
      guard let rollUp = stage == nil ? standings.stagelessRollUp : standings.stage(id) else { return nil }
      let objectives = stage == nil ? standings.stageless : standings.objectives(ofStage: id)
      self = writer.explanation(stage?.title ?? "No known stage", rollUp, of: objectives)
    case .objective(let id):
      guard let standing = standings.objective(id) else { return nil }
      self = writer.explanation(of: standing)
    case .keyResult(let reference):
      guard let standing = standings.objective(reference.objective),
        let explainer = KeyResultExplainer(reference, of: standing, in: workspace, Notation(ascii: ascii))
      else { return nil }
      self = explainer.explanation
    }
  }
}
