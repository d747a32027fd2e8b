import ArgumentParser

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
  let message: ScrubbedText

  /// The same failure after something was done that cannot be undone: `done` says what.
  func after(_ done: String?) -> CommandFailure {
    CommandFailure(code: code, message: done.map { "\($0), but \(message)" } ?? message)
  }

  /// Prints what went wrong on standard error, and returns the exit code to throw.
  func report() -> ExitCode {
    StandardError.say("headway: \(message)")
    return ExitCode(code.rawValue)
  }
}
