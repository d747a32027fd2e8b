public import Canvas
import CNcurses

/// The character set that the environment asks for. It is known without taking the screen, so commands that only
/// print use it too.
public enum TerminalLocale {
  /// Takes the character set from the environment. To be called once, before anything is measured or drawn.
  public static func adopt() {
    cncurses_adopt_locale()
  }

  /// The name of the character set, such as `UTF-8` or `ANSI_X3.4-1968`.
  public static var codeset: String {
    String(cString: cncurses_codeset())
  }

  /// Whether text is UTF-8; if not, only what the character set holds is safe to print.
  public static var isUTF8: Bool {
    let name = codeset.lowercased()
    return name == "utf-8" || name == "utf8"
  }

  /// Whether the character set is ASCII, which a system falls back to where no other one is named.
  public static var isASCII: Bool {
    let name = codeset.uppercased()
    return name.contains("ASCII") || name.hasPrefix("ANSI_X3.4") || name == "646"
  }

  /// The columns of every scalar as curses itself counts them; what the character set does not hold has none.
  public static var measure: TextMeasure {
    let isUTF8 = isUTF8
    return TextMeasure { scalar in
      // Some systems count the columns of characters that the locale cannot write.
      guard isUTF8 || bytes(of: scalar) != nil else { return -1 }
      return Int(cncurses_columns(scalar.value))
    }
  }

  /// `text` in the locale's character set, with a question mark for each character that it does not hold.
  public static func bytes(of text: String) -> [UInt8] {
    guard !isUTF8, text.utf8.contains(where: { $0 >= 0x80 }) else { return Array(text.utf8) }
    let measure = measure
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { line in
        measure.clusters(of: String(line)).flatMap { cluster in
          cluster.text.unicodeScalars.flatMap { bytes(of: $0) ?? [] }
        }
      }.joined(separator: [0x0A]))
  }

  private static func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII { return [UInt8(truncatingIfNeeded: scalar.value)] }
    var buffer = [CChar](repeating: 0, count: Int(CNCURSES_BYTES_OF_SCALAR))
    let count = Int(cncurses_bytes_of_scalar(scalar.value, &buffer))
    return count > 0 ? buffer.prefix(count).map { UInt8(bitPattern: $0) } : nil
  }
}
