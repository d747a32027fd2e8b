import FileStore
import OKRModel

extension LoadedWorkspace {
  /// Prints what is wrong in the files on standard error, after the data is printed.
  ///
  /// - Throws: `CommandFailure` when something could not be read.
  func reportDiagnostics() throws(CommandFailure) {
    StandardError.report(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    throw CommandFailure(
      code: .unreadableData,
      message: errors == 1
        ? "one thing could not be read and is left out"
        : "\(errors) things could not be read and are left out")
  }

  /// Notes that what was not found may be among what could not be read.
  func hintAtDiagnostics() {
    let errors = diagnostics.count { $0.severity == .error }
    guard errors > 0 else { return }
    let things = errors == 1 ? "one thing in the files" : "\(errors) things in the files"
    StandardError.say("headway: \(things) could not be read; 'headway status' shows what")
  }
}
