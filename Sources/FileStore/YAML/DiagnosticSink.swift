import OKRModel

/// Collects what is wrong with one file while it is read.
final class DiagnosticSink {
  /// The file, relative to the workspace.
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  /// Collects for the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Notes something that is left out.
  func error(_ message: String, at place: Place? = nil) {
    note(.error, message, at: place)
  }

  /// Notes something that is probably not what was meant.
  func warning(_ message: String, at place: Place? = nil) {
    note(.warning, message, at: place)
  }

  /// Takes over what was noted elsewhere.
  func add(_ more: [Diagnostic]) {
    diagnostics += more
  }

  private func note(_ severity: Diagnostic.Severity, _ message: String, at place: Place?) {
    diagnostics.append(
      Diagnostic(severity, path: path, line: place?.line, column: place?.column, message: message))
  }
}
