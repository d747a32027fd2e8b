import Canvas
import Foundation

/// The contrast of two colours from 1 to 21, as in WCAG 2.2; nil if one is the terminal's own.
func contrast(_ first: Color, _ second: Color) -> Double? {
  guard let first = first.light?.luminance, let second = second.light?.luminance else { return nil }
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

/// The light of a colour by component, each 0…1: what the levels of sRGB stand for.
struct Light {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The light of levels from 0 to 255.
  init(levels red: Int, _ green: Int, _ blue: Int) {
    func linear(_ level: Int) -> Double {
      let value = Double(level) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(red), green: linear(green), blue: linear(blue))
  }

  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}

extension Color {
  /// The light of a true colour and of the fixed colours of the palette; nil for the terminal's own.
  var light: Light? {
    switch self {
    case .rgb(let red, let green, let blue): return Light(levels: Int(red), Int(green), Int(blue))
    case .indexed(let index) where index >= 232:
      let level = 8 + 10 * (Int(index) - 232)
      return Light(levels: level, level, level)
    case .indexed(let index) where index >= 16:
      let place = Int(index) - 16
      let steps = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      return Light(levels: steps[0], steps[1], steps[2])
    case .indexed, .terminal: return nil
    }
  }
}
