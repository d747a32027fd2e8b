public import Canvas

/// What is drawn on: its size, the signs that it shows, and how wide it makes a character. Update and drawing lay the
/// screen out by the same surface, so that a click and a scroll meet what is seen.
public struct Surface: Sendable {
  /// The columns and rows.
  public internal(set) var size: Size
  /// The signs that may be drawn.
  public let glyphs: Glyphs
  /// The width of characters.
  public let measure: TextMeasure

  /// Describes a surface.
  public init(size: Size, glyphs: Glyphs = .unicode, measure: TextMeasure = .simple) {
    self.size = size
    self.glyphs = glyphs
    self.measure = measure
  }

  /// The rows by which a page key moves a cursor.
  var page: Int { max(1, size.rows - 6) }
}
