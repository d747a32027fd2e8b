import OKRModel
import TextFormats

/// Reads what definitions were before recorded changes: the same trees, with the earlier texts in place of the present
/// ones, by the same readers.
struct DefinitionHistoryReader {
  private let manifest: ManifestDraft
  private let index: DraftIndex
  private let versions: EarlierVersions
  private(set) var history = DefinitionHistory()
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads against the declarations in `manifest` and the objectives in `index`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    (self.manifest, self.index) = (manifest, index)
    versions = EarlierVersions(manifest, index.objectives)
  }

  /// Takes the logs of the file `changed`, which may be several if an objective has been moved to another cycle.
  mutating func read(_ logs: [ParsedChanges], of changed: WorkspaceSurvey.File.ChangedFile) {
    let log = DefinitionChangeLog(records: logs.flatMap(\.contents.records))
    report(on: log, logs)
    switch changed {
    case .objective(let id):
      guard let draft = index.objectives[id] else { return reportOrphans(logs, "objective '\(id)'") }
      history.objectiveLogs[id] = log
      readVersions(of: draft, log, logs)
    case .initiative(let id): history.initiativeLogs[id] = log
    case .workspace:
      history.workspaceLog = log
      readCycles(log)
      readSettings(log)
    }
  }

  // MARK: Objectives

  private mutating func readVersions(
    of draft: ObjectiveDraft, _ log: DefinitionChangeLog, _ logs: [ParsedChanges]
  ) {
    guard let source = draft.source else { return }
    reportContradictions(draft, source, log, logs)
    let known = Set(draft.keyResults.map(\.id) + draft.unreadKeyResults)
    for part in log.parts {
      switch part {
      case .whole:
        let bare = source.substituting(["key-results": nil])
        history.objectives[draft.id] = DatedVersions(
          log.versions(of: part).map { versions.version(of: draft, before: $0.before, $0.texts, bare) })
      case .keyResult(let id):
        let node = source.entry(id.rawValue, in: "key-results")
        let reference = KeyResultReference(objective: draft.id, keyResult: id)
        history.keyResults[reference] = readVersions(of: reference, log.versions(of: part), node, logs)
        if !known.contains(id) { history.removedKeyResults[draft.id, default: []].append(id) }
      case .item, .cycle: break
      }
    }
    history.removedKeyResults[draft.id]?.sort()
  }

  private mutating func readVersions(
    of reference: KeyResultReference, _ dated: [(before: CivilDay, texts: [String: String?])],
    _ source: YAMLNode?, _ logs: [ParsedChanges]
  ) -> DatedVersions<KeyResult?> {
    let unit = source?.value(of: "unit")?.sourceText
    var unread: CivilDay?
    let read = dated.map { version in
      let earlier = versions.version(of: reference, before: version.before, version.texts, source)
      if !EarlierText.areReadable(version.texts, unit: unit), earlier.value == nil { unread = version.before }
      return earlier
    }
    if let unread { reportUnread(reference, unread, logs) }
    return DatedVersions(read)
  }

  // MARK: The workspace

  private mutating func readCycles(_ log: DefinitionChangeLog) {
    for case .cycle(let id) in log.parts {
      guard let cycle = manifest.cycles.first(where: { $0.id == id }) else { continue }
      let day = { (text: String??, now: CivilDay) in text.flatMap(\.self).flatMap { CivilDay($0) } ?? now }
      history.cycles[id] = DatedVersions(
        log.versions(of: .cycle(id)).map { version in
          let (start, end) = (day(version.texts["start"], cycle.start), day(version.texts["end"], cycle.end))
          return .init(before: version.before, start <= end ? Cycle(id: id, start: start, end: end) : cycle)
        })
    }
  }

  private mutating func readSettings(_ log: DefinitionChangeLog) {
    let source = manifest.settingsSource ?? YAMLNode(sourceText: "{}", at: .start)
    history.settings = DatedVersions(
      log.versions(of: .whole).compactMap { version in
        let document = YAMLDocument(root: source.substituting(version.texts), sink: DiagnosticSink(path: ""))
        return document.root.flatMap { FieldReader($0, of: "set of settings", in: document) }
          .map { .init(before: version.before, ManifestReader.settings($0)) }
      })
  }

  // MARK: What is doubtful

  private mutating func reportOrphans(_ logs: [ParsedChanges], _ owner: String) {
    for log in logs {
      warn(log.path, line: nil, "there is no \(owner), so that these changes count for nothing")
    }
  }

  /// Reports fields of which the file says something else than the last recorded change made it.
  private mutating func reportContradictions(
    _ draft: ObjectiveDraft, _ source: YAMLNode, _ log: DefinitionChangeLog, _ logs: [ParsedChanges]
  ) {
    var last: [ChangedText.Part: [String: DefinitionChange]] = [:]
    for record in log.changes {
      if let change = record.change { last[change.part, default: [:]][change.field] = record }
    }
    for (part, records) in last {
      let node: YAMLNode?
      var name = draft.id.rawValue
      switch part {
      case .whole: node = source
      case .keyResult(let id):
        node = source.entry(id.rawValue, in: "key-results")
        name = KeyResultReference(objective: draft.id, keyResult: id).description
      case .item, .cycle: continue
      }
      guard let node else { continue }
      for (field, record) in records.sorted(by: { $0.key < $1.key }) {
        guard let change = record.change, field != RecordedField.entry, field != RecordedField.cycle,
          change.recordedField != nil
        else { continue }
        let text = node.value(of: field)?.sourceText.map { TextScrubber.scrub($0) }
        guard !FieldTimeline.isSame(text, change.to) else { continue }
        if case .keyResult(let id) = part {
          history.contradicted.insert(KeyResultReference(objective: draft.id, keyResult: id))
        }
        let place = node.value(of: field)?.place ?? node.place
        diagnostics.append(
          Diagnostic(
            .warning, path: draft.path, line: place.line, column: place.column,
            message: """
              '\(field)' of '\(name)' is \(Self.quoted(text)) here, and the last recorded change made it \
              \(Self.quoted(change.to)) on \(change.on); record the change with 'headway change', or put that back
              """, rule: Rule.changedInSilenceID
          ).scrubbed)
      }
    }
  }

  private mutating func reportUnread(
    _ reference: KeyResultReference, _ day: CivilDay, _ logs: [ParsedChanges]
  ) {
    let place = logs.lazy.compactMap { log in
      log.contents.records.firstIndex {
        $0.change?.on == day && $0.change?.part == .keyResult(reference.keyResult)
      }.map { (log.path, log.contents.lines[$0]) }
    }.first
    guard let (path, line) = place else { return }
    warn(
      path, line: line,
      "with this text '\(reference)' could not be read, so that the days before are judged by what follows")
  }

  private mutating func report(on log: DefinitionChangeLog, _ logs: [ParsedChanges]) {
    let places = logs.flatMap { log in log.contents.lines.map { (path: log.path, line: $0) } }
    for finding in log.findings where places.indices.contains(finding.index) {
      let place = places[finding.index]
      warn(place.path, line: place.line, finding.message(in: "these logs"))
    }
    let records = logs.flatMap(\.contents.records)
    let placeOf = Dictionary(zip(records.map(\.id), places), uniquingKeysWith: { first, _ in first })
    for record in log.changes {
      guard let change = record.change, change.recordedField == nil, let place = placeOf[record.id]
      else { continue }
      warn(place.path, line: place.line, "headway records no changes of '\(change.field)'")
    }
    for (record, before) in log.gaps {
      guard let change = record.change, let earlier = before.change, let place = placeOf[record.id]
      else { continue }
      warn(
        place.path, line: place.line,
        """
        '\(change.field)' changes from \(Self.quoted(change.from)) here, and the change before it made it \
        \(Self.quoted(earlier.to)); between the two it counts as \(Self.quoted(change.from))
        """)
    }
  }

  private static func quoted(_ text: String?) -> String { text.map { "'\($0)'" } ?? "nothing" }

  private mutating func warn(_ path: String, line: Int?, _ message: String) {
    diagnostics.append(Diagnostic(.warning, path: path, line: line, message: message).scrubbed)
  }
}
