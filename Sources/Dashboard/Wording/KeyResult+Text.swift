public import Canvas
public import OKRModel

/// How the values of a key result are written in a row.
public struct ValueText {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let glyphs: Glyphs

  /// Makes the texts for a key result and where it stands.
  public init(_ keyResult: KeyResult, _ standing: KeyResultStanding, glyphs: Glyphs) {
    self.keyResult = keyResult
    self.standing = standing
    self.glyphs = glyphs
  }

  /// All values and the unit: `20 → 17.5 → 15 min`, `112 ≤ 120 h/week`, `5 in 3–7`.
  public var full: String {
    guard case .reach = keyResult.measure else { return withUnit(holdText) }
    let baseline = standing.baseline.map(number) ?? "?"
    let current = standing.value.map(number) ?? "?"
    return withUnit("\(baseline) \(glyphs.arrow) \(current) \(glyphs.arrow) \(targetText)")
  }

  /// The current value and what is wanted: `17.5 → 15 min`.
  public var short: String {
    guard case .reach = keyResult.measure else { return withUnit(holdText) }
    return withUnit("\(standing.value.map(number) ?? "?") \(glyphs.arrow) \(targetText)")
  }

  private var targetText: String {
    if let target = standing.target { return number(target) }
    if case .reach(let reach) = keyResult.measure, case .relative(let percent) = reach.target {
      return "\(Figure.change(percent, ascii: glyphs.isASCII))%"
    }
    return "?"
  }

  private var holdText: String {
    let current = standing.value.map(number) ?? "?"
    guard case .hold(let band) = keyResult.measure else { return current }
    switch band {
    case .atLeast(let lower): return "\(current) \(glyphs.atLeast) \(number(lower))"
    case .atMost(let upper): return "\(current) \(glyphs.within) \(number(upper))"
    case .between(let lower, let upper):
      return "\(current) in \(number(lower))\(glyphs.isASCII ? ".." : "–")\(number(upper))"
    }
  }

  private func withUnit(_ text: String) -> String {
    guard let unit = keyResult.unit, !unit.isEmpty, unit != "done" else { return text }
    return "\(text) \(unit)"
  }

  private func number(_ value: Double) -> String {
    Figure.value(value, ascii: glyphs.isASCII)
  }
}

extension KeyResultStanding {
  /// The values of `checkIns` as a small line in which up is always better: nearer to the target.
  func sparkline(of checkIns: [CheckIn], columns: Int, glyphs: Glyphs) -> String {
    let isFalling = target.flatMap { target in baseline.map { target < $0 } } ?? false
    return Canvas.sparkline(
      checkIns.map { isFalling ? -$0.value : $0.value }, columns: columns, glyphs: glyphs)
  }
}
