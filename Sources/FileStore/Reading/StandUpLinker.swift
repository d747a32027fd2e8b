import OKRModel
import TextFormats

/// Merges the logs of stand-ups of all cycles, and checks the references of their actions.
struct StandUpLinker {
  private let manifest: ManifestDraft
  private let index: DraftIndex
  private let owners: References<PersonID>
  private let aims: References<ObjectiveID>

  /// Links against the declarations in `manifest` and the objectives in `index`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    self.manifest = manifest
    self.index = index
    owners = References(
      to: "person", known: manifest.people.map(\.id), isKnowable: !manifest.people.isEmpty,
      index.suggester)
    aims = References(to: "objective", known: index.objectiveIDs, index.suggester)
  }

  /// The merged log, and what is doubtful about it.
  func link(_ logs: [ParsedStandUps]) -> (log: StandUpLog, diagnostics: [Diagnostic]) {
    let records = logs.flatMap(\.contents.records)
    let places = logs.flatMap { log in log.contents.lines.map { (path: log.path, line: $0) } }
    let log = StandUpLog(records: records)
    let sinks = Dictionary(
      logs.map { ($0.path, DiagnosticSink(path: $0.path)) }, uniquingKeysWith: { first, _ in first })
    // Guessing what was meant is most of the cost of a message, so it is made only if it is listed.
    func warn(_ message: @autoclosure () -> String, at place: (path: String, line: Int)) {
      sinks[place.path]?.add(Diagnostic(.warning, path: place.path, line: place.line, message: message()))
    }
    for finding in log.findings where places.indices.contains(finding.index) {
      warn(finding.message(in: "these logs"), at: places[finding.index])
    }
    let placeOfRecord = Dictionary(zip(records.map(\.id), places), uniquingKeysWith: { first, _ in first })
    // Completed actions are history: their owner may have left, and their key result may be gone.
    for action in log.actions where action.completion == nil {
      guard let place = placeOfRecord[action.recordInForce] else { continue }
      if let owner = action.entry.owner, owners.isUnknown(owner) { warn(owners.sentence(owner), at: place) }
      if let reference = action.entry.keyResult, isUnknown(reference) {
        warn(sentence(onUnknown: reference), at: place)
      }
    }
    return (log, logs.flatMap { strangeCycle($0) + (sinks[$0.path]?.diagnostics ?? []) })
  }

  private func isUnknown(_ reference: KeyResultReference) -> Bool {
    guard let draft = index.objectives[reference.objective] else {
      return aims.isUnknown(reference.objective)
    }
    return !index.mentions(reference.keyResult, in: draft)
  }

  private func sentence(onUnknown reference: KeyResultReference) -> String {
    index.objectives[reference.objective].map { index.sentence(onUnknown: reference, in: $0) }
      ?? aims.sentence(reference.objective)
  }

  /// Reports a log whose name is not a cycle; its contents are shown all the same.
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
