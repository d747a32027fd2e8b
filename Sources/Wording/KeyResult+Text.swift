public import Canvas
public import OKRModel

/// How the values of a key result are written in a row.
public struct ValueText {
  let keyResult: KeyResult
  let standing: KeyResultStanding
  let glyphs: Glyphs
  private var isShort = false
  private var showsUnit = true
  /// Whether limits are labelled; in brackets they are clear without a label.
  private var namesLimits = true

  /// Makes the texts for a key result and where it stands.
  public init(_ keyResult: KeyResult, _ standing: KeyResultStanding, glyphs: Glyphs) {
    self.keyResult = keyResult.keepingDigits(of: standing.checkIns)
    self.standing = standing
    self.glyphs = glyphs
  }

  /// All values and the unit: `20 → 17.5 → 15 min`, `131 (limit ≤ 120) h/week`, `5 (limits 3–7)`, `no → yes`,
  /// `2 of 5 milestones`, `from 3 objectives`.
  public var full: String {
    milestoneText(isFull: true) ?? source ?? withUnit(isHold ? holdText : way(from: baselineText))
  }

  /// The current value and the goal: `17.5 → 15 min`.
  public var short: String {
    milestoneText(isFull: false) ?? source ?? withUnit(isHold ? holdText : way(from: nil))
  }

  /// Where the progress comes from, if it has no values of its own: `from 3 objectives`.
  private var source: String? { standing.isRolledUp ? "from \(standing.childCountText)" : nil }

  /// How many milestones are done: `2 of 5 milestones`; nil for a key result with values.
  private func milestoneText(isFull: Bool) -> String? {
    guard let tally = standing.milestones else { return nil }
    let count = tally.items.count
    let share = "\(tally.doneCount) of \(count)"
    return isFull && showsUnit ? "\(share) \(count == 1 ? "milestone" : "milestones")" : share
  }

  private var isHold: Bool { if case .hold = keyResult.measure { true } else { false } }
  private var baselineText: String { standing.baseline.map(number) ?? "?" }

  /// `20 → 17.5 → 15`; for a yes-or-no result only its start and its goal, because there is nothing between.
  private func way(from baseline: String?) -> String {
    if standing.isYesOrNo, standing.value.map({ $0 == 0 || $0 == 1 }) ?? true {
      return "\(number(standing.baseline ?? 0)) \(glyphs.arrow) \(number(standing.target ?? 1))"
    }
    let current = standing.value.map(number) ?? "?"
    return ([baseline].compactMap(\.self) + [current, targetText]).joined(separator: " \(glyphs.arrow) ")
  }

  /// For a hold on track how often it was kept, then `full`, and shorter forms: without the label for limits, without the unit, without the baseline, with large
  /// numbers shortened, and finally the current value alone.
  public var forms: [String] {
    Self.distinct([kept, full, isHold ? terse.full : bare.full, bare.full].compactMap(\.self) + shortForms)
  }

  /// `full` of a hold on track, with how often it was in its band: `112 (limit ≤ 120) h/week, kept 6 of 7`.
  private var kept: String? {
    if case .held = standing.reason { "\(full), \(standing.reason.text)" } else { nil }
  }

  /// The current value and the goal, and shorter forms. The first two differ only by the unit.
  public var shortForms: [String] {
    let rounded = bare.withShortNumbers
    return Self.distinct([terse.short, bare.short, rounded.short, bare.current, rounded.current])
  }

  private static func distinct(_ forms: [String]) -> [String] {
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// The first of `forms` that fits `columns`; the shortest if none does.
  public func fitted(to columns: Int, _ measure: TextMeasure) -> String {
    forms.first { measure.width(of: $0) <= columns } ?? withShortNumbers.current
  }

  private var current: String {
    if let text = milestoneText(isFull: false) { return text }
    return standing.isRolledUp ? standing.childCountText : standing.value.map(number) ?? "?"
  }

  private var terse: ValueText {
    var text = self
    text.namesLimits = false
    return text
  }

  private var bare: ValueText {
    var text = terse
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

  /// The value with its limits in brackets: `9.1 ≤ 8` would be a false statement.
  private var holdText: String {
    let current = standing.value.map(number) ?? "?"
    guard case .hold(let band) = keyResult.measure else { return current }
    let (name, limits) =
      switch band {
      case .atLeast(let wanted) where standing.isYesOrNo, .atMost(let wanted) where standing.isYesOrNo:
        ("wanted ", number(wanted))
      case .atLeast(let lower): ("limit ", "\(glyphs.atLeast) \(number(lower))")
      case .atMost(let upper): ("limit ", "\(glyphs.within) \(number(upper))")
      case .above(let lower): ("limit ", "> \(number(lower))")
      case .below(let upper): ("limit ", "< \(number(upper))")
      case .between(let lower, let upper):
        ("limits ", "\(number(lower))\(glyphs.isASCII ? ".." : "–")\(number(upper))")
      }
    return "\(current) (\(namesLimits ? name : "")\(limits))"
  }

  private func withUnit(_ text: String) -> String {
    guard showsUnit, let unit = Figure.unitBehind(text, unit: keyResult.valueUnit) else { return text }
    return "\(text) \(unit)"
  }

  private func number(_ value: Double) -> String {
    showsUnit ? Figure.withSign(bareNumber(value), unit: keyResult.valueUnit) : bareNumber(value)
  }

  private func bareNumber(_ value: Double) -> String {
    let text = keyResult.text(of: value, ascii: glyphs.isASCII)
    guard !standing.isYesOrNo else { return text }
    if isShort { return Figure.short(value, ascii: glyphs.isASCII) }
    let isApart = neighbours.allSatisfy {
      $0 == value || keyResult.text(of: $0, ascii: glyphs.isASCII) != text
    }
    return isApart || keyResult.written.places(of: value) != nil
      ? text : Figure.exact(value, ascii: glyphs.isASCII)
  }

  /// The numbers in one row, no two of which may read alike.
  private var neighbours: [Double] {
    var numbers = [standing.baseline, standing.value, standing.target].compactMap(\.self)
    if case .hold(let band) = keyResult.measure {
      numbers += [band.bounds.lower, band.bounds.upper].compactMap(\.self)
    }
    return numbers
  }
}

extension KeyResultStanding {
  /// The values of `checkIns` as a small line where up always means better: nearer to the target.
  package func sparkline(of checkIns: [CheckIn], columns: Int, glyphs: Glyphs) -> String {
    let isFalling = target.flatMap { target in baseline.map { target < $0 } } ?? false
    return Canvas.sparkline(
      checkIns.map { isFalling ? -$0.value : $0.value }, columns: columns, glyphs: glyphs)
  }
}

extension KeyResultStanding {
  /// How many objectives it takes its progress from: `3 objectives`, `no objective`.
  package var childCountText: String {
    let count = children.count { !$0.isLeftOut }
    return count == 0 ? "no objective" : count == 1 ? "1 objective" : "\(count) objectives"
  }

  /// Why no one checks in on it, and where its numbers come from, as a clause; nil for one with a measure of its own.
  package var rollUpClause: String? {
    isRolledUp ? KeyResult.rollUpClause(children.filter { !$0.isLeftOut }.map(\.objective.title)) : nil
  }
}

extension KeyResult {
  /// Why no one checks in on a key result that rolls up from the objectives with `titles`.
  public static func rollUpClause(_ titles: [String]) -> String {
    let named = titles.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let rest = titles.count > 3 ? " and \(titles.count - 3) more" : ""
    return titles.isEmpty
      ? "its numbers come from the objectives that contribute to it, and there is none yet"
      : "its numbers come from what contributes to it: check in on \(named)\(rest)"
  }
}

extension KeyResult {
  /// Its title, with a mark before that of a committed one: `◆ Children are handed over in person`.
  public func markedTitle(_ glyphs: Glyphs) -> String {
    type == .committed ? "\(glyphs.committed) \(title)" : title
  }
}
