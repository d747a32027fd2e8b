extension Color {
  /// The nearest colour to this one on a terminal with a palette of `count` colours.
  ///
  /// In a palette of 256 that is one of its 240 fixed colours. Among the terminal's own sixteen or eight it is the one
  /// with the same hue, so that statuses stay distinct. A terminal with fewer than eight colours has only its own two.
  public func fallback(toPaletteOf count: Int) -> Color {
    guard count >= 8 else { return .terminal }
    let parts: RGB
    switch self {
    case .terminal: return self
    case .indexed(let index) where Int(index) < count: return self
    case .indexed(let index): parts = RGB(paletteIndex: Int(index))
    case .rgb(let red, let green, let blue): parts = RGB(red: Int(red), green: Int(green), blue: Int(blue))
    }
    if count >= 256 { return .indexed(parts.nearestFixed) }
    if let hue = parts.nearestHue { return .indexed(count >= 16 ? hue : hue % 8) }
    return .indexed(parts.nearestGrey(isBrightKnown: count >= 16))
  }

  /// This colour as RGB, as xterm shows it if it is in the palette; the terminal's own colour stays as it is.
  public var trueColour: Color {
    guard case .indexed(let index) = self else { return self }
    let parts = RGB(paletteIndex: Int(index))
    return .rgb(
      red: UInt8(clamping: parts.red), green: UInt8(clamping: parts.green), blue: UInt8(clamping: parts.blue))
  }
}

extension Color {
  /// The contrast with `other` from 1 to 21, about as in WCAG 2.2, with the sixteen as xterm shows them; nil if one is
  /// the terminal's own.
  func roughContrast(with other: Color) -> Double? {
    guard let mine = roughLuminance, let its = other.roughLuminance else { return nil }
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  /// How light it is, 0…1, with squares as an approximation of sRGB's curve.
  private var roughLuminance: Double? {
    guard case .rgb(let red, let green, let blue) = trueColour else { return nil }
    let parts = [(red, 0.2126), (green, 0.7152), (blue, 0.0722)]
    return parts.reduce(0) { $0 + $1.1 * Double($1.0) * Double($1.0) / 65_025 }
  }
}

/// A colour by its components, each 0…255.
private struct RGB {
  let red: Int
  let green: Int
  let blue: Int

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  private init(grey: Int) {
    self.init(red: grey, green: grey, blue: grey)
  }

  private static let cubeLevels = [0, 95, 135, 175, 215, 255]
  /// How xterm shows black, white and their bright forms.
  private static let greys: [(index: UInt8, level: Int)] = [(0, 0), (8, 127), (7, 229), (15, 255)]

  /// The colour in the palette of 256 as xterm defines it: sixteen of the terminal's own, a 6 × 6 × 6 cube,
  /// and 24 greys.
  init(paletteIndex index: Int) {
    switch index {
    case ..<16:
      if let grey = Self.greys.first(where: { Int($0.index) == index }) {
        self.init(grey: grey.level)
      } else {
        let level = index < 8 ? 205 : 255
        self.init(red: index & 1 * level, green: index >> 1 & 1 * level, blue: index >> 2 & 1 * level)
      }
    case ..<232:
      let place = index - 16
      let (red, green, blue) = (place / 36, place / 6 % 6, place % 6)
      self.init(red: Self.cubeLevels[red], green: Self.cubeLevels[green], blue: Self.cubeLevels[blue])
    default:
      self.init(grey: 8 + 10 * (index - 232))
    }
  }

  /// The nearest of the fixed colours of the palette, 16 to 255.
  var nearestFixed: UInt8 {
    let nearest = (16...255).min { distance(to: RGB(paletteIndex: $0)) < distance(to: RGB(paletteIndex: $1)) }
    return UInt8(nearest ?? 16)
  }

  /// The one of the terminal's own sixteen with the same hue; nil for a grey, and for a colour so dark that it
  /// might as well be black, as backgrounds are.
  var nearestHue: UInt8? {
    let strongest = max(red, green, blue)
    let weakest = min(red, green, blue)
    guard strongest - weakest >= 40, strongest >= 72 else { return nil }
    // The sixteen are red, green and blue switched on or off, in two strengths.
    let middle = (strongest + weakest) / 2
    let hue: UInt8 = (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0)
    return strongest >= 192 ? hue + 8 : hue
  }

  /// The nearest of the terminal's own greys: of its four, or of black and white if it has no bright colours. A dark
  /// grey must not become black by way of "bright black" there: it would be lost on a black background.
  func nearestGrey(isBrightKnown: Bool) -> UInt8 {
    let greys = Self.greys.filter { isBrightKnown || $0.index < 8 }
    let nearest = greys.min { distance(to: RGB(grey: $0.level)) < distance(to: RGB(grey: $1.level)) }
    return nearest?.index ?? 0
  }

  /// A distance that weights the components as the eye does (the "redmean" of Thiadmer Riemersma,
  /// www.compuphase.com/cmetric.htm, squared and times 256).
  private func distance(to other: RGB) -> Int {
    let meanRed = (red + other.red) / 2
    let (reds, greens, blues) = (red - other.red, green - other.green, blue - other.blue)
    return (512 + meanRed) * reds * reds + 1024 * greens * greens + (767 - meanRed) * blues * blues
  }
}
