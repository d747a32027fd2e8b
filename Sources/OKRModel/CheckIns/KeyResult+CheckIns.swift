/// How the values of check-ins are written.
extension KeyResult {
  /// Writes the value of a check-in on it, with the digits that the check-in was made with.
  public func text(of entry: CheckInEntry, ascii: Bool = true) -> String {
    keepingDigits(of: entry).text(of: entry.value, ascii: ascii)
  }

  /// The same with its unit.
  public func textWithUnit(of entry: CheckInEntry, ascii: Bool = true) -> String {
    keepingDigits(of: entry).textWithUnit(of: entry.value, ascii: ascii)
  }

  /// The same key result, which also writes numbers as `checkIns` say them.
  public func keepingDigits(of checkIns: some Sequence<CheckIn>) -> KeyResult {
    guard checkIns.contains(where: { $0.entry.places != nil }) else { return self }
    var result = self
    for checkIn in checkIns { result.written.keep(checkIn.value, places: checkIn.entry.places) }
    return result
  }

  private func keepingDigits(of entry: CheckInEntry) -> KeyResult {
    guard entry.places != nil else { return self }
    var result = self
    result.written.keep(entry.value, places: entry.places)
    return result
  }
}

extension CheckInEntry {
  /// Writes its value for people, with the digits that it was made with: `yes` or `no` if `unit` is `done`.
  public func valueText(unit: String?, ascii: Bool = true) -> String {
    (Figure.isYesOrNo(unit) ? nil : Figure.written(value, places: places, ascii: ascii))
      ?? Figure.value(value, unit: unit, ascii: ascii)
  }

  /// The same as it may be typed.
  public func typedValue(unit: String?) -> String {
    (Figure.isYesOrNo(unit) ? nil : Figure.writtenPlain(value, places: places))
      ?? Figure.exactText(of: value, unit: unit)
  }
}
