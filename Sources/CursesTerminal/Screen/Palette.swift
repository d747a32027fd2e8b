import CNcurses
import Canvas

/// A style in curses' form.
struct CursesStyle {
  var attributes: UInt32
  var pair: Int32
}

/// Turns styles into attributes and colour pairs. Pairs are made when they are first needed.
struct Palette {
  private struct ColourPair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// The number of colours, 0 without colour.
  let colourCount: Int
  private let isDirect: Bool
  private let pairLimit: Int32
  private var pairs: [ColourPair: Int32] = [:]
  private var styles: [Style: CursesStyle] = [:]
  /// Whether a pair was needed when there was no room for more.
  private(set) var isExhausted = false

  /// Makes a palette for the terminal that curses was started on.
  init(usesColour: Bool) {
    colourCount = usesColour ? Int(cncurses_colours()) : 0
    isDirect = colourCount > 256 && cncurses_has_direct_colours()
    pairLimit = cncurses_pairs()
  }

  /// The curses form of `style`.
  mutating func look(of style: Style) -> CursesStyle {
    if let known = styles[style] { return known }
    let look = CursesStyle(
      attributes: Self.attributes(style.attributes),
      pair: pair(
        for: ColourPair(foreground: code(of: style.foreground), background: code(of: style.background))))
    styles[style] = look
    return look
  }

  /// Forgets all pairs. What is on the screen must be drawn again.
  mutating func reset() {
    pairs = [:]
    styles = [:]
    isExhausted = false
  }

  private mutating func pair(for colours: ColourPair) -> Int32 {
    if colours.foreground < 0, colours.background < 0 { return 0 }
    if let known = pairs[colours] { return known }
    let number = Int32(pairs.count + 1)
    guard number < pairLimit else {
      isExhausted = true
      return 0
    }
    guard cncurses_set_pair(number, colours.foreground, colours.background) else { return 0 }
    pairs[colours] = number
    return number
  }

  /// The number of `colour` in curses; -1 is the terminal's own.
  private func code(of colour: Color) -> Int32 {
    if colourCount == 0 { return -1 }
    if isDirect { return DirectColour.code(of: colour) }
    return switch colour.fallback(toPaletteOf: colourCount) {
    case .indexed(let index) where Int(index) < colourCount: Int32(index)
    default: -1
    }
  }

  private static func attributes(_ attributes: Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= cncurses_bold() }
    if attributes.contains(.dim) { bits |= cncurses_dim() }
    if attributes.contains(.italic) { bits |= cncurses_italic() }
    if attributes.contains(.underline) { bits |= cncurses_underline() }
    if attributes.contains(.reverse) { bits |= cncurses_reverse() }
    return bits
  }
}
