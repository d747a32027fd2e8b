import Canvas
import Platform
import Reports
import TextFormats

/// The channel for data. Apart from the screen itself, nothing else in the program writes to standard output.
///
/// Output is written at once, so that a program at the other end of a pipe can respond. If the reader is gone, the
/// program ends silently as by SIGPIPE; every other failure is thrown.
enum StandardOutput {
  /// The widths of characters there.
  static var measure: TextMeasure { TextPrinter(.standardOutput).measure }

  /// Whether it is a terminal.
  static var isTerminal: Bool { TextPrinter(.standardOutput).isTerminal }

  /// The columns of the terminal there; nil if it is not a terminal and there is no width limit.
  static var columns: Int? { TextPrinter(.standardOutput).columns }

  /// The rows of the terminal there; nil if it is not a terminal.
  static var rows: Int? { TextPrinter(.standardOutput).rows }

  /// Prints lines in the colours that `theme` has on a palette of `colourCount`. They are no wider than the terminal.
  ///
  /// - Throws: `CommandFailure` when not all of it could be written.
  static func say(_ lines: [[Span]], in theme: Theme, colourCount: Int) throws(CommandFailure) {
    try write(TextPrinter(.standardOutput).bytes(of: lines, in: theme, colourCount: colourCount))
  }

  /// Prints lines for people, through `pager` if they are longer than the terminal; from their end if `fromEnd`.
  ///
  /// - Throws: `CommandFailure` when not all of it could be written.
  static func say(
    _ rows: [TextRow], through pager: Pager?, fromEnd: Bool = false
  ) throws(CommandFailure) {
    let bytes = TextPrinter(.standardOutput).bytes(of: rows)
    if let pager, isLong(bytes), pager.show(bytes, fromEnd: fromEnd) { return }
    try write(bytes)
  }

  /// Shows lines for people through `pager` if they are longer than the terminal.
  ///
  /// - Returns: Whether they were shown; false if they are short, or the pager was not started.
  static func page(_ rows: [TextRow], through pager: Pager) -> Bool {
    let bytes = TextPrinter(.standardOutput).bytes(of: rows)
    return isLong(bytes) && pager.show(bytes)
  }

  /// Whether `bytes` are longer than the terminal, whose last line is the prompt's; false if it is not a terminal.
  private static func isLong(_ bytes: [UInt8]) -> Bool {
    rows.map { bytes.count { $0 == 0x0A } >= $0 } ?? false
  }

  /// Prints lines for people. Text from files was scrubbed when it was read.
  ///
  /// - Throws: `CommandFailure` when not all of it could be written.
  static func say(_ rows: [TextRow]) throws(CommandFailure) {
    try write(TextPrinter(.standardOutput).bytes(of: rows))
  }

  /// The same for lines with their own indentation.
  static func say(_ lines: [String]) throws(CommandFailure) { try say(lines.map { TextRow($0) }) }

  /// Prints a line for people.
  static func say(_ line: String) throws(CommandFailure) { try say([line]) }

  /// Prints lines without folding them.
  static func sayWhole(_ lines: [String]) throws(CommandFailure) {
    try write(TextPrinter(.standardOutput).bytes(ofWhole: lines))
  }

  /// Writes JSON for other programs.
  static func say(_ value: JSONValue) throws(CommandFailure) { try write(file: value.text + "\n") }

  /// Writes file contents for others, such as Markdown or a table: always UTF-8, regardless of the locale.
  static func write(file text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// The same through `pager`, if it is longer than the terminal.
  static func write(file text: String, through pager: Pager?) throws(CommandFailure) {
    let bytes = Array(text.utf8)
    if let pager, isLong(bytes), pager.show(bytes) { return }
    try write(bytes)
  }

  /// Ends the output.
  ///
  /// - Throws: `CommandFailure` when the system reports only now that not all of it was stored.
  static func finish() throws(CommandFailure) {
    // A terminal stores nothing, and is needed afterwards.
    guard !TextPrinter(.standardOutput).isTerminal else { return }
    do throws(SystemFault) { try OutputChannel.standardOutput.close() } catch { throw failure(error) }
  }

  /// Writes the lines of such a file.
  static func write(lines: [String]) throws(CommandFailure) {
    try write(file: lines.map { $0 + "\n" }.joined())
  }

  private static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do throws(SystemFault) { try OutputChannel.standardOutput.write(bytes) } catch { throw failure(error) }
  }

  private static func failure(_ fault: SystemFault) -> CommandFailure {
    if fault == .closedPipe { LoopEnd.closedPipe.dieOfSignal() }
    return CommandFailure(
      code: .inputOutput, message: "standard output does not take everything: \(fault)")
  }
}
