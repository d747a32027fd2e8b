import OKRModel
import TextFormats

extension FieldReader {
  /// The id at `key`; nil, with a report, when it is absent or invalid.
  func identifier(_ key: String = "id") -> Located<String>? {
    guard let text = text(key) else {
      if node(key) == nil { reportMissing(key, advice: "it is the name by which others refer to it") }
      return nil
    }
    guard IdentifierSyntax.isValid(text.value) else {
      sink.error(
        "invalid id '\(text.value)'; use letters, digits and hyphens, beginning with a letter or digit, at most 64",
        at: text.place)
      return nil
    }
    return text
  }

  /// The title at `key`, or `fallback`, with a report, when there is none.
  func title(_ key: String = "title", orElse fallback: String) -> String {
    if let title = words(key) { return title.value }
    switch node(key)?.content {
    case nil, .scalar: reportMissing(key)
    default: break
    }
    return fallback
  }

  /// The day at `key`; nil when it is absent, or, with a report, not a day.
  func day(_ key: String) -> Located<CivilDay>? {
    guard let text = text(key) else { return nil }
    guard let day = CivilDay(text.value) else {
      let isAbsent = Self.looksLikeDay(text.value)
      sink.error(
        isAbsent
          ? "there is no day \(text.value)"
          : "'\(key)' must be a day such as 2026-12-31, not '\(text.value)'",
        at: text.place)
      return nil
    }
    return Located(value: day, place: text.place)
  }

  /// Whether `text` has the form of a day, so that there is no such day if it is none.
  static func looksLikeDay(_ text: String) -> Bool {
    text.utf8.count == 10 && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
  }

  /// The number at `key`, optionally followed by `unit`; nil when it is absent, or, with a report, not a number.
  func number(_ key: String, unit: String? = nil) -> Located<Double>? {
    guard let text = text(key) else { return nil }
    return number(text, key: key, unit: unit)
  }

  /// Reads `text` as a number for `key`.
  func number(_ text: Located<String>, key: String, unit: String?) -> Located<Double>? {
    guard let number = Figure.parse(text.value, unit: unit) else {
      sink.error(Self.sentence(onNumber: text.value, key: key, unit: unit), at: text.place)
      return nil
    }
    return Located(value: number, place: text.place)
  }

  /// What is wrong with `text`, which should be the number for `key`.
  static func sentence(onNumber text: String, key: String, unit: String?) -> String {
    if let number = CommaNumber(text, unit: unit) { return "'\(key)' is '\(text)': \(number.advice)" }
    return Figure.isYesOrNo(unit)
      ? "'\(key)' must be yes, no or a number, not '\(text)'"
      : "'\(key)' must be a number such as 17.5, not '\(text)'"
  }

  /// The whole number at `key` within `range`; nil when it is absent, or, with a report, something else.
  func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    guard let number = Int(text.value), range.contains(number) else {
      let comma = CommaNumber(text.value).map { _ in "; a comma is never read" } ?? ""
      sink.error(
        "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text.value)'\(comma)",
        at: text.place)
      return nil
    }
    return number
  }

  /// The fraction at `key`, 0…1; nil when it is absent, or, with a report, something else.
  func fraction(_ key: String) -> Double? {
    guard let text = text(key) else { return nil }
    guard let number = Figure.parse(text.value), (0...1).contains(number) else {
      let comma = CommaNumber(text.value).map { "; \($0.advice)" } ?? ""
      sink.error(
        "'\(key)' must be a fraction from 0 to 1 such as 0.10, not '\(text.value)'\(comma)", at: text.place)
      return nil
    }
    return number
  }

  /// The word at `key`, one of `type`'s; nil when it is absent, or, with a report, another word.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text.value.lowercased()) { return word }
    let words = Word.allCases.map(\.rawValue)
    let hint = Suggestion.hint(for: text.value, among: words)
    let advice = hint.isEmpty ? "; it is one of \(words.joined(separator: ", "))" : hint
    sink.error("unknown \(key) '\(text.value)'\(advice)", at: text.place)
    return nil
  }
}
