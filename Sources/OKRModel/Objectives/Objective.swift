/// What a stage wants to achieve in a cycle: qualitative, aspirational, about outcomes.
public struct Objective: Hashable, Sendable, Identifiable {
  /// The id, which is also its file's name, unique in the workspace.
  public let id: ObjectiveID
  /// The objective in words.
  public let title: String
  /// The id of the cycle in which it should be achieved.
  public internal(set) var cycle: CycleID
  /// The id of the value stream stage that it belongs to.
  public let stage: StageID?
  /// What it serves: categories, or outcomes of them.
  public let serves: [OutcomeReference]
  /// The ids of the capabilities that it depends on.
  public let capabilities: [CapabilityID]
  /// The id of the goal that it carries out.
  public let goal: GoalID?
  /// The ids of its owners, in the order of the file; the first one answers for it.
  public let owners: [PersonID]
  /// The ids of the people who help with it, in the order of the file.
  public let contributors: [PersonID]
  /// Its weight in the figures of its stage, outcomes and categories, relative to the other objectives there; 0 or more,
  /// 1 if the file does not set it.
  public let weight: Double
  /// What it contributes to, in the order of the file. No figure counts it there.
  public let contributesTo: [ObjectiveParent]
  /// Why it matters, in words.
  public let why: String?
  /// What shows whether it is being reached, in file order.
  public internal(set) var keyResults: [KeyResult]

  /// The id of the owner who answers for it; nil if it has none.
  public var owner: PersonID? { owners.first }

  /// Makes an objective; `owner` stands for the only one of `owners`.
  public init(
    id: ObjectiveID, title: String, cycle: CycleID, stage: StageID?, serves: [OutcomeReference] = [],
    capabilities: [CapabilityID] = [], goal: GoalID? = nil, owner: PersonID? = nil, owners: [PersonID] = [],
    contributors: [PersonID] = [], weight: Double = 1, contributesTo: [ObjectiveParent] = [],
    why: String? = nil, keyResults: [KeyResult] = []
  ) {
    self.id = id
    self.title = title
    self.cycle = cycle
    self.stage = stage
    self.serves = serves
    self.capabilities = capabilities
    self.goal = goal
    self.owners = owners.isEmpty ? [owner].compactMap(\.self) : owners
    self.contributors = contributors
    self.weight = weight
    self.contributesTo = contributesTo
    self.why = why
    self.keyResults = keyResults
  }

  /// The reference that other files use for `keyResult`.
  public func reference(to keyResult: KeyResult) -> KeyResultReference {
    KeyResultReference(objective: id, keyResult: keyResult.id)
  }

  /// The id of the owner who answers for `keyResult`: its own, or the objective's if it has none.
  public func owner(of keyResult: KeyResult) -> PersonID? { owners(of: keyResult).first }

  /// The ids of the owners of `keyResult`: its own, or the objective's if it has none.
  public func owners(of keyResult: KeyResult) -> [PersonID] {
    keyResult.owners.isEmpty ? owners : keyResult.owners
  }
}

/// The id of an objective, unique in the workspace.
public typealias ObjectiveID = Identifier<Objective>
