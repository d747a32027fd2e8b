import OKRModel

/// Reads how a key result is measured: a `target` to reach from a `baseline`, or a band to hold.
struct MeasureReader {
  let fields: FieldReader
  let unit: String?

  private var sink: DiagnosticSink { fields.sink }

  /// The measure; nil, with a report, when there is none, or more than one, or one that cannot be read.
  func read() -> Measure? {
    let bands = ["at-least", "at-most", "between"].filter { fields.node($0) != nil }
    let hasTarget = fields.node("target") != nil
    guard let band = bands.first else {
      guard hasTarget else {
        _ = fields.number("baseline", unit: unit)
        sink.error(
          "a \(fields.subject) needs a measure: a 'target' to reach, or 'at-least', 'at-most' or 'between' to hold",
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

  /// The reach; nil, with a report, when its target cannot be read.
  func readReach() -> Reach? {
    let baseline = fields.number("baseline", unit: unit)
    let isBaselineWrong = baseline == nil && fields.node("baseline") != nil
    guard let text = fields.text("target"), let target = target(text), !isBaselineWrong else { return nil }
    return Reach(baseline: baseline?.value, target: target)
  }

  private func target(_ text: Located<String>) -> Target? {
    let value = text.value.trimmingBlanks
    do throws(TargetFault) {
      return try Target.parse(value, unit: unit)
    } catch {
      switch error {
      case .notANumber where value.hasSuffix("%"):
        sink.error(
          "'target' must be a number such as 17.5, or a change such as -25%, not '\(value)'", at: text.place)
      case .notANumber:
        sink.error("'target' must be a number such as 17.5, not '\(text.value)'", at: text.place)
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
    default: break
    }
    guard case .sequence(let nodes)? = fields.node(key)?.content, nodes.count == 2 else {
      sink.error("'between' must be two numbers such as [3, 5]", at: fields.place(of: key))
      return nil
    }
    let bounds = fields.texts(key).compactMap { fields.number($0, key: key, unit: unit) }
    guard bounds.count == 2, let lower = bounds.first, let upper = bounds.last else { return nil }
    guard lower.value <= upper.value else {
      let right = "[\(Figure.value(upper.value)), \(Figure.value(lower.value))]"
      sink.error("the bounds of 'between' are the wrong way round; write \(right)", at: lower.place)
      return nil
    }
    return .between(lower.value, upper.value)
  }
}
