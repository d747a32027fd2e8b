/// How its values are written.
extension KeyResult {
  /// Writes one of its values: `17.5`, or `3.10` if its file says it that way; `yes` or `no` for a yes-or-no result,
  /// `40%` for milestones.
  public func text(of value: Double, ascii: Bool = true) -> String {
    if milestones != nil { return Figure.value(value, unit: valueUnit, ascii: ascii) + Self.milestoneUnit }
    let said = isYesOrNo ? nil : Figure.written(value, places: written.places(of: value), ascii: ascii)
    return said ?? Figure.value(value, unit: valueUnit, ascii: ascii)
  }

  /// The same with its unit: `17.5 min`.
  public func textWithUnit(of value: Double, ascii: Bool = true) -> String {
    Figure.withUnit(text(of: value, ascii: ascii), unit: valueUnit)
  }

  /// Writes one of its values as a file would say it.
  public func typedText(of value: Double) -> String {
    (isYesOrNo ? nil : Figure.writtenPlain(value, places: written.places(of: value)))
      ?? Figure.exactText(of: value, unit: valueUnit)
  }
}
