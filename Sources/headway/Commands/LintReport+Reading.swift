import FileStore
import OKRModel
import Reports

extension LintReport {
  /// What is wrong or doubtful in `loaded`; of `rules` and of what `person` answers for only, where they are given.
  init(_ loaded: LoadedWorkspace, asOf: CivilDay, rules: [String] = [], person: PersonID? = nil) {
    let workspace = loaded.workspace
    let findings = Findings(in: workspace, standings: Standings(of: workspace, asOf: asOf), today: asOf)
    let entries =
      loaded.diagnostics.map { LintEntry($0, in: workspace) }
      + (findings.reported + findings.silenced).map { LintEntry($0, sources: loaded.sources) }
    self.init(workspace, asOf: asOf, entries: entries, rules: rules, person: person)
  }
}

extension LintEntry {
  /// What was found while the files were read, as far as the workspace does not silence its rule.
  init(_ diagnostic: Diagnostic, in workspace: Workspace) {
    let rule = diagnostic.rule ?? Rule.fileID
    self.init(
      path: diagnostic.path, isInManifest: diagnostic.path == WorkspaceLocation.manifest,
      line: diagnostic.line ?? 1, column: diagnostic.column ?? 1,
      level: diagnostic.severity == .error ? .error : .warning, text: diagnostic.message, rule: rule,
      silence: workspace.silences.first { $0.rule == rule && $0.subject == nil })
  }

  /// What a rule found, where `sources` say that it stands; the beginning of the manifest where no file says it.
  init(_ finding: Finding, sources: SourceMap) {
    let place = sources[finding.subject]
    let path = place?.path ?? WorkspaceLocation.manifest
    self.init(
      path: path, isInManifest: path == WorkspaceLocation.manifest, line: place?.line ?? 1,
      column: place?.column ?? 1,
      level: finding.rule.level, text: finding.sentence, rule: finding.rule.id,
      subject: finding.subject.reference, person: finding.person, silence: finding.silence)
  }
}
