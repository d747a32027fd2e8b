import Canvas
import CursesTerminal
import Platform

/// How text for people reaches a terminal, a pipe or a file.
///
/// A terminal gets lines that fit it, in the character set of the locale. A pipe or a file gets whole lines: in the
/// character set that the locale names, and in UTF-8 where it names none but ASCII, as under cron, whose mails would lose
/// letters otherwise.
struct TextPrinter {
  let channel: OutputChannel

  /// Makes the printer of `channel`.
  init(_ channel: OutputChannel) {
    self.channel = channel
  }

  /// Whether somebody reads it on a terminal.
  var isTerminal: Bool { isatty(channel.descriptor) == 1 }

  /// How wide characters are there.
  var measure: TextMeasure { isUTF8 && !TerminalLocale.isUTF8 ? .simple : TerminalLocale.measure }

  /// The columns of the terminal: as the terminal says, else as `COLUMNS` does, else 80; nil where it is none.
  var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if ioctl(channel.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return Surroundings.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// `rows` as bytes, each with the end of its line.
  func bytes(of rows: [TextRow]) -> [UInt8] {
    guard let columns else { return bytes(ofWhole: rows.map(\.whole)) }
    let folder = TextFolder(measure: measure, columns: columns)
    return bytes(ofWhole: rows.flatMap(folder.lines))
  }

  /// `lines` as bytes, each with its end.
  func bytes(ofWhole lines: [String]) -> [UInt8] {
    bytes(of: lines.map { $0 + "\n" }.joined())
  }

  /// `text` as bytes.
  func bytes(of text: String) -> [UInt8] {
    isUTF8 ? Array(text.utf8) : TerminalLocale.bytes(of: text)
  }

  private var isUTF8: Bool { TerminalLocale.isUTF8 || (!isTerminal && TerminalLocale.isASCII) }
}
