/// The measure that a key result began with, where it has moved since, and where the key result would stand by it.
public struct FirstTarget: Sendable {
  /// The measure that it began with.
  public let measure: StatedMeasure
  /// Where it would stand by that.
  public let standing: KeyResultStanding

  /// The first target as a value; nil for a hold, or while it is unknown.
  public var value: Double? { standing.target }
}

extension Workspace {
  /// The measure that the key result that `reference` names began with, and where it would stand by that on `asOf`; nil
  /// if it did not move up to that day, or is not in the workspace.
  public func firstTarget(of reference: KeyResultReference, asOf: CivilDay) -> FirstTarget? {
    let history = history.keyResult(reference)
    guard !history.changes.isEmpty, let target = checkInTarget(.keyResult(reference)),
      let first = history.versions.versions.lazy.compactMap({ $0.value.flatMap(\.self) }).first
    else { return nil }
    let now = target.definition(on: asOf, today: today)
    guard first.stated != now.stated, !first.isRolledUp else { return nil }
    let standing = KeyResultStanding(
      of: now.measured(by: first.stated), in: target.cycle, checkIns: target.checkIns, asOf: asOf,
      settings: settings(on: asOf), teamStart: teamStart)
    return FirstTarget(measure: first.stated, standing: standing)
  }
}
