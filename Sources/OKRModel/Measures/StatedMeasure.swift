/// A measure with its unit as one line of text: `20 to -25% min`, `at-most 120 h/week`, `no to yes`, `milestones`.
///
/// A check-in carries the one that it was made against, so that an edit by hand does not change what a past day was
/// judged by. Two of them are compared by value: `20 to 15.0 min` equals `20 to 15 min`.
public struct StatedMeasure: Hashable, Sendable {
  /// The measure.
  public let measure: Measure
  /// The unit of its values; nil when they have none.
  public let unit: String?

  /// The measure `measure`, whose values are in `unit`.
  public init(_ measure: Measure, unit: String?) {
    self.measure = measure
    self.unit = unit.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Reads a text; nil if it is of a form that this program does not know.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    guard let first = words.first else { return nil }
    switch first {
    case Self.milestones where words.count == 1: self.init(.milestones([]), unit: nil)
    case Self.rollUp:
      guard words == [Self.rollUp, Self.children] else { return nil }
      self.init(.rollUp, unit: nil)
    case "at-least", "at-most", "above", "below":
      guard words.count > 1, let bound = Value(words[1]), let band = Self.band(first, bound.number) else {
        return nil
      }
      self.init(
        .hold(band),
        unit: Self.unit(words.dropFirst(2), isYesOrNo: bound.isWord))
    case "between":
      guard words.count > 3, words[2] == "and", let lower = Value(words[1]), let upper = Value(words[3]),
        lower.number <= upper.number
      else { return nil }
      self.init(
        .hold(.between(lower.number, upper.number)), unit: Self.unit(words.dropFirst(4), isYesOrNo: false))
    default:
      guard words.count > 2, words[1] == "to" else { return nil }
      let baseline = first == "?" ? nil : Value(first)
      guard first == "?" || baseline != nil, let target = Self.target(words[2]) else { return nil }
      let isWord = Value(words[2])?.isWord == true
      self.init(
        .reach(Reach(baseline: baseline?.number, target: target)),
        unit: Self.unit(words.dropFirst(3), isYesOrNo: isWord))
    }
  }

  /// The key of a file that says where the progress comes from, and the only word that it takes.
  package static let (rollUp, children) = ("roll-up", "children")

  /// The text.
  public var text: String {
    let number = { (value: Double) in Figure.exactText(of: value, unit: isYesOrNo ? unit : nil) }
    let words: [String]
    switch measure {
    case .milestones: return Self.milestones
    case .rollUp: return "\(Self.rollUp) \(Self.children)"
    case .reach(let reach):
      let target =
        if case .absolute(let value) = reach.target { number(value) } else { reach.target.text(unit: nil) }
      words = [reach.baseline.map(number) ?? (unstatedStart ?? "?"), "to", target]
    case .hold(.atLeast(let bound)): words = ["at-least", number(bound)]
    case .hold(.atMost(let bound)): words = ["at-most", number(bound)]
    case .hold(.above(let bound)): words = ["above", number(bound)]
    case .hold(.below(let bound)): words = ["below", number(bound)]
    case .hold(.between(let lower, let upper)): words = ["between", number(lower), "and", number(upper)]
    }
    return (words + (isYesOrNo ? [] : [unit].compactMap(\.self))).joined(separator: " ")
  }

  /// Whether it is a result that is done or not: all of its values are yes or no.
  var isYesOrNo: Bool {
    guard Figure.isYesOrNo(unit) else { return false }
    switch measure {
    case .rollUp: return false
    case .reach(let reach):
      guard case .absolute(let target) = reach.target else { return false }
      return [target, reach.baseline ?? 0].allSatisfy { $0 == 0 || $0 == 1 }
    case .hold(let band): return band == .atLeast(1) || band == .atMost(0)
    case .milestones: return false
    }
  }

  /// Whether it says all that is needed to judge by it: `milestones` does not say which.
  var isWhole: Bool {
    if case .milestones(let milestones) = measure { !milestones.isEmpty } else { true }
  }

  /// Whether it goes from yes to no or from no to yes, with nothing between.
  package var isDoneOrNot: Bool {
    if case .reach = measure { isYesOrNo } else { false }
  }

  /// Where a result that is done or not begins if its file does not say so.
  private var unstatedStart: String? {
    guard Figure.isYesOrNo(unit), case .reach(let reach) = measure, case .absolute(let target) = reach.target
    else { return nil }
    return target == 1 ? "no" : target == 0 ? "yes" : nil
  }

  /// The text of a measure by milestones. It does not say which: the file does.
  private static let milestones = "milestones"

  /// Whether both judge alike: a result that is done or not begins at its other value, stated or not. Milestones are not
  /// compared one by one.
  public static func == (left: Self, right: Self) -> Bool {
    let (left, right) = (left.canonical, right.canonical)
    return left.measure == right.measure && left.unit?.lowercased() == right.unit?.lowercased()
  }

  /// Hashes what counts in a comparison.
  public func hash(into hasher: inout Hasher) {
    let canonical = canonical
    hasher.combine(canonical.measure)
    hasher.combine(canonical.unit?.lowercased())
  }

  private var canonical: (measure: Measure, unit: String?) {
    if case .milestones = measure { return (.milestones([]), nil) }
    guard unstatedStart != nil, case .reach(let reach) = measure, reach.baseline == nil,
      case .absolute(let target) = reach.target
    else { return (measure, unit) }
    return (.reach(Reach(baseline: 1 - target, target: reach.target)), unit)
  }

  /// A number, or one of the words for 1 and 0.
  private struct Value {
    let number: Double
    let isWord: Bool

    init?(_ word: String) {
      if let number = Figure.parse(word) {
        (self.number, isWord) = (number, false)
      } else if word == "yes" || word == "no" {
        (number, isWord) = (word == "yes" ? 1 : 0, true)
      } else {
        return nil
      }
    }
  }

  /// The band with one bound that the key `word` of a file states.
  private static func band(_ word: String, _ bound: Double) -> Band? {
    switch word {
    case "at-least": .atLeast(bound)
    case "at-most": .atMost(bound)
    case "above": .above(bound)
    case "below": .below(bound)
    default: nil
    }
  }

  private static func target(_ word: String) -> Target? {
    if let value = Value(word) { return .absolute(value.number) }
    guard word.hasSuffix("%"), let first = word.first, "+-−".contains(first) else { return nil }
    return try? Target.parse(word, unit: nil)
  }

  private static func unit(_ words: ArraySlice<String>, isYesOrNo: Bool) -> String? {
    words.isEmpty ? (isYesOrNo ? Figure.yesOrNoUnit : nil) : words.joined(separator: " ")
  }
}
