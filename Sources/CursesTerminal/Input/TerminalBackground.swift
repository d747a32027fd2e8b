/// The background colour that a terminal says it has.
public struct TerminalBackground: Hashable, Sendable {
  /// The components, each 0…255.
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  /// Makes a background.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Whether black text is more readable on it than white text.
  public var isLight: Bool {
    // The luminance of WCAG 2.2 at which black and white have the same contrast, with the square as an approximation
    // of sRGB's curve.
    let square = { (level: UInt8) in Int(level) * Int(level) }
    return 2126 * square(red) + 7152 * square(green) + 722 * square(blue) > 10_000 * 255 * 255 * 18 / 100
  }

  /// The colour as `#rrggbb`.
  public var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Asks for the colour (OSC 11), and for the terminal's attributes behind it (DA1): every terminal answers these, so
  /// that one which does not know the first question is known to be done.
  static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// Parses the contents of the terminal's answer, such as `11;rgb:1e1e/1e1e/2e2e`; nil if they are something else.
  init?(answer: [UInt8]) {
    let text = String(decoding: answer.prefix { (0x20..<0x7F).contains($0) }, as: UTF8.self)
    guard text.hasPrefix("11;") else { return nil }
    let colour = text.dropFirst(3)
    let digits: [Substring]
    if let start = ["rgb:", "rgba:"].first(where: colour.hasPrefix) {
      digits = Array(
        colour.dropFirst(start.count).split(separator: "/", omittingEmptySubsequences: false).prefix(3))
    } else if colour.first == "#", (colour.count - 1) % 3 == 0 {
      let count = (colour.count - 1) / 3
      digits = (0..<3).map { colour.dropFirst(1 + $0 * count).prefix(count) }
    } else {
      return nil
    }
    let levels = digits.compactMap(Self.level)
    guard levels.count == 3 else { return nil }
    self.init(red: levels[0], green: levels[1], blue: levels[2])
  }

  /// One to four hexadecimal digits, scaled to a byte.
  private static func level(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return UInt8(value * 255 / ((1 << (4 * digits.utf8.count)) - 1))
  }
}

extension TerminalBackground: CustomStringConvertible {}

/// What a terminal has answered.
enum TerminalAnswer: Hashable {
  case background(TerminalBackground)
  /// Its attributes (DA1): it has answered all that was asked before.
  case attributes
}
