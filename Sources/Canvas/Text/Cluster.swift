/// One character as drawn: what goes into a cell, and how many columns it takes.
public struct Cluster: Hashable, Sendable {
  /// A base scalar and the combining marks on it.
  public let text: String
  /// The columns that it takes: 1 or 2.
  public let columns: Int

  /// Makes a drawn character.
  public init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }
}

/// The characters of a text as drawn, one after another.
///
/// Terminals disagree on the width of joined emoji, variation selectors and flags. To keep columns straight everywhere,
/// only what they agree on is drawn: a base scalar with its combining marks. For an emoji sequence that is its first
/// emoji, for a flag its two letters. Scalars that are invisible or would control the terminal are left out; a tab or a
/// line break becomes a space. A character that the terminal or the locale cannot show becomes a question mark, so that
/// the gap is visible.
public struct Clusters: Sequence, IteratorProtocol {
  /// A scalar that takes columns itself.
  private struct Base {
    /// What is drawn.
    let scalar: Unicode.Scalar
    /// What is in the text.
    let source: Unicode.Scalar
    let columns: Int
  }

  /// curses stores a base and four marks per cell.
  private static let mostMarks = 4

  private let measure: TextMeasure
  private var scalars: String.UnicodeScalarView.Iterator
  private var readAhead: Base?

  init(of text: String, measure: TextMeasure) {
    self.measure = measure
    self.scalars = text.unicodeScalars.makeIterator()
  }

  /// The next drawn character; nil at the end.
  public mutating func next() -> Cluster? {
    guard let base = readAhead ?? nextBase() else { return nil }
    readAhead = nil
    var text = base.scalar.text
    var marks = 0
    var isJoined = false
    while let scalar = scalars.next() {
      switch measure.part(of: scalar) {
      case .invisible: continue
      case .joiner: isJoined = true
      case .mark:
        guard marks < Self.mostMarks else { continue }
        text.unicodeScalars.append(scalar)
        marks += 1
      case .base(let drawn, let columns):
        if scalar.continuesEmoji(base.source, isJoined: isJoined) {
          isJoined = false
          continue
        }
        readAhead = Base(scalar: drawn, source: scalar, columns: columns)
        return Cluster(text: text, columns: base.columns)
      }
    }
    return Cluster(text: text, columns: base.columns)
  }

  /// Reads up to the first scalar that takes columns; marks without a base are left out.
  private mutating func nextBase() -> Base? {
    while let scalar = scalars.next() {
      if case .base(let drawn, let columns) = measure.part(of: scalar) {
        return Base(scalar: drawn, source: scalar, columns: columns)
      }
    }
    return nil
  }
}
