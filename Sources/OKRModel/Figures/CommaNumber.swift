/// A number written with a comma. It is never read: `10,500` may be 10500 or 10.5, and a wrong guess would be a wrong
/// number that no one notices.
public struct CommaNumber: Hashable, Sendable {
  /// What it may mean, written with a point; empty if it cannot be a number.
  public let readings: [String]

  /// Reads `text` as a number with a comma, optionally followed by `unit`; nil if `text` is something else.
  public init?(_ text: String, unit: String? = nil) {
    // Some people type a space beside the comma; it is still one number.
    let text = text.replacing("\t", with: " ").replacing(" ,", with: ",").replacing(", ", with: ",").trimmed
    let bare = Self.withoutWords(text, unit)
    let number =
      Self.isNumber(text)
      ? text : Figure.withoutUnit(text, unit) ?? (Self.isNumber(bare) ? bare : Self.leadingNumber(of: text))
    guard Self.isNumber(number) else { return nil }
    let plain = String(number).replacing("，", with: ",")
    readings = Self.readings(of: plain)
  }

  /// What to do, in a few words: `a comma is never read; write 10500 or 10.5`.
  public var advice: String {
    readings.isEmpty
      ? "a comma is never read; write a number such as 17.5"
      : "a comma is never read; write \(readings.joined(separator: " or "))"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.contains { $0 == "," || $0 == "，" } && text.contains(where: isDigit)
      && text.allSatisfy { isDigit($0) || ",，.+-−".contains($0) }
  }

  /// `text` without the unit or percent sign before the comma: `10 min,500`.
  private static func withoutWords(_ text: Substring, _ unit: String?) -> Substring {
    let words = [unit?.trimmed ?? "", "%"].filter { !$0.isEmpty }
    var bare = String(text)
    for word in words { bare = bare.replacing("\(word),", with: ",") }
    return Substring(bare.replacing(" ,", with: ",")).trimmed
  }

  /// The number that precedes other words, such as an unknown unit.
  private static func leadingNumber(of text: Substring) -> Substring {
    var number = text.prefix { isDigit($0) || ",，.+-−".contains($0) }
    while let last = number.last, !isDigit(last) { number.removeLast() }
    return number
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func readings(of text: String) -> [String] {
    let isSigned = text.first.map { "+-−".contains($0) } ?? false
    let sign = text.hasPrefix("-") || text.hasPrefix("−") ? "-" : ""
    let body = isSigned ? text.dropFirst() : text[...]
    let meanings = body.contains(".") ? withPoint(body) : withoutPoint(body)
    var seen: Set<String> = []
    return meanings.compactMap { meaning in
      guard let value = Double(meaning), value.isFinite else { return nil }
      let reading = sign + Figure.exactPlain(value)
      return seen.insert(reading).inserted ? reading : nil
    }
  }

  /// If there are both commas and points, the last one starts the fraction.
  private static func withPoint(_ body: Substring) -> [String] {
    guard let comma = body.lastIndex(of: ","), let point = body.lastIndex(of: ".") else { return [] }
    let (fraction, thousands): (Character, Character) = comma > point ? (",", ".") : (".", ",")
    let parts = body.split(separator: fraction, omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let rest = parts.last,
      isGrouped(whole, by: thousands), !rest.isEmpty, rest.allSatisfy(isDigit)
    else { return [] }
    return ["\(whole.filter { $0 != thousands }).\(rest)"]
  }

  private static func withoutPoint(_ body: Substring) -> [String] {
    let parts = body.split(separator: ",", omittingEmptySubsequences: false)
    var meanings: [String] = []
    if isGrouped(body, by: ",") { meanings.append(parts.joined()) }
    if parts.count == 2, let whole = parts.first, let rest = parts.last, !rest.isEmpty {
      meanings.append("\(whole.isEmpty ? "0" : whole).\(rest)")
    }
    return meanings
  }

  /// Whether `text` is digits in groups of three, as thousands are.
  private static func isGrouped(_ text: Substring, by separator: Character) -> Bool {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), first.first != "0" || groups.count == 1,
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    else { return groups.count == 1 && text.allSatisfy(isDigit) && !text.isEmpty }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
