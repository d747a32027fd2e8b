/// One character as it is drawn: what goes into a cell, and how many columns it takes.
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

/// The drawn characters of a text, one after another.
///
/// Terminals disagree on the width of joined emoji, of variation selectors and of flags. So that columns stay
/// straight everywhere, only what they agree on is drawn: a base scalar with the combining marks on it. Of an emoji
/// sequence that is its first emoji, of a flag its two letters. What is invisible or would steer the terminal is
/// left out; a tab or a line break is a space. In place of a character that the terminal or the locale has no form for
/// stands a question mark, so that a gap is seen.
public struct Clusters: Sequence, IteratorProtocol {
  /// A scalar that takes columns of its own.
  private struct Base {
    /// What is drawn.
    let scalar: Unicode.Scalar
    /// What stands in the text.
    let source: Unicode.Scalar
    let columns: Int
  }

  /// curses keeps a base and four marks in a cell.
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

  /// Reads up to the first scalar that takes columns; marks with nothing to stand on are left out.
  private mutating func nextBase() -> Base? {
    while let scalar = scalars.next() {
      if case .base(let drawn, let columns) = measure.part(of: scalar) {
        return Base(scalar: drawn, source: scalar, columns: columns)
      }
    }
    return nil
  }
}
