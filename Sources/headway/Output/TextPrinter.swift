import Canvas
import CursesTerminal
import Platform
import Reports

/// How text for people is written to a terminal, a pipe or a file.
///
/// A terminal gets lines folded to its width, in the locale's character set. A pipe or a file gets unfolded lines: in
/// the locale's character set, or in UTF-8 if that is only ASCII, as under cron, whose mails would otherwise lose
/// letters.
struct TextPrinter {
  let channel: OutputChannel

  /// Makes a printer for `channel`.
  init(_ channel: OutputChannel) {
    self.channel = channel
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { isatty(channel.descriptor) == 1 }

  /// The widths of characters there.
  var measure: TextMeasure { isUTF8 && !TerminalLocale.isUTF8 ? .simple : TerminalLocale.measure }

  /// The columns of the terminal: from the terminal, else from `COLUMNS`, else 80; nil if it is not a terminal.
  var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if ioctl(channel.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return SystemEnvironment.variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// The rows of the terminal: from the terminal, else 24; nil if it is not a terminal.
  var rows: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    return ioctl(channel.descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
  }

  /// `rows` as bytes, each with its line end.
  func bytes(of rows: [TextRow]) -> [UInt8] {
    guard let columns else { return bytes(ofWhole: rows.map(\.whole)) }
    let folder = TextFolder(measure: measure, columns: columns)
    return bytes(ofWhole: rows.flatMap(folder.lines))
  }

  /// `lines` as bytes, each with its line end.
  func bytes(ofWhole lines: [String]) -> [UInt8] {
    bytes(of: lines.map { $0 + "\n" }.joined())
  }

  /// `lines` as bytes, each with its line end, in the colours that `theme` has on a palette of `colourCount`.
  func bytes(of lines: [[Span]], in theme: Theme, colourCount: Int) -> [UInt8] {
    lines.flatMap { line in
      line.flatMap { span in
        let start = theme[span.role].sequence(onPaletteOf: colourCount)
        let end = start.isEmpty ? "" : Style.endSequence
        return Array(start.utf8) + bytes(of: span.text) + Array(end.utf8)
      } + [0x0A]
    }
  }

  /// `text` as bytes.
  func bytes(of text: String) -> [UInt8] {
    isUTF8 ? Array(text.utf8) : TerminalLocale.bytes(of: text)
  }

  private var isUTF8: Bool { TerminalLocale.isUTF8 || (!isTerminal && TerminalLocale.isASCII) }
}
