import CursesTerminal
import OKRModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where diagnostics go, so that data stays alone on standard output.
enum StandardError {
  /// Writes a line. What comes from files has been scrubbed where it was read.
  static func say(_ line: String) {
    StandardOutput.put(TerminalLocale.bytes(of: line + "\n"), to: STDERR_FILENO)
  }

  /// Writes a line for each diagnostic, as compilers do.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say("\(diagnostic)") }
  }
}
