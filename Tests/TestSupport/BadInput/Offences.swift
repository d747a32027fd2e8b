/// What no screen and no command may ever show: anything that acts on a terminal instead of being read, and invisible
/// characters.
enum Offences {
  /// Descriptions of what in `bytes` is not printable UTF-8 text, line ends aside.
  static func inOutput(_ bytes: [UInt8]) -> [String] {
    // Lines of comma-separated values end like this.
    let lines = zip(bytes, bytes.dropFirst() + [0]).filter { $0 != (0x0D, 0x0A) }.map(\.0)
    guard let text = String(validating: lines, as: UTF8.self) else { return ["it is not UTF-8"] }
    return inText(text)
  }

  /// Descriptions of what in `text` is not printable, line ends aside.
  static func inText(_ text: String) -> [String] {
    Set(text.unicodeScalars.filter(isForbidden)).map { "U+\(String($0.value, radix: 16, uppercase: true))" }
      .sorted()
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case ..<0x20, 0x7F..<0xA0: true
    // Soft hyphens, direction marks and overrides, zero-width characters, interlinear marks, tags.
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      true
    case 0xFE0E, 0xFE0F: false
    case 0x2800: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
