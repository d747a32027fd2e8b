import ArgumentParser
import OKRModel

/// How findings are printed.
enum LintFormat: String, CaseIterable, ExpressibleByArgument {
  /// `path:line:column: level: text [rule]`, as compilers print it.
  case text
  /// One JSON value.
  case json
  /// GitHub Actions annotations.
  case github
}

/// The least severe level of findings that makes the command fail.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, advice, never

  /// Whether a finding of `level` makes the command fail.
  func includes(_ level: Rule.Level) -> Bool {
    Rule.Level(rawValue: rawValue).map { level <= $0 } ?? false
  }
}
