public import Canvas

/// What a sign or a figure on the screen means.
public struct LegendEntry: Sendable {
  /// What it means, in a few words.
  public let meaning: String
  private let unicode: String
  private let ascii: String
  /// Other words under which a search finds it.
  let words: String
  /// The role that its sample is drawn in.
  let role: Role
  /// The characters that it explains.
  private let signs: Set<Character>
  /// Whether a screen with this text shows it; nil if its signs say it.
  private let isIn: (@Sendable (String) -> Bool)?

  /// Makes an entry. Without `signs` it explains the characters of its `sample` that are neither letters nor digits nor
  /// blanks; `isIn` finds it in the text of a screen if it consists of ordinary characters.
  init(
    _ sample: (Glyphs) -> String, _ meaning: String, words: String = "", role: Role = .text,
    signs: String? = nil, isIn: (@Sendable (String) -> Bool)? = nil
  ) {
    unicode = sample(.unicode)
    ascii = sample(.ascii)
    self.meaning = meaning
    self.words = words
    self.role = role
    self.signs = Set(signs ?? unicode.filter { !$0.isLetter && !$0.isNumber && $0 != " " })
    self.isIn = isIn
  }

  /// How it looks on the screen.
  public func sample(_ glyphs: Glyphs) -> String { glyphs.isASCII ? ascii : unicode }

  /// Whether a screen with this `text` of these `characters` shows it.
  func isShown(in text: String, _ characters: Set<Character>) -> Bool {
    isIn.map { $0(text) } ?? characters.contains(where: explains)
  }

  /// Whether it explains `sign`.
  func explains(_ sign: Character) -> Bool {
    signs.contains(sign) || (signs.contains(Self.dots) && sign.isBraille)
  }

  /// Whether a search for `word`, in lower case, finds it.
  func isFound(by word: String) -> Bool {
    if word.count == 1, let sign = word.first, explains(sign) { return true }
    return "\(unicode) \(ascii) \(meaning) \(words)".lowercased().contains(word)
  }

  /// The character that stands for all patterns of dots, with which charts are drawn.
  private static let dots: Character = "⠒"
}

extension Character {
  /// Whether it is one of the patterns of dots with which charts are drawn.
  fileprivate var isBraille: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) }
  }
}
