extension Style {
  /// The escape sequence that gives text this style (Select Graphic Rendition of ECMA-48) on a terminal with a palette
  /// of `count` colours; empty for the terminal's own look. Above 256 colours it uses true colours.
  public func sequence(onPaletteOf count: Int) -> String {
    let codes =
      Self.codes.filter { attributes.contains($0.attribute) }.map(\.code)
      + Self.codes(of: foreground, onPaletteOf: count, base: 30)
      + Self.codes(of: background, onPaletteOf: count, base: 40)
    return codes.isEmpty ? "" : "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m"
  }

  /// The escape sequence that ends every style.
  public static let endSequence = "\u{1B}[0m"

  private static let codes: [(attribute: Attributes, code: Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  /// The parameters for `color` as a foreground, whose codes start at 30, or as a background, at 40.
  private static func codes(of color: Color, onPaletteOf count: Int, base: Int) -> [Int] {
    if case .rgb(let red, let green, let blue) = color, count > 256 {
      return [base + 8, 2, Int(red), Int(green), Int(blue)]
    }
    guard case .indexed(let index) = color.fallback(toPaletteOf: min(count, 256)) else { return [] }
    switch index {
    case ..<8: return [base + Int(index)]
    case ..<16: return [base + 60 + Int(index) - 8]
    default: return [base + 8, 5, Int(index)]
    }
  }
}
