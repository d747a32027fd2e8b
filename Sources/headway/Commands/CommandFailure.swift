import ArgumentParser
import OKRModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Why a command ends without having done its work.
struct CommandFailure: Error {
  /// The exit codes of sysexits.h that headway uses.
  enum Code: Int32, CaseIterable {
    case failure = 1
    case usage = 64
    case unreadableData = 65
    case noWorkspace = 66
    case inputOutput = 74
  }

  let code: Code
  let message: String

  /// Says what went wrong on standard error, and gives the exit code to throw.
  func report() -> ExitCode {
    StandardError.say("headway: \(message)")
    return ExitCode(code.rawValue)
  }
}

/// Where diagnostics go, so that data stays alone on standard output.
enum StandardError {
  /// Writes a line. What comes from files has been scrubbed where it was read.
  static func say(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes a line for each diagnostic, as compilers do.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { say("\(diagnostic)") }
  }
}
