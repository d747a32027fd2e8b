/// Keeps a number with a comma inside braces whole. In `{target: 10,500}` YAML takes the comma as a separator, so the
/// target would be 10, and no one would notice. No key of the format starts with a digit; so a comma before a digit
/// that does not start a key was meant as part of the value. It is replaced by a character that YAML does not
/// interpret, and restored after parsing: so the reader of the value sees what the person wrote.
struct FlowCommas {
  /// The substitute for such a comma; nil if the text has none.
  let substitute: Unicode.Scalar?
  /// The text with the substitutes, position for position.
  let text: String

  /// Finds such commas in `text`.
  init(in text: String) {
    let scalars = Array(text.unicodeScalars)
    let commas = Scan(scalars).commas
    let free = (0xE000...0xE0FF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
      .first { !scalars.contains($0) }
    guard !commas.isEmpty, let free else {
      (substitute, self.text) = (nil, text)
      return
    }
    var replaced = scalars
    for comma in commas where replaced.indices.contains(comma) { replaced[comma] = free }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: replaced)
    (substitute, self.text) = (free, String(view))
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
    private var brackets: [Unicode.Scalar] = []
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) {
      self.scalars = scalars
      var index = 0
      var isAtStart = false
      while index < scalars.count {
        let scalar = scalars[index]
        switch scalar {
        case "{", "[": brackets.append(scalar)
        case "}", "]": _ = brackets.popLast()
        case "\"", "'":
          if isAtStart, !brackets.isEmpty { index = end(ofQuoteAt: index) }
        case ",":
          if brackets.last == "{", isInNumber(index) { commas.append(index) }
        default: break
        }
        if scalar != " ", scalar != "\n" { isAtStart = "{[,:".unicodeScalars.contains(scalar) }
        index += 1
      }
    }

    /// The position of the quote that closes the one at `start`; `start` itself if there is none.
    private func end(ofQuoteAt start: Int) -> Int {
      var index = start + 1
      while index < scalars.count {
        if scalars[index] == "\\", scalars[start] == "\"" {
          index += 1
        } else if scalars[index] == scalars[start] {
          return index
        }
        index += 1
      }
      return start
    }

    private func isInNumber(_ comma: Int) -> Bool {
      var before = comma - 1
      while before >= 0, Self.isBlank(scalars[before]) { before -= 1 }
      // A bare value precedes it, with or without a unit, or nothing if the fraction has no leading zero.
      guard before >= 0, !"{}[],\"'\n".unicodeScalars.contains(scalars[before]) else { return false }
      guard scalars[before] != ":" || before < comma - 1 else { return false }
      // A blank after the comma makes no difference: `{target: 10, 500}` has no key there either.
      var index = comma + 1
      while index < scalars.count, Self.isBlank(scalars[index]) { index += 1 }
      if index + 1 < scalars.count, scalars[index] == "." { index += 1 }
      guard index < scalars.count, Self.isDigit(scalars[index]) else { return false }
      // Up to the next comma or brace, no colon may turn it into a key.
      while index < scalars.count, !",}\n".unicodeScalars.contains(scalars[index]) {
        if scalars[index] == ":" { return false }
        // A colon in a comment does not make a key.
        if scalars[index] == "#", Self.isBlank(scalars[index - 1]) { break }
        index += 1
      }
      return true
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      " \t\r\n".unicodeScalars.contains(scalar)
    }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  }
}
