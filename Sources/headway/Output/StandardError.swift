import OKRModel
import Platform
import Reports

/// The channel for diagnostics, which keeps standard output for data.
enum StandardError {
  /// Prints a line. Text from files was scrubbed when it was read. If writing fails, there is no one to report it to.
  static func say(_ line: ScrubbedText) {
    let lines = line.description.split(separator: "\n", omittingEmptySubsequences: false).map {
      TextRow(String($0))
    }
    try? OutputChannel.standardError.write(TextPrinter(.standardError).bytes(of: lines))
  }

  /// Prints a question; the answer is typed after it.
  static func ask(_ question: ScrubbedText) {
    try? OutputChannel.standardError.write(TextPrinter(.standardError).bytes(of: question.description))
  }

  /// Whether it is a terminal, where someone can read it right away.
  static var isTerminal: Bool { TextPrinter(.standardError).isTerminal }

  /// Prints a line for each diagnostic, as compilers do.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say("\(diagnostic)") }
  }
}
