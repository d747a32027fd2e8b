import Canvas

/// Colours on a terminal whose colour numbers are RGB values. The first eight numbers still mean the terminal's own
/// colours there.
enum DirectColour {
  /// The number of `colour`; -1 is the terminal's own.
  static func code(of colour: Color) -> Int32 {
    switch colour {
    case .terminal: -1
    case .indexed(let index) where index < 8: Int32(index)
    case .indexed: code(of: colour.trueColour)
    case .rgb(let red, let green, let blue): number(red, green, blue)
    }
  }

  private static func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    let number = Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    // 0…7 would select palette colours, of which not even black need be black; a blue of 8 looks black.
    return (0..<8).contains(number) ? 8 : number
  }
}
