import Canvas

/// Shows frames on the screen: sends what differs from the one before.
protocol ScreenWriter {
  /// The number of colours: 0 without colour, up to 256 with a palette, more with true colours.
  var colourCount: Int { get }
  /// Whether the terminal obeys the sequences of ECMA-48.
  var speaksECMA48: Bool { get }

  /// Draws `frame` at the top left of a screen of `size`.
  mutating func draw(_ frame: Frame, on size: Size)
  /// Forgets what was shown.
  mutating func forget()
  /// Leaves the screen without colours or attributes, and forgets what was shown.
  mutating func leave()
}
