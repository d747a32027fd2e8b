import Canvas

/// Some cells of a row that are drawn in one go: text in one rendition, or blanks that are erased.
struct Segment {
  let start: Point
  /// The text, or the sequence that erases.
  let bytes: [UInt8]
  /// How it looks; if it `isBlank`, only the background counts.
  let rendition: Rendition
  let isBlank: Bool
  /// Where the cursor is afterwards; nil if that is not certain.
  let end: Point?

  /// What must be selected to draw it when `selected` is.
  func needed(after selected: Rendition) -> Rendition {
    isBlank ? selected.forBlank(like: rendition) : rendition
  }
}
