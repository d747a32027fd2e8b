/// Texts in Markdown: what people wrote stays text, whatever characters it contains.
public enum Markdown {
  /// The text with a backslash before every character that Markdown or HTML would interpret.
  ///
  /// That includes addresses, because some renderers make links of them, and whatever turns a line that starts with it
  /// into a list, a rule or a heading. Mail addresses, `@names` and `#numbers` are recognised in the rendered text,
  /// where the backslash is already gone: only code protects them.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    var rest = text[...]
    while let sign = rest.first {
      if isOfReference(sign), !(escaped.last.map(isOfReference) ?? false), let reference = reference(in: rest)
      {
        escaped += "`\(reference)`"
        rest.removeFirst(reference.count)
        continue
      }
      if isTaken(sign, before: rest.dropFirst(), after: escaped) { escaped.append("\\") }
      escaped.append(sign)
      rest.removeFirst()
    }
    return escaped
  }

  private static func isTaken(_ sign: Character, before rest: Substring, after escaped: String) -> Bool {
    let next = rest.first
    switch sign {
    case "-", "+", "=": return escaped.isEmpty && next?.isNumber != true
    case ")": return isNumber(escaped) && next?.isWhitespace != false
    case ".":
      if isNumber(escaped), next?.isWhitespace != false { return true }
      // Some renderers recognise a host name even without `www`.
      return endsInWWW(escaped)
        || next?.isLetter == true && escaped.last.map { $0.isLetter || $0.isNumber } ?? false
    case ":": return rest.hasPrefix("//")
    default: return signs.contains(sign)
    }
  }

  /// The mail address, name or number at the start of `text` that some renderers turn into a link; nil if there is
  /// none.
  private static func reference(in text: Substring) -> Substring? {
    var word = text.prefix(while: isOfReference)
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    let isMeant = zip(word, word.dropFirst()).contains { sign, next in
      sign == "@" && (next.isLetter || next.isNumber) || sign == "#" && next.isNumber
    }
    return isMeant ? word : nil
  }

  private static func isOfReference(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "@#.+-_/:%".contains(sign)
  }

  private static let signs: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "@",
  ]

  private static func endsInWWW(_ text: String) -> Bool { text.suffix(3).lowercased() == "www" }

  private static func isNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
