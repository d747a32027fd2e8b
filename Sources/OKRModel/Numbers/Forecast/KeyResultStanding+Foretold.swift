extension KeyResultStanding {
  /// Where it leads at the pace of its recent check-ins; nil where that cannot be told.
  ///
  /// It is worked out anew each time, in time quadratic in the check-ins of the window.
  public var forecast: Forecast? { Forecast(of: self) }

  /// Writes a value that is foretold: with the digits of the check-ins that it comes from, and with more where it would
  /// read as the target or a bound that it only comes near. With `finerBy` 0.1 it has one digit at least.
  public func foretold(_ value: Double, finerBy digit: Double = 1, ascii: Bool = true) -> String {
    let references: [Double?] =
      switch measure {
      case .reach: [target]
      case .hold(let band): [band.bounds.lower, band.bounds.upper]
      }
    let known = references.compactMap(\.self)
    let values = checkIns.suffix(Forecast.recentCheckIns).map(\.value)
    return Figure.value(value, asPreciseAs: values + known + [digit], apartFrom: known, ascii: ascii)
  }
}
