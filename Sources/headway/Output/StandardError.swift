import OKRModel
import Platform

/// Where diagnostics go, so that data stays alone on standard output.
enum StandardError {
  /// Writes a line. What comes from files has been scrubbed where it was read. Where it cannot be written there is
  /// nobody left to hear of it.
  static func say(_ line: String) {
    let lines = line.split(separator: "\n", omittingEmptySubsequences: false).map { TextRow(String($0)) }
    try? OutputChannel.standardError.write(TextPrinter(.standardError).bytes(of: lines))
  }

  /// Writes a question, behind which the answer is typed.
  static func ask(_ question: String) {
    try? OutputChannel.standardError.write(TextPrinter(.standardError).bytes(of: question))
  }

  /// Whether somebody can read it as it is written.
  static var isTerminal: Bool { TextPrinter(.standardError).isTerminal }

  /// Writes a line for each diagnostic, as compilers do.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say("\(diagnostic)") }
  }
}
