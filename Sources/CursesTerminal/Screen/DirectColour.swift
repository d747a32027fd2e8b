import Canvas

/// Colours on a terminal whose colour numbers are red, green and blue themselves. The first eight numbers still
/// mean the terminal's own colours there.
enum DirectColour {
  /// The number of `colour`; -1 is the terminal's own.
  static func code(of colour: Color) -> Int32 {
    switch colour {
    case .terminal: -1
    case .indexed(let index) where index < 8: Int32(index)
    case .indexed(let index): code(of: trueColour(of: index))
    case .rgb(let red, let green, let blue): number(red, green, blue)
    }
  }

  private static func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    // 1…7 would be read as the palette's colours; a blue of 8 looks the same.
    return (1..<8).contains(number) ? 8 : number
  }

  /// The colours 8…255 of the palette as xterm has them: eight bright ones, a cube of 6×6×6, 24 greys.
  private static func trueColour(of index: UInt8) -> Color {
    switch index {
    case 8: return .rgb(red: 127, green: 127, blue: 127)
    case 9..<16:
      let bits = index - 8
      return .rgb(
        red: bits & 1 != 0 ? 255 : 0, green: bits & 2 != 0 ? 255 : 0,
        blue: bits == 4 ? 255 : bits & 4 != 0 ? 255 : 0)
    case 16..<232:
      let place = index - 16
      return .rgb(red: step(place / 36), green: step(place / 6 % 6), blue: step(place % 6))
    default:
      let grey = 8 + (max(index, 232) - 232) * 10
      return .rgb(red: grey, green: grey, blue: grey)
    }
  }

  private static func step(_ level: UInt8) -> UInt8 {
    level == 0 ? 0 : 55 + level * 40
  }
}
