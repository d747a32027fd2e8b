/// What a key result was before it was changed.
public struct KeyResultHistory: Sendable {
  /// A key result that never changed.
  static let none = KeyResultHistory(versions: DatedVersions([]), changes: [])

  /// Its earlier versions; nil for one that did not exist.
  let versions: DatedVersions<KeyResult?>
  /// The recorded changes in force, by day.
  let changes: [DefinitionChange]

  /// The measure that a check-in carries.
  struct Carried {
    /// The measure, as `StatedMeasure` writes it.
    let text: String
    /// The day of the check-in.
    let date: CivilDay
    /// When the check-in was recorded.
    let at: Timestamp
  }

  /// `keyResult`, as the file has it now, as it was on `day`; nil if it did not exist.
  ///
  /// `latest` is what the latest check-in up to that day carries. On days before `today` it counts unless a change of
  /// the measure was recorded after it, or holds from a later day.
  func definition(
    of keyResult: KeyResult, on day: CivilDay, today: CivilDay?, latest: @autoclosure () -> Carried?
  ) -> KeyResult? {
    guard let then = versions.value(on: day) ?? .some(keyResult) else { return nil }
    guard let today, day < today, let carried = latest(), !isSuperseded(carried),
      let stated = StatedMeasure(carried.text), stated != then.stated, stated.isWhole
    else { return then }
    return then.measured(by: stated)
  }

  /// Whether a recorded change says more about the measure than a check-in that carries `carried`.
  func isSuperseded(_ carried: Carried) -> Bool {
    changes.contains { record in
      guard let change = record.change, change.recordedField?.isMeasure == true else { return false }
      return change.on > carried.date || record.at > carried.at
    }
  }
}

extension KeyResult {
  /// Its measure with its unit.
  public var stated: StatedMeasure { StatedMeasure(measure, unit: unit) }

  /// The same, measured as `stated` says.
  public func measured(by stated: StatedMeasure) -> KeyResult {
    var result = self
    (result.measure, result.unit) = (stated.measure, stated.unit)
    return result
  }
}
