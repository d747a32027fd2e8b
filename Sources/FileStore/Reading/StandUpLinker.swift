import OKRModel

/// Merges the logs of stand-ups of all cycles, and checks what their actions name.
struct StandUpLinker {
  private let manifest: ManifestDraft
  private let index: DraftIndex
  private let owners: References
  private let aims: References

  /// Links against what `manifest` declares, and the objectives in `index`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    self.manifest = manifest
    self.index = index
    owners = References(
      to: "person", known: manifest.people.map(\.id), isKnowable: !manifest.people.isEmpty,
      index.suggester)
    aims = References(to: "objective", known: index.objectiveIDs, index.suggester)
  }

  /// What the logs say together, and what is doubtful about it.
  func link(_ logs: [ParsedStandUps]) -> (log: StandUpLog, diagnostics: [Diagnostic]) {
    let records = logs.flatMap(\.contents.records)
    let places = logs.flatMap { log in log.contents.lines.map { (path: log.path, line: $0) } }
    let log = StandUpLog(records: records)
    let sinks = Dictionary(
      logs.map { ($0.path, DiagnosticSink(path: $0.path)) }, uniquingKeysWith: { first, _ in first })
    let warn = { (message: String, place: (path: String, line: Int)) -> Void in
      sinks[place.path]?.add(Diagnostic(.warning, path: place.path, line: place.line, message: message))
    }
    for finding in log.findings where places.indices.contains(finding.index) {
      warn(finding.message(in: "these logs"), places[finding.index])
    }
    let placeOfRecord = Dictionary(zip(records.map(\.id), places), uniquingKeysWith: { first, _ in first })
    // What is done is history: whoever did it may have gone, and what it was about as well.
    for action in log.actions where action.completion == nil {
      guard let place = placeOfRecord[action.recordInForce] else { continue }
      for message in doubts(about: action.entry) { warn(message, place) }
    }
    return (log, logs.flatMap { strangeCycle($0) + (sinks[$0.path]?.diagnostics ?? []) })
  }

  /// What an action names that is not there.
  private func doubts(about entry: ActionItemEntry) -> [String] {
    [
      entry.owner.flatMap(owners.sentence), entry.keyResult.flatMap(doubt),
    ].compactMap(\.self)
  }

  private func doubt(about reference: KeyResultReference) -> String? {
    guard let draft = index.objectives[reference.objective] else {
      return aims.sentence(onUnknown: reference.objective)
    }
    guard !index.mentions(reference.keyResult, in: draft) else { return nil }
    let known = draft.keyResults.map { "\(draft.id)/\($0.id)" }
    let name = reference.description
    return "unknown key result '\(name)'\(index.suggester.hint(for: name, among: known))"
  }

  /// Reports a log that is called after no cycle; what it says is shown all the same.
  private func strangeCycle(_ log: ParsedStandUps) -> [Diagnostic] {
    let known = manifest.cycles.map(\.id)
    guard manifest.isReadable, !(known + manifest.unreadCycles).contains(log.cycle) else { return [] }
    let hint = index.suggester.hint(for: log.cycle, among: known)
    return [
      Diagnostic(
        .warning, path: log.path, message: "no cycle '\(log.cycle)' is declared in headway.yaml\(hint)")
    ]
  }
}
