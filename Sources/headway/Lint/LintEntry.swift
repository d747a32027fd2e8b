import FileStore
import OKRModel

/// One entry of `headway lint`: a finding of a rule, or a diagnostic from reading the files.
struct LintEntry {
  /// The file, relative to the workspace.
  let path: String
  let line: Int
  let column: Int
  let level: Rule.Level
  /// The sentence.
  let text: String
  /// The id of the rule.
  let rule: String
  /// What it is about, as files name it; nil for a fault in a file.
  let subject: String?
  /// The id of the person who answers for it.
  let person: PersonID?
  /// What silences it; nil where it is to be told.
  let silence: Silence?

  /// `path:line:column: level: text [rule]`.
  var description: String {
    let reason = silence.map { " (silenced\($0.reason.map { ": \($0)" } ?? ""))" } ?? ""
    return "\(path):\(line):\(column): \(level.rawValue): \(text) [\(rule)]\(reason)"
  }

  /// Whether it comes before `other`: by place, the manifest first, and within one place the gravest first.
  func precedes(_ other: LintEntry) -> Bool { key < other.key }

  private var key: (Int, String, Int, Int, Int) {
    (path == WorkspaceLocation.manifest ? 0 : 1, path, line, column, level.rank)
  }
}

extension LintEntry {
  /// Takes a diagnostic from reading the files, and whether the workspace silences its rule.
  init(_ diagnostic: Diagnostic, in workspace: Workspace) {
    let rule = diagnostic.rule ?? Rule.fileID
    self.init(
      path: diagnostic.path, line: diagnostic.line ?? 1, column: diagnostic.column ?? 1,
      level: diagnostic.severity == .error ? .error : .warning, text: diagnostic.message, rule: rule,
      subject: nil, person: nil,
      silence: workspace.silences.first { $0.rule == rule && $0.subject == nil })
  }

  /// Takes a rule's finding, with its place from `sources`; the start of the manifest if no file declares it.
  init(_ finding: Finding, sources: SourceMap) {
    let place = sources[finding.subject]
    self.init(
      path: place?.path ?? WorkspaceLocation.manifest, line: place?.line ?? 1, column: place?.column ?? 1,
      level: finding.rule.level, text: finding.sentence, rule: finding.rule.id,
      subject: finding.subject.reference, person: finding.person, silence: finding.silence)
  }
}
