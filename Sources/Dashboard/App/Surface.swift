public import Canvas

/// The surface to draw on: its size, its glyphs, and its character widths. Update and drawing use the same surface for
/// the layout, so that clicks and scrolling match what is seen.
public struct Surface: Sendable {
  /// The columns and rows.
  public internal(set) var size: Size
  /// The rows above the key line that belong to the tour's card.
  var cardRows = 0
  /// The glyphs to draw with.
  public let glyphs: Glyphs
  /// The width of characters.
  public let measure: TextMeasure

  /// Makes a surface.
  public init(size: Size, glyphs: Glyphs = .unicode, measure: TextMeasure = .simple) {
    self.size = size
    self.glyphs = glyphs
    self.measure = measure
  }

  /// The rows that a page key moves a cursor by.
  var page: Int { max(1, size.rows - 6) }
}
