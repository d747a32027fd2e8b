/// Makes pasted text harmless.
enum PastedText {
  /// `text` with line ends as newlines, and without control characters except those and tabs.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A where previous == "\r": continue
      case 0x0A, 0x09: result.append(scalar)
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
