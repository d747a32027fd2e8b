/// How a key result was measured up to a day, and what was wanted of it by that.
public struct EarlierMeasure: Sendable {
  /// The first day on which it no longer held.
  public let until: CivilDay
  /// The figures of that measure: its baseline, target and days.
  public let standing: KeyResultStanding
}

extension Workspace {
  /// The measures and days that the key result that `reference` names had before the recorded changes up to `asOf`, the
  /// earliest first. Changes of anything else leave no trace here.
  public func earlierMeasures(of reference: KeyResultReference, asOf: CivilDay) -> [EarlierMeasure] {
    let history = history.keyResult(reference)
    guard !history.changes.isEmpty, let target = checkInTarget(.keyResult(reference)) else { return [] }
    let now = target.definition(on: asOf, today: today)
    let versions = history.versions.versions.filter { $0.before <= asOf }.compactMap { version in
      version.value.flatMap(\.self).map { (until: version.before, keyResult: $0) }
    }
    let followers = versions.dropFirst().map(\.keyResult) + [now]
    return zip(versions, followers).compactMap { version, next in
      guard !version.keyResult.isMeasured(like: next) else { return nil }
      let standing = KeyResultStanding(
        of: version.keyResult, in: target.cycle, checkIns: target.checkIns, asOf: asOf,
        settings: settings(on: asOf), teamStart: teamStart)
      return EarlierMeasure(until: version.until, standing: standing)
    }
  }
}

extension KeyResult {
  /// Whether the same is wanted of it by the same days as of `other`.
  fileprivate func isMeasured(like other: KeyResult) -> Bool {
    stated == other.stated && start == other.start && due == other.due && checkpoints == other.checkpoints
  }
}
