/// A value so far from what is known about its key result that it may be a slip; headway asks about it once.
public struct ValueDoubt: Hashable, Sendable {
  /// What the value is compared with.
  enum Name: Hashable, Sendable {
    /// The check-in before it, named relative to the day of the value.
    case checkIn(on: CivilDay, seenFrom: CivilDay, isToday: Bool)
    /// A target, baseline or limit.
    case landmark(String)
  }

  /// The value.
  public let value: Double
  let other: Double
  let name: Name

  /// What is unusual about it, without a full stop: `40 is ten times last week's 4`. The sign is the true minus unless
  /// `ascii`.
  public func sentence(ascii: Bool = true) -> String {
    "\(Figure.value(value, ascii: ascii)) is \(comparison(ascii))"
  }

  private func comparison(_ ascii: Bool) -> String {
    let other = otherText(ascii)
    guard self.other != 0 else { return "far \(value > 0 ? "above" : "below") \(other)" }
    let ratio = value / self.other
    if ratio >= 2, let times = Self.times(ratio) { return "\(times) \(other)" }
    if ratio > 0, ratio <= 0.5, let part = Self.part(1 / ratio) { return "\(part) \(other)" }
    if value == -self.other { return "\(other) with the other sign" }
    let difference = Figure.value((value - self.other).magnitude, asPreciseAs: [value, self.other])
    return "\(difference) \(value > self.other ? "more" : "less") than \(other)"
  }

  /// `last week's 4`, or `the target of 15`.
  private func otherText(_ ascii: Bool) -> String {
    let number = Figure.value(other, ascii: ascii)
    switch name {
    case .landmark(let name): return "the \(name) of \(number)"
    case .checkIn(let day, let seenFrom, let isToday):
      guard let owner = Self.owner(of: day, seenFrom: seenFrom, isToday: isToday) else {
        return "the \(number) of \(day.shortText(besides: seenFrom))"
      }
      return "\(owner) \(number)"
    }
  }

  /// How the value of `day` is named, such as `last week's`; nil if the day itself is the better name.
  private static func owner(of day: CivilDay, seenFrom: CivilDay, isToday: Bool) -> String? {
    guard isToday else { return nil }
    let monday = { (day: CivilDay) in CheckInRound(on: day, checkInDay: .monday).start }
    switch day.days(to: seenFrom) {
    case 0: return "today's"
    case 1: return "yesterday's"
    case _ where monday(day) == monday(seenFrom):
      let name = day.weekday.rawValue
      return "\(name.prefix(1).uppercased() + name.dropFirst())'s"
    case _ where monday(day).days(to: monday(seenFrom)) == 7: return "last week's"
    default: return nil
    }
  }

  private static let counts = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"]
  private static let parts = [
    2: "half of", 3: "a third of", 4: "a quarter of", 5: "a fifth of", 6: "a sixth of", 7: "a seventh of",
    8: "an eighth of", 9: "a ninth of", 10: "a tenth of", 100: "a hundredth of", 1000: "a thousandth of",
  ]

  /// `ten times`, `more than 25 times`; nil if a difference says it better.
  private static func times(_ ratio: Double) -> String? {
    guard ratio < 1e6 else { return "more than a million times" }
    let (count, isExact) = whole(ratio)
    if count == 2 { return isExact ? "twice" : ratio < 2.5 ? nil : "more than twice" }
    let name = counts.indices.contains(count - 3) ? counts[count - 3] : String(count)
    return "\(isExact ? "" : "more than ")\(name) times"
  }

  /// `a tenth of`, `less than a third of`; nil if a difference says it better.
  private static func part(_ inverse: Double) -> String? {
    guard inverse < 1e6 else { return "less than a millionth of" }
    let (count, isExact) = whole(inverse)
    if isExact, let name = parts[count] { return name }
    if count == 2, inverse < 2.5 { return nil }
    let known = parts.keys.filter { $0 <= count }.max() ?? 2
    return parts[known].map { "less than \($0)" }
  }

  /// The whole number that `ratio` is, as precisely as people care; otherwise the one below it.
  private static func whole(_ ratio: Double) -> (Int, isExact: Bool) {
    let rounded = ratio.rounded()
    let isExact = (ratio - rounded).magnitude <= 0.005 * rounded
    return (Int(isExact ? rounded : ratio.rounded(.down)), isExact)
  }
}
