import Canvas
import Foundation

/// The contrast of two colours from 1 to 21, as WCAG 2.2 defines it; nil where one is the terminal's own affair.
func contrast(_ first: Color, _ second: Color) -> Double? {
  guard let first = first.luminance, let second = second.luminance else { return nil }
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

extension Color {
  /// The relative luminance of a true colour and of the fixed colours of the palette.
  fileprivate var luminance: Double? {
    let parts: [UInt8]
    switch self {
    case .rgb(let red, let green, let blue): parts = [red, green, blue]
    case .indexed(let index) where index >= 232: parts = Array(repeating: 8 + 10 * (index - 232), count: 3)
    case .indexed(let index) where index >= 16:
      let place = Int(index) - 16
      parts = [place / 36, place / 6 % 6, place % 6].map { [0, 95, 135, 175, 215, 255][$0] }
    case .indexed, .terminal: return nil
    }
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
