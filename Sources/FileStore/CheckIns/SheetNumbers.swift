import OKRModel

/// How the numbers of a table are written: with a decimal point, or with a decimal comma, as Excel writes them in some
/// countries. The column as a whole decides, because one cell alone can be ambiguous: `1.000` is a thousand in one
/// country and one in another.
struct SheetNumbers {
  /// The decimal separator.
  enum Mark {
    case point, comma, unknown
    /// Some cells use one, some the other.
    case both
  }

  let mark: Mark
  private let separator: Unicode.Scalar

  /// Examines the texts of a column of a table whose cells are separated by `separator`. If that is a comma, a comma is
  /// never part of a number.
  init(_ texts: [String], separator: Unicode.Scalar) {
    self.separator = separator
    guard separator != "," else {
      mark = .point
      return
    }
    let numbers = texts.map { Self.parts($0).number }
    let hasComma = numbers.contains { Self.saysComma($0) }
    let hasPoint = numbers.contains { Self.saysPoint($0) }
    let usesComma = separator == ";" && !hasPoint && numbers.contains { $0.contains(",") }
    mark = hasComma && hasPoint ? .both : hasComma || usesComma ? .comma : hasPoint ? .point : .unknown
  }

  /// The text of a cell with a decimal point; unchanged if it is not such a number. Nil if it could be either of two
  /// numbers.
  func plain(_ text: String) -> String? {
    let (number, rest) = Self.parts(text)
    guard separator != ",", number.contains(where: Self.isMark) || text.contains(where: Self.groups.contains)
    else { return text }
    guard number.contains(where: Self.isMark) else { return number + rest }
    switch mark {
    case .comma:
      return Self.joined(number, thousands: ".", fraction: ",").map { $0 + rest } ?? text
    case .point:
      guard number.contains(","), number.contains(".") else { return text }
      return Self.joined(number, thousands: ",", fraction: ".").map { $0 + rest } ?? text
    case .unknown:
      if !number.contains(",") { return Self.isGrouped(number, by: ".") ? nil : text }
      return Self.isGrouped(number, by: ",") ? nil : text
    case .both:
      if Self.isGrouped(number, by: ".") || Self.isGrouped(number, by: ",") { return nil }
      guard number.contains(",") else { return text }
      let (thousands, fraction): (Character, Character) = Self.saysComma(number) ? (".", ",") : (",", ".")
      return Self.joined(number, thousands: thousands, fraction: fraction).map { $0 + rest } ?? text
    }
  }

  /// What to do about an ambiguous number.
  static func advice(on text: String) -> String {
    let number = parts(text).number
    let thousands = number.filter { $0 != "." && $0 != "," }
    let fraction = number.replacing(",", with: ".")
    return
      "'\(text)' may be \(thousands) or \(Figure.parse(fraction).map { Figure.exactPlain($0) } ?? fraction), and no other number in this column says which; write it without a point or comma, or the fraction without zeros at its end"
  }

  /// The number at the start of a text, without spaces between its digits, and what follows it.
  private static func parts(_ text: String) -> (number: String, rest: String) {
    var number = ""
    var rest = text[...]
    if let sign = rest.first, "+-−".contains(sign) {
      number.append(sign)
      rest.removeFirst()
    }
    while let character = rest.first {
      if isDigit(character) || isMark(character) {
        number.append(character)
      } else if !groups.contains(character) || !startsGroup(rest.dropFirst()) {
        break
      }
      rest.removeFirst()
    }
    return (number, String(rest))
  }

  /// The spaces and apostrophes that some people write between thousands.
  private static let groups: Set<Character> = [" ", "\u{A0}", "\u{202F}", "'", "’"]

  private static func startsGroup(_ text: Substring) -> Bool {
    let digits = text.prefix(while: isDigit)
    return digits.count == 3
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
  private static func isMark(_ character: Character) -> Bool { character == "." || character == "," }

  /// Whether only a comma can be the decimal separator: `17,5`, `1.000,50`.
  private static func saysComma(_ number: String) -> Bool {
    guard let comma = number.lastIndex(of: ",") else { return false }
    if let point = number.lastIndex(of: ".") { return point < comma }
    return !isGrouped(number, by: ",")
  }

  /// Whether only a point can: `17.5`, `1,000.50`.
  private static func saysPoint(_ number: String) -> Bool {
    guard let point = number.lastIndex(of: ".") else { return false }
    if let comma = number.lastIndex(of: ",") { return comma < point }
    return !isGrouped(number, by: ".")
  }

  /// Whether the marks separate groups of three digits.
  private static func isGrouped(_ number: String, by mark: Character) -> Bool {
    let body = number.drop { "+-−".contains($0) }
    let parts = body.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count), first != "0", first != "00"
    else { return false }
    return parts.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) }
  }

  private static func joined(_ number: String, thousands: Character, fraction: Character) -> String? {
    let parts = number.split(separator: fraction, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    guard !whole.contains(thousands) || isGrouped(String(whole), by: thousands) else { return nil }
    let digits = whole.filter { $0 != thousands }
    guard parts.count == 2, let rest = parts.last else { return digits }
    guard !rest.isEmpty, rest.allSatisfy(isDigit) else { return nil }
    return "\(digits.isEmpty ? "0" : digits).\(rest)"
  }
}
