/// A number as decimal digits: they round the way people round, without binary noise.
struct DecimalDigits: Hashable, Sendable {
  /// The direction to round in.
  enum Direction: Sendable {
    case nearest
    /// To the greater number.
    case up
    /// To the lesser number.
    case down
  }

  private let isNegative: Bool
  /// The digits, 0…9 each, without zeros at either end; none for 0.
  private let digits: [UInt8]
  /// The position of the point: the number is 0.d₁d₂d₃… × 10 to this power.
  private let point: Int

  /// The shortest digits that read back as `number`; nil when it is not finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    let parts = "\(number.magnitude)".split(separator: "e", maxSplits: 1)
    let mantissa = parts.first?.split(separator: ".", maxSplits: 1) ?? []
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let all = mantissa.flatMap { $0.utf8.map { $0 - UInt8(ascii: "0") } }
    self.init(isNegative: number < 0, all, point: (mantissa.first?.count ?? 0) + exponent)
  }

  private init(isNegative: Bool, _ digits: [UInt8], point: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var kept = digits[leading...]
    while kept.last == 0 { kept.removeLast() }
    self.isNegative = isNegative && !kept.isEmpty
    self.digits = Array(kept)
    self.point = kept.isEmpty ? 0 : point - leading
  }

  /// The number of digits after the point.
  var places: Int { max(0, digits.count - point) }
  /// The number of decimal places that `count` significant digits need.
  func places(ofSignificant count: Int) -> Int { count - point }
  var isZero: Bool { digits.isEmpty }

  /// The number; 0 if it is too small for a `Double`, infinity if it is too large.
  var value: Double { Double("\(isNegative ? "-" : "")0.\(digitText)e\(point)") ?? 0 }

  /// Rounds to `places` decimal places; negative ones round to tens, hundreds and so on.
  func rounded(places: Int, _ direction: Direction = .nearest) -> DecimalDigits {
    let count = point + places
    guard count < digits.count else { return self }
    let isAway =
      switch direction {
      case .nearest: count >= 0 && digits[count] >= 5
      case .up: !isNegative
      case .down: isNegative
      }
    var kept = Array(digits.prefix(max(0, count)))
    let begin = count < 0 ? -places : point
    guard isAway else { return DecimalDigits(isNegative: isNegative, kept, point: begin) }
    var index = kept.count - 1
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    guard index < 0 else {
      kept[index] += 1
      return DecimalDigits(isNegative: isNegative, kept, point: begin)
    }
    return DecimalDigits(isNegative: isNegative, [1] + kept, point: begin + 1)
  }

  /// Rounds to `count` significant digits.
  func rounded(significant count: Int, _ direction: Direction = .nearest) -> DecimalDigits {
    rounded(places: places(ofSignificant: count), direction)
  }

  /// The number as people write it, `0.00004`; a power, `4e-20`, only if it would need more than 21 digits.
  func text(ascii: Bool = true) -> String {
    guard !digits.isEmpty else { return "0" }
    return (isNegative ? ascii ? "-" : "−" : "") + magnitude
  }

  private var magnitude: String {
    guard (-14...21).contains(point) else {
      let rest = digitText.dropFirst()
      return "\(digitText.prefix(1))\(rest.isEmpty ? "" : ".\(rest)")e\(point - 1)"
    }
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digitText }
    if point >= digits.count { return digitText + String(repeating: "0", count: point - digits.count) }
    return "\(digitText.prefix(point)).\(digitText.dropFirst(point))"
  }

  private var digitText: String {
    digits.isEmpty
      ? "0" : String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
