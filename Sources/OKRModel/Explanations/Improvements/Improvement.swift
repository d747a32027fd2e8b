/// What a check-in on the as-of day would have to say to give a key result a status.
public struct Improvement: Hashable, Sendable {
  /// The status that it leads to.
  public let status: Status
  /// The values that would do; nil if the current value is one of them.
  ///
  /// A computed bound is rounded to the precision of the values checked in, on the side where it still holds.
  public let value: Band?
  /// The same unrounded: just past it, the status is another one.
  public let exactValue: Band?
  /// The lowest confidence that would do, 0…10; nil if the current one does.
  public let confidence: Int?
  /// Whether the blocker must be gone.
  public let needsNoBlocker: Bool
  /// How many check-ins within its band a hold needs, a period of `cadence` apart, starting on the as-of day.
  public let checkInCount: Int
  /// How often a check-in is due.
  public let cadence: Cadence
  /// Whether the value is yes or no.
  public let isYesOrNo: Bool
  /// The titles of the milestones that would have to be done.
  public let milestones: [String]

  init(
    _ status: Status, value: Band? = nil, exactValue: Band? = nil, confidence: Int? = nil,
    needsNoBlocker: Bool = false, checkInCount: Int = 1, cadence: Cadence = .weekly,
    isYesOrNo: Bool = false, milestones: [String] = []
  ) {
    self.status = status
    self.value = value
    self.exactValue = exactValue ?? value
    self.confidence = confidence
    self.needsNoBlocker = needsNoBlocker
    self.checkInCount = checkInCount
    self.cadence = cadence
    self.isYesOrNo = isYesOrNo
    self.milestones = milestones
  }

  /// What is needed in words: `at 17.9 or less, with a confidence of 6 or more and no blocker`. `time` says when, and
  /// follows the value.
  public func needs(ascii: Bool = true, on time: String? = nil) -> String {
    var needs: [String] = []
    if let value {
      let text = value.text(isYesOrNo: isYesOrNo, ascii: ascii)
      let when = time.map { " \($0)" } ?? ""
      needs.append(
        checkInCount > 1 ? "after \(cadence.series(of: checkInCount)) at \(text)" : "at \(text)\(when)")
    }
    if let first = milestones.first {
      let done = milestones.count == 1 ? "'\(first)'" : "\(milestones.count) more milestones"
      needs.append("with \(done) done\(time.map { " \($0)" } ?? "")")
    }
    let conditions = [
      confidence.map { "a confidence of \($0) or more" }, needsNoBlocker ? "no blocker" : nil,
    ].compactMap(\.self)
    if !conditions.isEmpty { needs.append("with \(conditions.joined(separator: " and "))") }
    return needs.isEmpty ? "with a check-in" : needs.joined(separator: ", ")
  }
}

extension Cadence {
  /// Several check-ins in a row: `3 weekly check-ins`.
  fileprivate func series(of count: Int) -> String {
    switch self {
    case .weekly, .monthly, .quarterly, .days(1): "\(count) \(adverb) check-ins"
    case .weeks, .days: "\(count) check-ins \(adverb)"
    }
  }
}

extension Band {
  /// The values in words, with all their digits, as they may be typed: `120 or less`, `3 to 7`; `yes` or `no` if `isYesOrNo`.
  public func text(isYesOrNo: Bool = false, ascii: Bool = true) -> String {
    switch self {
    case .atLeast where isYesOrNo: "yes"
    case .atMost where isYesOrNo: "no"
    case .atLeast(let lower): "\(Figure.exactPlain(lower, ascii: ascii)) or more"
    case .atMost(let upper): "\(Figure.exactPlain(upper, ascii: ascii)) or less"
    case .above(let lower): "more than \(Figure.exactPlain(lower, ascii: ascii))"
    case .below(let upper): "less than \(Figure.exactPlain(upper, ascii: ascii))"
    case .between(let lower, let upper):
      "\(Figure.exactPlain(lower, ascii: ascii)) to \(Figure.exactPlain(upper, ascii: ascii))"
    }
  }
}
