public import Canvas
import CNcurses
import Synchronization

/// The character set that the environment requests. It is known without taking over the screen, so commands that only
/// print use it too.
public enum TerminalLocale {
  /// The requested locale, if it is not installed; nil if it is, or if the program has not asked yet.
  public static var missing: String? { outcome.withLock { $0.missing } }

  /// The locale used instead of the missing one; nil when that is the plain C locale.
  public static var substitute: String? { outcome.withLock { $0.substitute } }

  private struct Outcome {
    var missing: String?
    var substitute: String?
  }

  private static let outcome = Mutex(Outcome())

  /// Locales with UTF-8 but no language or country, on various systems.
  private static let plainUTF8 = ["C.UTF-8", "C.utf8", "POSIX.UTF-8", "UTF-8", "en_US.UTF-8"]

  /// Adopts the character set of the environment. If its locale is not installed and asks for UTF-8, another one with
  /// UTF-8 is used, so that all text shows. Call it once, before anything is measured or drawn.
  public static func adopt() {
    guard !cncurses_adopt_locale() else { return }
    let name = wished(environment) ?? ""
    let substitute =
      asksForUTF8(name) ? plainUTF8.first { cncurses_adopt_locale_named($0) } : nil
    outcome.withLock { $0 = Outcome(missing: name, substitute: substitute) }
  }

  /// The locale that determines the character set, by the C library's precedence of variables; nil when none is set.
  static func wished(_ variable: (String) -> String?) -> String? {
    ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
  }

  /// Whether the name of the locale `name` asks for UTF-8: `de_DE.UTF-8`, `sr_RS.utf8@latin`.
  static func asksForUTF8(_ name: String) -> Bool {
    let codeset = name.split(separator: "@").first?.split(separator: ".").dropFirst().last ?? ""
    return ["utf-8", "utf8"].contains(codeset.lowercased()) || ["utf-8", "utf8"].contains(name.lowercased())
  }

  /// How to decode bytes from the keyboard.
  static var keyboardCharset: KeyboardCharset { isUTF8 ? .utf8 : .locale }

  /// The name of the character set, such as `UTF-8` or `ANSI_X3.4-1968`.
  public static var codeset: String {
    String(cString: cncurses_codeset())
  }

  /// Whether text is UTF-8; if not, only characters in the character set are safe to print.
  public static var isUTF8: Bool {
    let name = codeset.lowercased()
    return name == "utf-8" || name == "utf8"
  }

  /// Whether the character set is ASCII, a system's fallback if no other one is named.
  public static var isASCII: Bool {
    let name = codeset.uppercased()
    return name.contains("ASCII") || name.hasPrefix("ANSI_X3.4") || name == "646"
  }

  /// The columns of every scalar as curses counts them; negative for what the character set does not contain.
  public static var measure: TextMeasure {
    let isUTF8 = isUTF8
    return TextMeasure { scalar in
      // Some systems return columns for characters that the locale cannot encode.
      guard isUTF8 || bytes(of: scalar) != nil else { return -1 }
      return Int(cncurses_columns(scalar.value))
    }
  }

  /// `text` in the locale's character set, with a question mark for each character that it does not contain.
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
