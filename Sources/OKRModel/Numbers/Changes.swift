/// What changed between two days: everything as it stood on each of them.
public struct Changes: Sendable {
  /// Where everything stood on the earlier day.
  public let before: Standings
  /// Where everything stands on the later day.
  public let after: Standings

  /// Compares two days of one workspace.
  public init(from before: Standings, to after: Standings) {
    self.before = before
    self.after = after
  }

  /// Where the key result that `reference` names stood before; nil if nothing visible has changed, or if it
  /// was not in the cycle then.
  public func keyResult(_ reference: KeyResultReference) -> KeyResultStanding? {
    guard let old = standing(reference, in: before), let new = standing(reference, in: after) else {
      return nil
    }
    let isSame =
      old.value == new.value && old.status == new.status && old.confidence == new.confidence
      && old.latest?.recordInForce == new.latest?.recordInForce
    return isSame ? nil : old
  }

  /// Where the objective with `id` stood before; nil if nothing visible has changed.
  public func objective(_ id: ObjectiveID) -> RollUp? {
    changed(before.objective(id)?.rollUp, after.objective(id)?.rollUp)
  }

  /// Where the stage with `id` stood before; nil if nothing visible has changed.
  public func stage(_ id: StageID) -> RollUp? { changed(before.stage(id), after.stage(id)) }

  /// Where the objectives without a known stage stood before; nil if nothing visible has changed.
  public var stageless: RollUp? { changed(before.stagelessRollUp, after.stagelessRollUp) }

  /// Where the North Star stood before; nil if nothing visible has changed.
  public var northStar: RollUp? { changed(before.northStar, after.northStar) }

  /// Whether the objective with `id` is new since the earlier day.
  public func isNew(objective id: ObjectiveID) -> Bool {
    before.objective(id) == nil && after.objective(id) != nil
  }

  private func changed(_ old: RollUp?, _ new: RollUp?) -> RollUp? {
    guard let old, let new else { return nil }
    let isSame = old.status == new.status && percent(old.progress) == percent(new.progress)
    return isSame ? nil : old
  }

  private func percent(_ progress: Double?) -> Int? { progress.map(Figure.wholePercent) }

  private func standing(_ reference: KeyResultReference, in standings: Standings) -> KeyResultStanding? {
    standings.keyResult(reference)?.1
  }
}
