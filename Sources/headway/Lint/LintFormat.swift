import ArgumentParser
import OKRModel

/// How findings are printed.
enum LintFormat: String, CaseIterable, ExpressibleByArgument {
  /// `path:line:column: level: text [rule]`, as compilers do.
  case text
  /// One JSON value.
  case json
  /// As annotations of GitHub's actions.
  case github
}

/// From which level on findings make the command fail.
enum FailureLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, advice, never

  /// Whether a finding of `level` makes the command fail.
  func includes(_ level: Rule.Level) -> Bool {
    Rule.Level(rawValue: rawValue).map { level <= $0 } ?? false
  }
}
