extension Style {
  /// Parses a style as theme files write it: a colour, `on` and a background colour, and attributes, all of them
  /// optional and in any order, as in `bright-green on black bold` or `#d33682 underline`.
  ///
  /// A colour is `terminal`, one of the sixteen names, a palette number from 0 to 255, or `#rrggbb`. Throws the first
  /// fault.
  public init(parsing text: String) throws(StyleError) {
    self.init()
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    var foregroundWord: String?
    var hasBackground = false
    while let word = words.popFirst() {
      if word == "on" {
        guard let name = words.popFirst() else { throw .missingBackground }
        guard let color = Color(word: name) else { throw .unknownWord(name) }
        guard !hasBackground else { throw .secondBackground(name) }
        background = color
        hasBackground = true
      } else if let attribute = Attributes(word: word) {
        attributes.insert(attribute)
      } else if let color = Color(word: word) {
        if let first = foregroundWord { throw .secondForeground(first, word) }
        foreground = color
        foregroundWord = word
      } else {
        throw .unknownWord(word)
      }
    }
  }
}

extension Attributes {
  /// The words for attributes in theme files.
  static let words: [(word: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  fileprivate init?(word: String) {
    guard let known = Self.words.first(where: { $0.word == word }) else { return nil }
    self = known.attribute
  }
}

extension Color {
  private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The words for colours; all but the first also with `bright-` before them.
  static var words: [String] { ["terminal"] + names }

  fileprivate init?(word: String) {
    if word == "terminal" {
      self = .terminal
    } else if word.hasPrefix("#") {
      self.init(hexadecimal: word.dropFirst())
    } else if let index = UInt8(word) {
      self = .indexed(index)
    } else {
      let isBright = word.hasPrefix("bright-")
      let name = isBright ? String(word.dropFirst(7)) : word
      guard let index = Self.names.firstIndex(of: name) else { return nil }
      self = .indexed(UInt8(isBright ? index + 8 : index))
    }
  }

  private init?(hexadecimal digits: Substring) {
    // UInt32 would accept a sign as well.
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16)
    else {
      return nil
    }
    self = .rgb(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}
