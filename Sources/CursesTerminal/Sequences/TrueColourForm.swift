/// The form in which a terminal expects a true colour: `38`, which announces one, and its three components.
enum TrueColourForm: CaseIterable, Hashable, Sendable {
  /// `38;2;1;2;3`, which nearly every terminal with true colours understands.
  case semicolons
  /// `38:2::1:2:3`, as ECMA-48 and ITU T.416 define it, with an empty colour space.
  case colons
  /// `38:2:1:2:3`, as some terminals read the standard.
  case shortColons

  /// The parameters of `red`, `green` and `blue`, as a background or as the colour of the text.
  func parameters(_ red: UInt8, _ green: UInt8, _ blue: UInt8, isBackground: Bool) -> String {
    let kind = isBackground ? "48" : "38"
    return switch self {
    case .semicolons: "\(kind);2;\(red);\(green);\(blue)"
    case .colons: "\(kind):2::\(red):\(green):\(blue)"
    case .shortColons: "\(kind):2:\(red):\(green):\(blue)"
    }
  }
}
