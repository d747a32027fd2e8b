import OKRModel

/// A line that makes GitHub Actions annotate a place in a file: `::warning file=…,line=…,col=…,title=…::…`.
///
/// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions; escaping follows the
/// `escapeData` and `escapeProperty` of actions/toolkit.
package struct GitHubAnnotation {
  let entry: LintEntry
  /// The file, relative to the working directory.
  let path: String

  /// Makes the annotation of `entry` in the file at `path`.
  package init(entry: LintEntry, path: String) {
    (self.entry, self.path) = (entry, path)
  }

  /// The line.
  package var text: String {
    let properties = [
      ("file", path), ("line", "\(entry.line)"), ("col", "\(entry.column)"),
      ("title", entry.rule),
    ].map { "\($0)=\(Self.property($1))" }
    return "::\(command) \(properties.joined(separator: ","))::\(Self.data(entry.text))"
  }

  private var command: String {
    switch entry.level {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  /// The text of an annotation.
  static func data(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  /// The value of one of its properties.
  static func property(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  /// Scalar by scalar, because Swift treats a carriage return and a line feed as one character.
  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    text.unicodeScalars.map { scalar in
      guard special.contains(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
