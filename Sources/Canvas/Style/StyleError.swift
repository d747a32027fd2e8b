/// What is wrong with the text of a style.
public enum StyleError: Error, Hashable, Sendable {
  /// A word that is neither a colour nor an attribute.
  case unknownWord(String)
  /// A second colour for the text: the first and the second.
  case secondForeground(String, String)
  /// A second `on`, with its colour.
  case secondBackground(String)
  /// `on` without a colour after it.
  case missingBackground
}

extension StyleError: CustomStringConvertible {
  /// The fault and what to do about it, in one sentence.
  public var description: String {
    switch self {
    case .unknownWord(let word):
      """
      '\(word)' is neither a colour nor an attribute; colours are \(Color.words.joined(separator: ", ")), the last \
      eight also with bright- before them, 0 to 255 and #rrggbb; attributes are \
      \(Attributes.words.map(\.word).joined(separator: ", "))
      """
    case .secondForeground(let first, let second):
      "'\(second)' is a second colour beside '\(first)'; write 'on \(second)' if it is the background"
    case .secondBackground(let word):
      "'on \(word)' is a second background; keep one of them"
    case .missingBackground:
      "'on' needs a colour behind it, as in 'white on blue'"
    }
  }
}

extension StyleError {
  /// The words of which a style consists, besides numbers and `#rrggbb`.
  public static let knownWords: [String] =
    Color.words + Color.words.dropFirst().map { "bright-\($0)" } + Attributes.words.map(\.word)
}
