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

  /// Whether text is UTF-8; if not, only ASCII is safe to print.
  public static var isUTF8: Bool {
    let name = codeset.lowercased()
    return name == "utf-8" || name == "utf8"
  }

  /// The columns of every scalar as curses itself counts them.
  public static var measure: TextMeasure {
    TextMeasure { Int(cncurses_columns($0.value)) }
  }
}
