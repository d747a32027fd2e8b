package import OKRModel

/// One entry of `headway lint`: a finding of a rule, or a diagnostic from reading the files.
package struct LintEntry {
  /// The file, relative to the workspace.
  package let path: String
  /// Whether that is the manifest, which comes first.
  let isInManifest: Bool
  let line: Int
  let column: Int
  package let level: Rule.Level
  /// The sentence.
  let text: String
  /// The id of the rule.
  let rule: String
  /// What it is about, as files name it; nil for a fault in a file.
  let subject: String?
  /// The ids of its owners, the one who answers for it first.
  let people: [PersonID]
  /// What silences it; nil if it is reported.
  let silence: Silence?

  /// Makes the entry about `line` and `column` of the file at `path`.
  package init(
    path: String, isInManifest: Bool, line: Int, column: Int, level: Rule.Level, text: String, rule: String,
    subject: String? = nil, people: [PersonID] = [], silence: Silence?
  ) {
    self.path = path
    self.isInManifest = isInManifest
    self.line = line
    self.column = column
    self.level = level
    self.text = text
    self.rule = rule
    self.subject = subject
    self.people = people
    self.silence = silence
  }

  /// `path:line:column: level: text [rule]`.
  package var description: String {
    "\(path):\(line):\(column): \(level.rawValue): \(text) [\(rule)]\(whySilenced)"
  }

  /// The text, and what silences it.
  var sentence: String { text + whySilenced }

  private var whySilenced: String { silence.map { " (silenced\($0.reason.map { ": \($0)" } ?? ""))" } ?? "" }

  /// Whether it comes before `other`: by place, the manifest first, and within one place the gravest first.
  package func precedes(_ other: LintEntry) -> Bool { key < other.key }

  private var key: (Int, String, Int, Int, Rule.Level) {
    (isInManifest ? 0 : 1, path, line, column, level)
  }
}
