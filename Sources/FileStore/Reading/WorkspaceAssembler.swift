import OKRModel
import TextFormats

/// Makes a workspace from the contents of its files, and checks their references to each other.
struct WorkspaceAssembler {
  private var manifest = ManifestDraft()
  private var objectiveDrafts: [ObjectiveDraft] = []
  private var initiativeDrafts: [InitiativeDraft] = []
  private var logs: [(log: ParsedLog, cycle: CycleID, objective: ObjectiveID)] = []
  private var northStarLog: ParsedLog?
  private var standUps: [ParsedStandUps] = []
  private var changes: [(log: ParsedChanges, of: WorkspaceSurvey.File.ChangedFile)] = []
  private var diagnostics: [Diagnostic] = []
  private var sources = SourceMap()
  private let defaultName: String
  private let suggester = Suggester()

  init(_ files: [ParsedFile], defaultName: String) {
    self.defaultName = defaultName
    for file in files {
      diagnostics += file.diagnostics
      switch file.content {
      case .manifest(let draft): manifest = draft
      case .objective(let draft): objectiveDrafts.append(draft)
      case .initiative(let draft): if let draft { initiativeDrafts.append(draft) }
      case .log(let log, let cycle, let objective): logs.append((log, cycle, objective))
      case .northStarLog(let log): northStarLog = log
      case .standUps(let log): standUps.append(log)
      case .changes(let log, let changed): changes.append((log, changed))
      }
    }
  }

  /// The workspace, with everything that is wrong, including `extra`, by file and line.
  mutating func assemble(with extra: [Diagnostic]) -> LoadedWorkspace {
    diagnostics += extra
    sources.merge(manifest.sources)
    let cycles = manifest.isReadable ? manifest.cycles : guessedCycles()
    let index = DraftIndex(distinctObjectives(cycles), suggester: suggester)
    checkFolders(cycles)
    let objectives = linkedObjectives(index)
    let initiatives = linkedInitiatives(index)
    let name = manifest.name ?? defaultName
    let sink = DiagnosticSink(path: WorkspaceLocation.manifest)
    var workspace = Workspace(
      name: name, northStar: manifest.northStar ?? NorthStar(title: name), drivers: manifest.drivers,
      goals: manifest.linkedGoals(in: sink, suggester), outcomes: manifest.outcomes,
      valueStreams: manifest.isReadable ? manifest.valueStreams : guessedValueStreams(name, objectives),
      capabilities: manifest.linkedCapabilities(in: sink, suggester), people: manifest.people, cycles: cycles,
      settings: manifest.settings, objectives: objectives, initiatives: initiatives,
      checkInLogs: linkedLogs(index), northStarLog: linkedNorthStarLog(), standUps: linkedStandUps(index),
      newerFormat: manifest.newerFormat)
    workspace.history = linkedHistory(index)
    workspace.silences = manifest.linkedSilences(in: workspace, reportingTo: sink, suggester)
    diagnostics += sink.diagnostics
    return LoadedWorkspace(workspace: workspace, diagnostics: sortedDiagnostics(), sources: sources)
  }

  private func sortedDiagnostics() -> [Diagnostic] {
    let key = { (diagnostic: Diagnostic) in
      (
        diagnostic.path == WorkspaceLocation.manifest ? 0 : 1, diagnostic.path, diagnostic.line ?? 0,
        diagnostic.column ?? 0
      )
    }
    return diagnostics.sorted { key($0) < key($1) }
  }

  // MARK: Where headway.yaml cannot be read

  /// The cycles that the folders name, if they are named like quarters.
  private func guessedCycles() -> [Cycle] {
    Set(objectiveDrafts.map(\.cycle)).compactMap(Cycle.init(quarter:)).sorted { $0.start < $1.start }
  }

  /// One value stream with the stages that objectives name, so that they can be seen.
  private func guessedValueStreams(_ name: String, _ objectives: [Objective]) -> [ValueStream] {
    var seen: Set<StageID> = []
    let ids = objectives.compactMap(\.stage).filter { seen.insert($0).inserted }
    guard !ids.isEmpty else { return [] }
    let stages = ids.map { Stage(id: $0, title: $0.rawValue) }
    return [ValueStream(id: ValueStreamID("stages"), title: name, stages: stages)]
  }

  // MARK: Objectives

  /// The objectives by id; if two have the same id, the one in the later cycle counts.
  private mutating func distinctObjectives(_ cycles: [Cycle]) -> [ObjectiveID: ObjectiveDraft] {
    let rank = Dictionary(cycles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    objectiveDrafts.sort { (rank[$0.cycle] ?? -1, $0.cycle, $0.id) < (rank[$1.cycle] ?? -1, $1.cycle, $1.id) }
    var ids = IdentifierRegister(kind: "objective")
    var drafts: [ObjectiveID: ObjectiveDraft] = [:]
    for draft in objectiveDrafts.reversed() {
      let sink = DiagnosticSink(path: draft.path)
      let location = SourceLocation(path: draft.path, draft.place)
      if ids.register(draft.id.rawValue, at: location, reportingTo: sink) { drafts[draft.id] = draft }
      diagnostics += sink.diagnostics
    }
    return drafts
  }

  /// Reports folders of objectives that are not a cycle.
  private mutating func checkFolders(_ cycles: [Cycle]) {
    guard manifest.isReadable else { return }
    let known = cycles.map(\.id)
    let declared = Set(known + manifest.unreadCycles)
    let folders = Dictionary(grouping: objectiveDrafts, by: \.cycle).filter { !declared.contains($0.key) }
    for (folder, drafts) in folders {
      let count = drafts.count == 1 ? "its objective is" : "its \(drafts.count) objectives are"
      let hint = suggester.hint(for: folder, among: known)
      let name = TextScrubber.scrub(folder.rawValue)
      diagnostics.append(
        Diagnostic(
          .error, path: "objectives/\(name)",
          message: "no cycle '\(name)' is declared in headway.yaml, so that \(count) not shown\(hint)"))
    }
  }

  private mutating func linkedObjectives(_ index: DraftIndex) -> [Objective] {
    let linker = ObjectiveLinker(manifest, index)
    var objectives: [Objective] = []
    for draft in objectiveDrafts where index.objectives[draft.id]?.path == draft.path {
      sources.note(.objective(draft.id), at: SourceLocation(path: draft.path, draft.place))
      guard draft.isReadable else { continue }
      let sink = DiagnosticSink(path: draft.path)
      objectives.append(linker.link(draft, in: sink))
      diagnostics += sink.diagnostics
      for keyResult in draft.keyResults {
        sources.note(
          .keyResult(KeyResultReference(objective: draft.id, keyResult: keyResult.id)),
          at: SourceLocation(path: draft.path, keyResult.place))
      }
    }
    return objectives
  }

  // MARK: Initiatives

  private mutating func linkedInitiatives(_ index: DraftIndex) -> [Initiative] {
    let linker = InitiativeLinker(manifest, index)
    var ids = IdentifierRegister(kind: "initiative")
    var initiatives: [Initiative] = []
    for draft in initiativeDrafts {
      let sink = DiagnosticSink(path: draft.path)
      let location = SourceLocation(path: draft.path, draft.place)
      if ids.register(draft.id.rawValue, at: location, reportingTo: sink) {
        initiatives.append(linker.link(draft, in: sink))
        noteSources(of: draft)
      }
      diagnostics += sink.diagnostics
    }
    return initiatives
  }

  private mutating func noteSources(of draft: InitiativeDraft) {
    sources.note(.initiative(draft.id), at: SourceLocation(path: draft.path, draft.place))
    for feature in draft.features {
      sources.note(
        .feature(initiative: draft.id, id: feature.id),
        at: SourceLocation(path: draft.path, feature.place))
      for story in feature.stories {
        sources.note(
          .story(initiative: draft.id, id: story.id), at: SourceLocation(path: draft.path, story.place))
      }
    }
  }

  // MARK: Check-ins

  private mutating func linkedLogs(_ index: DraftIndex) -> [ObjectiveID: CheckInLog] {
    let present = Set(objectiveDrafts.map { "\($0.cycle)/\($0.id)" })
    var result: [ObjectiveID: CheckInLog] = [:]
    for (log, cycle, id) in logs {
      guard let draft = index.objectives[id], draft.cycle == cycle || !present.contains("\(cycle)/\(id)")
      else {
        reportOrphan(log, id: id, index, isLeftOut: index.objectives[id] != nil)
        continue
      }
      if draft.cycle != cycle {
        warn(
          "the objective is in the cycle \(draft.cycle); move this log to check-ins/\(draft.cycle)", log.path)
      }
      reportStrangers(in: log, of: draft, index)
      result[id] = result[id].map { CheckInLog(records: $0.records + log.log.records) } ?? log.log
    }
    return result
  }

  private mutating func reportOrphan(
    _ log: ParsedLog, id: ObjectiveID, _ index: DraftIndex, isLeftOut: Bool
  ) {
    guard !isLeftOut else { return }
    let hint = suggester.hint(for: id, among: index.objectiveIDs)
    warn("there is no objective '\(id)', so that these check-ins are not shown\(hint)", log.path)
  }

  private mutating func reportStrangers(in log: ParsedLog, of draft: ObjectiveDraft, _ index: DraftIndex) {
    let sink = DiagnosticSink(path: log.path)
    let known = draft.keyResults.map(\.id)
    for (name, line, count) in log.strangers(isKnown: { index.mentions($0, in: draft) }) {
      let records = count == 1 ? "1 record" : "\(count) records"
      sink.add(
        Diagnostic(
          .warning, path: log.path, line: line,
          message: "unknown key result '\(name)' in \(records)\(suggester.hint(for: name, among: known))"))
    }
    diagnostics += sink.diagnostics
  }

  private mutating func linkedNorthStarLog() -> CheckInLog {
    guard let log = northStarLog else { return .empty }
    if manifest.isReadable, manifest.northStar?.measure == nil {
      warn("the North Star has no 'measure' in headway.yaml, so that these check-ins are not shown", log.path)
    }
    for (name, line, _) in log.strangers(isKnown: { $0 == .northStar }) {
      warn(
        "unknown key result '\(name)'; in this log it is always '\(KeyResultID.northStar)'", log.path,
        line: line)
    }
    return log.log
  }

  // MARK: Stand-ups

  private mutating func linkedStandUps(_ index: DraftIndex) -> StandUpLog {
    let linked = StandUpLinker(manifest, index).link(standUps)
    diagnostics += linked.diagnostics
    return linked.log
  }

  // MARK: Changes

  private mutating func linkedHistory(_ index: DraftIndex) -> DefinitionHistory {
    guard !changes.isEmpty else { return DefinitionHistory() }
    var reader = DefinitionHistoryReader(manifest, index)
    for (changed, logs) in Dictionary(grouping: changes, by: \.of) {
      reader.read(logs.map(\.log), of: changed)
    }
    diagnostics += reader.diagnostics
    return reader.history
  }

  private mutating func warn(_ message: String, _ path: String, line: Int? = nil) {
    diagnostics.append(Diagnostic(.warning, path: path, line: line, message: message))
  }
}
