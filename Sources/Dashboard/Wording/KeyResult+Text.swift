public import Canvas
public import OKRModel

/// How the values of a key result are written in a row.
public struct ValueText {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let glyphs: Glyphs
  private var isShort = false
  private var showsUnit = true

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

  /// `full`, and shorter ways to say it: without what the unit says, without the baseline, with large numbers written
  /// short, and at last the current value alone.
  public var forms: [String] { [full, bare.full] + shortForms }

  /// `short` and shorter ways to say it.
  public var shortForms: [String] {
    let rounded = bare.withShortNumbers
    return [short, bare.short, rounded.short, bare.current, rounded.current]
  }

  /// The first of `forms` that fits `columns`; the shortest where none does.
  public func fitted(to columns: Int, _ measure: TextMeasure) -> String {
    forms.first { measure.width(of: $0) <= columns } ?? withShortNumbers.current
  }

  private var current: String { standing.value.map(number) ?? "?" }

  private var bare: ValueText {
    var text = self
    text.showsUnit = false
    return text
  }

  private var withShortNumbers: ValueText {
    var text = self
    text.isShort = true
    return text
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
    guard showsUnit, let unit = keyResult.unit, !unit.isEmpty, unit != "done" else { return text }
    return "\(text) \(unit)"
  }

  private func number(_ value: Double) -> String {
    isShort
      ? Figure.short(value, ascii: glyphs.isASCII) : Figure.value(value, ascii: glyphs.isASCII)
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
