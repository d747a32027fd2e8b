/// Keeps a number with a comma inside braces whole. In `{target: 10,500}` YAML takes the comma as a separator, so the
/// target would be 10, and no one would notice. No key of the format starts with a digit; so a comma before a digit
/// that does not start a key was meant as part of the value. It is replaced by a character that YAML does not
/// interpret, and restored after parsing: so the reader of the value sees what the person wrote.
struct FlowCommas {
  /// The substitute for such a comma; nil if the text has none.
  let substitute: Unicode.Scalar?
  /// The text with the substitutes in it, character for character.
  let text: String
  /// Where the commas are in the bytes of the text.
  let offsets: Set<Int>

  /// Finds such commas in `text`.
  init(in text: String) {
    let bytes = Array(text.utf8)
    let commas = Set(Scan(bytes).commas)
    guard !commas.isEmpty, let free = Self.substitute(for: text) else {
      (substitute, self.text, offsets) = (nil, text, [])
      return
    }
    let replaced = bytes.enumerated().flatMap { index, byte -> [UInt8] in
      commas.contains(index) ? Array(UTF8.encode(free) ?? UTF8.encodedReplacementCharacter) : [byte]
    }
    (substitute, self.text, offsets) = (free, String(decoding: replaced, as: UTF8.self), commas)
  }

  /// A sign that `text` does not use itself.
  private static func substitute(for text: String) -> Unicode.Scalar? {
    (0xE000...0xE0FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .first { !text.unicodeScalars.contains($0) }
  }

  /// `text` with the commas restored, and whether there were any.
  func restoring(_ text: String) -> (text: String, hasCommas: Bool) {
    guard let substitute, text.unicodeScalars.contains(substitute) else { return (text, false) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { $0 == substitute ? "," : $0 })
    return (String(view), true)
  }

  /// Scans a text and counts its brackets. Mistaking the contents of a block of text for braces does no harm, because
  /// every comma is restored.
  private struct Scan {
    private(set) var commas: [Int] = []
    private var brackets: [UInt8] = []
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      let scanner = ScalarScanner(bytes: bytes)
      var index = 0
      var isAtStart = false
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): brackets.append(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = brackets.popLast()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if isAtStart, !brackets.isEmpty { index = (scanner.endOfQuoted(index) ?? index + 1) - 1 }
        case UInt8(ascii: ","):
          if brackets.last == UInt8(ascii: "{"), isInNumber(index) { commas.append(index) }
        default: break
        }
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") {
          isAtStart = "{[,:".utf8.contains(byte)
        }
        index += 1
      }
    }

    private func isInNumber(_ comma: Int) -> Bool {
      var before = comma - 1
      while before >= 0, Self.isBlank(bytes[before]) { before -= 1 }
      // A bare value precedes it, with or without a unit, or nothing if the fraction has no leading zero.
      guard before >= 0, !"{}[],\"'\n".utf8.contains(bytes[before]) else { return false }
      guard bytes[before] != UInt8(ascii: ":") || before < comma - 1 else { return false }
      // A blank after the comma makes no difference: `{target: 10, 500}` has no key there either.
      var index = comma + 1
      while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
      guard index < bytes.count, Self.isDigit(bytes[index]) else { return false }
      // Up to the next comma or brace, no colon may turn it into a key.
      while index < bytes.count, !",}\n".utf8.contains(bytes[index]) {
        if bytes[index] == UInt8(ascii: ":") { return false }
        // A colon in a comment does not make a key.
        if bytes[index] == UInt8(ascii: "#"), Self.isBlank(bytes[index - 1]) { break }
        index += 1
      }
      return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
