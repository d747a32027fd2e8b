/// Texts in Markdown: what people wrote stays text there, whatever signs it has.
public enum Markdown {
  /// The text with a backslash before every sign that Markdown or HTML would take for its own.
  ///
  /// Addresses and mail addresses count as such signs too, for some readers make links of them; and so does what makes
  /// a list, a rule or a heading of a line that begins with it.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    var rest = text[...]
    while let sign = rest.first {
      let next = rest.dropFirst().first
      let isTaken =
        switch sign {
        case "-", "+", "=": escaped.isEmpty && next?.isNumber != true
        case ".", ")": isNumber(escaped) && next?.isWhitespace != false || endsInWWW(escaped)
        case ":": rest.hasPrefix("://")
        default: signs.contains(sign)
        }
      if isTaken { escaped.append("\\") }
      escaped.append(sign)
      rest.removeFirst()
    }
    return escaped
  }

  private static let signs: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "@",
  ]

  private static func endsInWWW(_ text: String) -> Bool { text.suffix(3).lowercased() == "www" }

  private static func isNumber(_ text: String) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
