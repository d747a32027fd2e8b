public import Canvas
public import OKRModel

/// The confidence in a key result, with an arrow when it differs from the one before: `6 of 10↓`.
public struct ConfidenceText {
  /// The texts, from the longest to the shortest; each is empty while no confidence is known.
  public let forms: [String]

  /// Makes the texts for the latest check-in of `standing`.
  public init(_ standing: KeyResultStanding, glyphs: Glyphs) {
    guard let now = standing.confidence else {
      forms = [""]
      return
    }
    let before = standing.checkIns.dropLast().last { $0.entry.confidence != nil }?.entry.confidence ?? now
    let arrow = now < before ? glyphs.down : now > before ? glyphs.up : ""
    // The digits stay in line, whether an arrow follows or not.
    let end = arrow.isEmpty ? " " : arrow
    forms = ["\(now) of 10\(end)", "\(now)\(end)"]
  }
}
