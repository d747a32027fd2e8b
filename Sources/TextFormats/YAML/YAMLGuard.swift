/// Rejects files that would cost more to read than any honest file does, before they are parsed.
package enum YAMLGuard {
  /// The deepest nesting of lists and mappings.
  static let nestingLimit = 64
  /// The most repetitions (`*name`) of an anchored value.
  static let aliasLimit = 16
  /// The most bytes of a file that repeats anchored values.
  static let aliasingSizeLimit = 64 << 10

  /// What is wrong with the text, and where; nil when it can be parsed.
  package static func objection(to source: SourceText) -> (message: String, place: Place)? {
    var scan = Scan(aliasLimit: source.text.utf8.count > aliasingSizeLimit ? 0 : aliasLimit)
    var line = 1
    for byte in source.text.utf8 {
      if let message = scan.take(byte) { return (message, Place(line: line, column: 1)) }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    return nil
  }

  /// Counts what could be structure. Quoted text is included, so that the count is never too low.
  private struct Scan {
    let aliasLimit: Int
    private var indent = 0
    private var isIndenting = true
    private var brackets = 0
    private var anchors = 0
    private var aliases = 0
    private var previous = UInt8(ascii: "\n")
    private var beforePrevious = UInt8(ascii: "\n")

    init(aliasLimit: Int) {
      self.aliasLimit = aliasLimit
    }

    mutating func take(_ byte: UInt8) -> String? {
      defer {
        beforePrevious = previous
        previous = byte
      }
      countIndent(byte)
      countBrackets(byte)
      countReferences(byte)
      if indent > YAMLGuard.nestingLimit * 2 || brackets > YAMLGuard.nestingLimit {
        return
          "lists and mappings lie more than \(YAMLGuard.nestingLimit) levels deep within each other; make them flatter"
      }
      if anchors > 0, aliases > aliasLimit {
        return "more aliases (*name) stand in this file than headway follows; write the values out"
      }
      return nil
    }

    /// Counts the columns before the first text of a line: blanks, and the characters that open a level of their own.
    private mutating func countIndent(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\n"):
        indent = 0
        isIndenting = true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isIndenting { indent += 1 }
      default: isIndenting = false
      }
    }

    private mutating func countBrackets(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      default: break
      }
    }

    private mutating func countReferences(_ byte: UInt8) {
      let isName = byte > UInt8(ascii: " ") && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "&")
      guard isName, " \t\r\n[{,:".utf8.contains(beforePrevious) else { return }
      if previous == UInt8(ascii: "*") { aliases += 1 }
      if previous == UInt8(ascii: "&") { anchors += 1 }
    }
  }
}
