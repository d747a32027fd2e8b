/// What a workspace's definitions were before they were changed, and the changes themselves.
public struct DefinitionHistory: Sendable {
  /// The changes of each objective's file.
  public var objectiveLogs: [ObjectiveID: DefinitionChangeLog] = [:]
  /// The changes of each initiative's file.
  public var initiativeLogs: [InitiativeID: DefinitionChangeLog] = [:]
  /// The changes of cycles and settings.
  public var workspaceLog = DefinitionChangeLog.empty
  /// Earlier versions of key results; nil for one that did not exist.
  public var keyResults: [KeyResultReference: DatedVersions<KeyResult?>] = [:]
  /// Earlier versions of objectives, without their key results; nil for one that did not exist.
  public var objectives: [ObjectiveID: DatedVersions<Objective?>] = [:]
  /// Key results that the files no longer have, by objective, in text order.
  public var removedKeyResults: [ObjectiveID: [KeyResultID]] = [:]
  /// The key results whose file says something else than the last recorded change made it.
  public var contradicted: Set<KeyResultReference> = []
  /// Earlier versions of cycles.
  public var cycles: [CycleID: DatedVersions<Cycle>] = [:]
  /// Earlier versions of the settings.
  public var settings = DatedVersions<Settings>([])

  /// A history in which nothing ever changed.
  public init() {}

  /// Whether nothing has been recorded.
  public var isEmpty: Bool {
    objectiveLogs.isEmpty && initiativeLogs.isEmpty && workspaceLog.records.isEmpty
  }

  /// The changes in force of the key result that `reference` names, by day.
  public func changes(of reference: KeyResultReference) -> [DefinitionChange] {
    changes(ofPart: .keyResult(reference.keyResult), in: reference.objective)
  }

  /// The changes in force of the objective with `id` itself, by day.
  public func changes(of id: ObjectiveID) -> [DefinitionChange] { changes(ofPart: .whole, in: id) }

  private func changes(ofPart part: ChangedText.Part, in objective: ObjectiveID) -> [DefinitionChange] {
    objectiveLogs[objective]?.changes(of: part) ?? []
  }

  /// `objective`, as the files have it now, as it was on `day` by the recorded changes, with all key results that it has
  /// or had; nil if it did not exist.
  func objective(_ objective: Objective, on day: CivilDay) -> Objective? {
    objectives[objective.id]?.value(on: day) ?? .some(objective)
  }

  /// What the key result that `reference` names was before.
  public func keyResult(_ reference: KeyResultReference) -> KeyResultHistory {
    guard objectiveLogs[reference.objective] != nil else { return .none }
    return KeyResultHistory(
      versions: keyResults[reference] ?? DatedVersions([]), changes: changes(of: reference))
  }
}
