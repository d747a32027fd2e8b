/// The rule for ids: letters, digits and hyphens, beginning with a letter or digit, at most 64 characters.
public enum IdentifierSyntax {
  /// The most characters that an id may have.
  public static let maximumLength = 64

  /// Whether `text` is an id: `[A-Za-z0-9][A-Za-z0-9-]*`, at most 64 characters.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    var length = 0
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isAlphanumeric(byte) || (isHyphen && length > 0) else { return false }
      length += 1
    }
    return (1...maximumLength).contains(length)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
