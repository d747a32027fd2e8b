import Canvas
import Platform

/// Where data goes. Nothing else in the program writes to standard output but the screen itself.
///
/// What is said goes out at once, so that a program at the other end of a pipe can answer. Where nobody reads any more the
/// program ends as by SIGPIPE, without a word; every other failure is thrown.
enum StandardOutput {
  /// How wide characters are there.
  static var measure: TextMeasure { TextPrinter(.standardOutput).measure }

  /// The columns of the terminal there; nil where it is no terminal and nothing has to fit.
  static var columns: Int? { TextPrinter(.standardOutput).columns }

  /// Writes lines for people. What comes from files has been scrubbed where it was read.
  ///
  /// - Throws: `CommandFailure` when not all of it could be written.
  static func say(_ rows: [TextRow]) throws(CommandFailure) {
    try write(TextPrinter(.standardOutput).bytes(of: rows))
  }

  /// The same, with lines that begin with their own blanks.
  static func say(_ lines: [String]) throws(CommandFailure) { try say(lines.map { TextRow($0) }) }

  /// Writes a line for people.
  static func say(_ line: String) throws(CommandFailure) { try say([line]) }

  /// Writes lines that are not fitted to the terminal.
  static func sayWhole(_ lines: [String]) throws(CommandFailure) {
    try write(TextPrinter(.standardOutput).bytes(ofWhole: lines))
  }

  /// Writes JSON for other programs.
  static func say(_ value: JSONValue) throws(CommandFailure) { try write(file: value.text + "\n") }

  /// Writes what is a file for others, such as Markdown or a table: it is UTF-8 whatever the locale is.
  static func write(file text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Ends the output.
  ///
  /// - Throws: `CommandFailure` when the system says only now that not all of it was kept.
  static func finish() throws(CommandFailure) {
    // A terminal keeps nothing, and is needed for what comes after.
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
