extension Color {
  /// The colour that comes nearest to this one on a terminal that has a palette of `count` colours.
  ///
  /// True colours become one of the 240 fixed colours of a palette of 256, or one of the terminal's own sixteen or
  /// eight, taken for what xterm makes of them. A terminal with fewer than eight colours has only its own two.
  public func fallback(toPaletteOf count: Int) -> Color {
    guard count >= 8 else { return .terminal }
    let parts: RGB
    switch self {
    case .terminal: return self
    case .indexed(let index) where Int(index) < count: return self
    case .indexed(let index): parts = RGB(paletteIndex: index)
    case .rgb(let red, let green, let blue): parts = RGB(red: Int(red), green: Int(green), blue: Int(blue))
    }
    return .indexed(count >= 256 ? parts.nearestFixed : parts.nearestOwn(of: count >= 16 ? 16 : 8))
  }
}

/// A colour by its parts, each 0…255.
private struct RGB {
  let red: Int
  let green: Int
  let blue: Int

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour of the palette of 256 as xterm defines it: sixteen colours, a cube of six by six by six, and 24 greys.
  init(paletteIndex: UInt8) {
    let index = Int(paletteIndex)
    switch index {
    case 0..<16:
      self = Self.own[index]
    case 16..<232:
      let place = index - 16
      self.init(
        red: Self.cubeLevels[place / 36], green: Self.cubeLevels[place / 6 % 6],
        blue: Self.cubeLevels[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  /// The nearest of the fixed colours of the palette, 16 to 255.
  var nearestFixed: UInt8 {
    nearest(among: 16...255)
  }

  /// The nearest of the terminal's own first `count` colours.
  func nearestOwn(of count: UInt8) -> UInt8 {
    nearest(among: 0...count - 1)
  }

  private func nearest(among indices: ClosedRange<UInt8>) -> UInt8 {
    var best = indices.lowerBound
    var leastDistance = Int.max
    for index in indices {
      let distance = distance(to: RGB(paletteIndex: index))
      if distance < leastDistance {
        leastDistance = distance
        best = index
      }
    }
    return best
  }

  /// A distance that weighs the parts as eyes do, times 256 (the "redmean" of Thiadmer Riemersma,
  /// www.compuphase.com/cmetric.htm).
  private func distance(to other: RGB) -> Int {
    let meanRed = (red + other.red) / 2
    let (reds, greens, blues) = (red - other.red, green - other.green, blue - other.blue)
    return (512 + meanRed) * reds * reds + 1024 * greens * greens + (767 - meanRed) * blues * blues
  }

  private static let cubeLevels = [0, 95, 135, 175, 215, 255]

  /// What xterm makes of the first sixteen.
  private static let own: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ].map { RGB(red: $0.0, green: $0.1, blue: $0.2) }
}
