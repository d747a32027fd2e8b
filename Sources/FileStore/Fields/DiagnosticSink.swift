import OKRModel
import TextFormats

/// Collects what is wrong with one file while it is being read.
final class DiagnosticSink {
  /// The most faults reported per file; a file of another kind altogether has thousands.
  static let limit = 100

  /// The file, relative to the workspace.
  let path: String
  private var reported: [Diagnostic] = []
  private var unreported = 0

  /// What was collected, and a note on how much more there is.
  var diagnostics: [Diagnostic] {
    guard unreported > 0 else { return reported }
    return reported + [
      Diagnostic(
        .error, path: TextScrubber.scrub(path),
        message: "\(unreported) more faults in this file are not listed")
    ]
  }

  /// Collects for the file at `path`.
  init(path: String) {
    self.path = path
  }

  /// Reports something that is left out. The message is computed only if it is listed, because guessing what was
  /// probably meant is expensive.
  func error(_ message: @autoclosure () -> String, at place: Place? = nil) {
    note(.error, message(), at: place)
  }

  /// Reports something that is probably not what was meant.
  func warning(
    _ message: @autoclosure () -> String, at place: Place? = nil, rule: String? = nil,
    lastDay: CivilDay? = nil
  ) {
    note(.warning, message(), at: place, rule: rule, lastDay: lastDay)
  }

  /// Adds what was found elsewhere.
  func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    if reported.count < Self.limit { reported.append(diagnostic().scrubbed) } else { unreported += 1 }
  }

  private func note(
    _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, at place: Place?,
    rule: String? = nil, lastDay: CivilDay? = nil
  ) {
    add(
      Diagnostic(
        severity, path: path, line: place?.line, column: place?.column, message: message(), rule: rule,
        lastDay: lastDay))
  }
}

extension Diagnostic {
  /// The same with path and message scrubbed for display.
  var scrubbed: Diagnostic {
    Diagnostic(
      severity, path: TextScrubber.scrub(path), line: line, column: column,
      message: TextScrubber.scrub(message),
      rule: rule, lastDay: lastDay)
  }
}
