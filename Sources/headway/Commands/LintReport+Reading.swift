import FileStore
import OKRModel
import Reports

extension LintReport {
  /// Collects what is wrong or doubtful in `loaded`; only by `rules`, only what `person` owns and only
  /// about `cycle`, if given. A cycle that has ended is looked at on its last day.
  init(
    _ loaded: LoadedWorkspace, asOf: CivilDay, rules: [String] = [], person: PersonID? = nil,
    cycle: Cycle? = nil, more: [LintEntry] = []
  ) {
    let workspace = loaded.workspace
    let day = min(asOf, cycle?.end ?? asOf)
    let standings = Standings(of: workspace, asOf: day, only: cycle?.id)
    let findings = Findings(in: workspace, standings: standings, today: asOf)
    let entries =
      loaded.diagnostics.map { LintEntry($0, in: workspace) }
      + (findings.reported + findings.silenced).map { LintEntry($0, sources: loaded.sources) } + more
    self.init(workspace, asOf: asOf, entries: entries, rules: rules, person: person)
  }
}

extension LintEntry {
  /// Takes a change since the commit `reference` without a record.
  init(_ difference: DefinitionComparison.Difference, since reference: String, in workspace: Workspace) {
    let texts = [difference.from, difference.to].map { $0.map { "'\($0)'" } ?? "nothing" }
    let subject = difference.node.reference
    self.init(
      path: difference.location.path, isInManifest: false, line: difference.location.line,
      column: difference.location.column,
      level: .error,
      text: """
        '\(difference.field)' of '\(subject)' was \(texts[0]) in \(reference) and is \(texts[1]) now, without a record; \
        record it with 'headway change'
        """, rule: Rule.changedInSilenceID, subject: subject,
      silence: workspace.silences.first {
        $0.rule == Rule.changedInSilenceID && ($0.subject == nil || $0.subject == subject)
      })
  }

  /// Takes a diagnostic from reading the files, and whether the workspace silences its rule.
  init(_ diagnostic: Diagnostic, in workspace: Workspace) {
    let rule = diagnostic.rule ?? Rule.fileID
    self.init(
      path: diagnostic.path, isInManifest: diagnostic.path == WorkspaceLocation.manifest,
      line: diagnostic.line ?? 1, column: diagnostic.column ?? 1,
      level: diagnostic.severity == .error ? .error : .warning, text: diagnostic.message, rule: rule,
      silence: workspace.silences.first { $0.rule == rule && $0.subject == nil })
  }

  /// Takes a rule's finding, with its place from `sources`; the start of the manifest if no file declares it.
  init(_ finding: Finding, sources: SourceMap) {
    let place = sources[finding.subject]
    let path = place?.path ?? WorkspaceLocation.manifest
    self.init(
      path: path, isInManifest: path == WorkspaceLocation.manifest, line: place?.line ?? 1,
      column: place?.column ?? 1,
      level: finding.rule.level, text: finding.sentence, rule: finding.rule.id,
      subject: finding.subject.reference, people: finding.people, silence: finding.silence)
  }
}
