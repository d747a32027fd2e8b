/// The numbers of a key result that were written with digits that a computed number would not have, such as the zero of
/// `3.10`: they are shown as they were written.
public struct WrittenDigits: Hashable, Sendable {
  /// The digits after the point, by value.
  private var places: [Double: Int] = [:]

  /// No number is written in a way of its own.
  public init() {}

  /// Keeps how `text` writes its number, with or without `unit`.
  public mutating func keep(_ text: String, unit: String?) {
    guard let value = Figure.parse(text, unit: unit) else { return }
    keep(value, places: Figure.writtenPlaces(in: text, unit: unit))
  }

  /// Keeps that `value` is written with `places` digits after the point; does nothing if that is nil.
  public mutating func keep(_ value: Double, places: Int?) {
    if let places { self.places[value] = places }
  }

  /// The digits after the point that `value` is written with; nil if it is written like a computed number.
  public func places(of value: Double) -> Int? { places[value] }
}

extension Figure {
  /// The digits after the point of `text`, a number with or without `unit`, if a computed number would not have them:
  /// 2 for `3.10`, 5 for `3.14159`, nil for `3.1`. A number with more than ten digits after the point comes from a
  /// machine and is rounded like a computed one.
  public static func writtenPlaces(in text: String, unit: String? = nil) -> Int? {
    guard let value = parse(text, unit: unit) else { return nil }
    let bare = parse(text) != nil ? text.trimmed : withoutUnit(text.trimmed, unit) ?? ""
    guard let point = bare.firstIndex(of: "."), !bare.contains(where: { "eE".contains($0) })
    else { return nil }
    let fraction = bare[bare.index(after: point)...]
    guard fraction.count <= mostWrittenPlaces else { return nil }
    return fraction.hasSuffix("0") ? fraction.count : writtenPlaces(of: value)
  }

  /// The digits after the point of `value`, if a computed number would be rounded to fewer: 5 for 3.14159.
  public static func writtenPlaces(of value: Double) -> Int? {
    // Nearly every number ends here. One below 0.1 has four significant digits anyway.
    let scaled = value * 10_000
    guard scaled != scaled.rounded(), value.magnitude >= 0.1, let digits = DecimalDigits(value) else {
      return nil
    }
    return (mostComputedPlaces + 1...mostWrittenPlaces).contains(digits.places) ? digits.places : nil
  }

  /// Writes `value` for people with the digits that it was written with; nil if `places` is nil.
  public static func written(_ value: Double, places: Int?, ascii: Bool = true) -> String? {
    writtenPlain(value, places: places, ascii: ascii).map(grouped)
  }

  /// The same without groups, as it may be typed.
  public static func writtenPlain(_ value: Double, places: Int?, ascii: Bool = true) -> String? {
    guard let places, let digits = DecimalDigits(value), digits.places <= places else { return nil }
    let text = digits.text(ascii: ascii)
    guard !text.contains("e"), places > 0 else { return nil }
    let zeros = String(repeating: "0", count: places - digits.places)
    return text + (digits.places == 0 ? "." : "") + zeros
  }

  private static let mostWrittenPlaces = 10
  private static let mostComputedPlaces = 4
}
