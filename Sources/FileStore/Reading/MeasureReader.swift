import OKRModel
import TextFormats

/// Reads how a key result is measured: a `target` to reach from a `baseline`, a band to hold, or milestones.
struct MeasureReader {
  let fields: FieldReader
  let unit: String?
  /// The milestones of the file; nil when there are none that can be read.
  var milestones: [Milestone]?

  private var sink: DiagnosticSink { fields.sink }

  /// The measure; nil, with a report, when there is none, or more than one, or one that cannot be read.
  func read() -> Measure? {
    if fields.node(StatedMeasure.rollUp) != nil { return readRollUp() }
    let bands = ["at-least", "at-most", "above", "below", "between"].filter { fields.node($0) != nil }
    let hasTarget = fields.node("target") != nil
    if fields.node("milestones") != nil {
      return readMilestones(beside: hasTarget ? "target" : bands.first)
    }
    guard let band = bands.first else {
      // A yes-or-no result aims for yes; the file need not say so.
      guard hasTarget || Figure.isYesOrNo(unit) else {
        _ = fields.number("baseline", unit: unit)
        sink.error(
          "a \(fields.subject) needs a measure: a 'target' to reach, 'at-least', 'at-most' or 'between' to hold, or 'milestones'",
          at: fields.place)
        return nil
      }
      return readReach().map(Measure.reach)
    }
    guard !hasTarget, bands.count == 1 else {
      let other = hasTarget ? "target" : bands.last ?? band
      sink.error(
        "this \(fields.subject) has both '\(other)' and '\(band)'; keep one of them",
        at: fields.place(of: band))
      return nil
    }
    if fields.node("baseline") != nil {
      sink.warning(
        "'baseline' means nothing beside '\(band)', which is a band to hold", at: fields.place(of: "baseline")
      )
    }
    return readBand(band).map(Measure.hold)
  }

  /// The milestones as a measure; nil, with a report, when there are none, or when `other` measures the key result too.
  private func readMilestones(beside other: String?) -> Measure? {
    if let other {
      sink.error(
        "this \(fields.subject) has both '\(other)' and 'milestones'; keep one of them",
        at: fields.place(of: "milestones"))
      return nil
    }
    for key in ["baseline", "unit"] where fields.node(key) != nil {
      sink.warning(
        "'\(key)' means nothing beside 'milestones', which are done or not", at: fields.place(of: key))
    }
    return milestones.map(Measure.milestones)
  }

  /// `roll-up: children`; what states a measure beside it means nothing.
  private func readRollUp() -> Measure? {
    let key = StatedMeasure.rollUp
    let others = [
      "target", "at-least", "at-most", "above", "below", "between", "milestones", "baseline", "unit",
      "checkpoints",
    ].filter { fields.node($0) != nil }
    guard let text = fields.text(key) else { return nil }
    guard text.value.trimmingBlanks == StatedMeasure.children else {
      sink.error(
        "'\(key)' is '\(text.value)'; write '\(StatedMeasure.children)', or leave it out", at: text.place)
      return nil
    }
    if let other = others.first {
      sink.warning(
        """
        '\(other)' means nothing beside '\(key): \(StatedMeasure.children)', which takes the progress from what \
        contributes to it; remove one of the two
        """, at: fields.place(of: other))
    }
    return .rollUp
  }

  /// The reach; nil, with a report, when its target cannot be read.
  func readReach() -> Reach? {
    let baseline = fields.number("baseline", unit: unit)
    let isBaselineWrong = baseline == nil && fields.node("baseline") != nil
    if fields.node("target") == nil, Figure.isYesOrNo(unit), !isBaselineWrong {
      return Reach(baseline: baseline?.value, target: .absolute(1))
    }
    if let node = fields.node("target"), let number = splitNumber(node) {
      sink.error("'target' is a list, as if a comma stood in it: \(number.advice)", at: node.place)
      return nil
    }
    guard let text = fields.text("target"), let target = target(text), !isBaselineWrong else { return nil }
    return Reach(baseline: baseline?.value, target: target)
  }

  /// The number that a list was probably meant to be: `[10,500]`.
  private func splitNumber(_ node: YAMLNode) -> CommaNumber? {
    guard case .sequence(let nodes) = node.content, nodes.count > 1 else { return nil }
    let texts = nodes.compactMap { node -> String? in
      if case .scalar(let scalar) = node.content { scalar.text } else { nil }
    }
    return texts.count == nodes.count ? CommaNumber(texts.joined(separator: ","), unit: unit) : nil
  }

  private func target(_ text: Located<String>) -> Target? {
    let value = text.value.trimmingBlanks
    do throws(TargetFault) {
      return try Target.parse(value, unit: unit)
    } catch {
      switch error {
      case .comma(let number):
        sink.error("'target' is '\(text.value)': \(number.advice)", at: text.place)
      case .notANumber where value.hasSuffix("%"):
        sink.error(
          "'target' must be a number such as 17.5, or a change such as -25%, not '\(value)'", at: text.place)
      case .notANumber:
        sink.error(
          FieldReader.sentence(onNumber: text.value, key: "target", unit: unit), at: text.place)
      case .ambiguous:
        sink.error(
          "'\(value)' may be a value or a change: write '+\(value)' or '-\(value)' for a change from the baseline, or leave out the '%'",
          at: text.place)
      }
      return nil
    }
  }

  private func readBand(_ key: String) -> Band? {
    switch key {
    case "at-least": return fields.number(key, unit: unit).map { .atLeast($0.value) }
    case "at-most": return fields.number(key, unit: unit).map { .atMost($0.value) }
    case "above": return fields.number(key, unit: unit).map { .above($0.value) }
    case "below": return fields.number(key, unit: unit).map { .below($0.value) }
    default: break
    }
    guard case .sequence(let nodes)? = fields.node(key)?.content, nodes.count == 2 else {
      let comma = fields.node(key).map(hasComma) == true
      let advice = comma ? "; in brackets every comma parts two numbers: write fractions with a point" : ""
      sink.error("'between' must be two numbers such as [3, 5]\(advice)", at: fields.place(of: key))
      return nil
    }
    let texts = fields.texts(key)
    if let rest = texts.last, isRestOfNumber(rest.value) {
      sink.error(
        "'between' has a bound '\(rest.value)', as if a comma had cut a number in two; write two numbers such as [3, 5]",
        at: rest.place)
      return nil
    }
    let bounds = texts.compactMap { fields.number($0, key: key, unit: unit) }
    guard bounds.count == 2, let lower = bounds.first, let upper = bounds.last else { return nil }
    guard lower.value <= upper.value else {
      let right = "[\(Figure.exactPlain(upper.value)), \(Figure.exactPlain(lower.value))]"
      sink.error("the bounds of 'between' are the wrong way round; write \(right)", at: lower.place)
      return nil
    }
    return .between(lower.value, upper.value)
  }

  /// Whether a list has more than two numbers, or a single text with a comma in it.
  private func hasComma(_ node: YAMLNode) -> Bool {
    switch node.content {
    case .sequence(let nodes): nodes.count > 2
    case .scalar(let scalar): scalar.text.contains(",")
    case .mapping: false
    }
  }

  /// Whether a text is the part after a comma: `000` of `3,000`.
  private func isRestOfNumber(_ text: String) -> Bool {
    text.count > 1 && text.hasPrefix("0") && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
