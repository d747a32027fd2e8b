import OKRModel
import TextFormats

/// Writes a text as YAML, quoted if necessary.
struct ScalarWriter {
  let kind: EditableField.Kind
  /// Whether it goes inside braces.
  let isInFlow: Bool

  /// `text` as a replacement for a text in `style`: unquoted if the old one was and no quotes are needed.
  func write(_ text: String, style: ScalarScanner.Style) -> String {
    switch style {
    case .singleQuoted where Self.isPrintable(text): Self.singleQuoted(text)
    case .singleQuoted, .doubleQuoted: Self.doubleQuoted(text)
    case .plain, .block: canBePlain(text) ? text : quoted(text)
    }
  }

  private func quoted(_ text: String) -> String {
    let needsEscapes = text.contains("\"") || text.contains("\\")
    return needsEscapes && Self.isPrintable(text) ? Self.singleQuoted(text) : Self.doubleQuoted(text)
  }

  /// Whether every program reads unquoted `text` as itself.
  private func canBePlain(_ text: String) -> Bool {
    guard Self.isPrintable(text), let first = text.utf8.first, canBegin(first, of: text) else { return false }
    guard text.first?.isWhitespace == false, text.last?.isWhitespace == false,
      text.utf8.last != UInt8(ascii: ":")
    else { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    if isInFlow, text.utf8.contains(where: ",[]{}?:".utf8.contains) { return false }
    return kind == .figure || !Self.meansSomethingElse(text)
  }

  private func canBegin(_ first: UInt8, of text: String) -> Bool {
    if first == UInt8(ascii: "-") {
      let second = text.utf8.dropFirst().first
      return second.map { PlainYAMLParser.isWord($0) || $0 == UInt8(ascii: ".") } ?? false
    }
    return !"?:,[]{}#&*!|>'\"%@`".utf8.contains(first)
  }

  /// Whether some program reads unquoted `text` as a boolean, a number, a date or null.
  private static func meansSomethingElse(_ text: String) -> Bool {
    let word = text.lowercased()
    if ["y", "yes", "n", "no", "on", "off", "true", "false", "null", "~", "<<", "=", ".inf", ".nan"].contains(
      word)
    {
      return true
    }
    guard let first = word.utf8.first(where: { !"+-.".utf8.contains($0) }) else { return true }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) || word.hasSuffix(".inf") else {
      return false
    }
    // Numbers, dates, times and everything else made of the same characters.
    return word.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        || "xo_+-.:tzin ".utf8.contains(byte)
    }
  }

  private static func singleQuoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if isPrintable(scalar) { result.unicodeScalars.append(scalar) } else { result += escape(scalar) }
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let length = scalar.value > 0xFFFF ? 8 : 4
    return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
  }

  private static func isPrintable(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isPrintable) }

  /// Whether a scalar may appear in a YAML file unescaped, and is not a Unicode line break.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xD800, 0xE000..<0xFEFF, 0xFF00..<0xFFFE, 0x10000...: true
    default: false
    }
  }
}
