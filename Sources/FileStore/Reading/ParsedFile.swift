import OKRModel
import Platform

/// The contents of one file of a workspace, as far as they can be read without the others.
struct ParsedFile: Sendable {
  /// What was in the file.
  enum Content: Sendable {
    case manifest(ManifestDraft)
    case objective(ObjectiveDraft)
    /// Nil if the file could not be read.
    case initiative(InitiativeDraft?)
    case log(ParsedLog, cycle: CycleID, objective: ObjectiveID)
    case northStarLog(ParsedLog)
    case standUps(ParsedStandUps)
    case changes(ParsedChanges, of: WorkspaceSurvey.File.ChangedFile)
  }

  let path: String
  let content: Content
  let diagnostics: [Diagnostic]
  /// What the file was when it was read; nil when it could not be opened, or was not read from the disk.
  var stamp: FileStamp?
  /// The lines of a batch that were read as part of it, wherever they were stored.
  var pending: [UInt8] = []

  init(path: String, content: Content, diagnostics: [Diagnostic], stamp: FileStamp?) {
    self.path = path
    self.content = content
    self.diagnostics = diagnostics
    self.stamp = stamp
  }

  /// Reads `file` in `workspace`; the `pending` lines of a batch count as if they were in it.
  init(_ file: WorkspaceSurvey.File, in workspace: WorkspaceFiles, pending: [UInt8] = []) {
    let sink = DiagnosticSink(path: file.path)
    let isToCome = !pending.isEmpty && workspace.stamp(of: file.path) == nil
    let contents = isToCome ? nil : Self.contents(of: file, in: workspace, sink)
    let bytes = isToCome ? pending : contents.map { MissingLines.completed($0.bytes, with: pending) }
    self.init(file, bytes, sink, stamp: contents?.stamp)
    self.pending = pending
  }

  /// The contents of `file` given its `bytes`, which are nil if it could not be read.
  init(_ file: WorkspaceSurvey.File, _ bytes: [UInt8]?, _ sink: DiagnosticSink, stamp: FileStamp? = nil) {
    let content = Self.content(of: file, bytes, sink) { bytes.flatMap { YAMLDocument($0, sink: sink) } }
    self.init(path: file.path, content: content, diagnostics: sink.diagnostics, stamp: stamp)
  }

  /// What the YAML file `file` states, which was composed as `document`.
  init(_ file: WorkspaceSurvey.File, _ document: YAMLDocument) {
    let content = Self.content(of: file, nil, document.sink) { document }
    self.init(path: file.path, content: content, diagnostics: document.sink.diagnostics, stamp: nil)
  }

  private static func content(
    of file: WorkspaceSurvey.File, _ bytes: [UInt8]?, _ sink: DiagnosticSink, document: () -> YAMLDocument?
  ) -> Content {
    switch file.content {
    case .manifest: return .manifest(ManifestReader.read(document(), sink: sink))
    case .objective(let id, let cycle):
      return .objective(ObjectiveFileReader(sink: sink).read(document(), id: id, cycle: cycle))
    case .initiative(let id):
      return .initiative(document().flatMap { InitiativeFileReader(sink: sink).read($0, id: id) })
    case .log(let objective, let cycle):
      return .log(ParsedLog(bytes ?? [], sink: sink), cycle: cycle, objective: objective)
    case .northStarLog:
      return .northStarLog(ParsedLog(bytes ?? [], sink: sink))
    case .standUps(let cycle):
      return .standUps(ParsedStandUps(bytes ?? [], cycle: cycle, sink: sink))
    case .changes(let changed):
      return .changes(ParsedChanges(bytes ?? [], sink: sink), of: changed)
    }
  }

  private static func contents(
    of file: WorkspaceSurvey.File, in workspace: WorkspaceFiles, _ sink: DiagnosticSink
  ) -> WorkspaceFiles.Contents? {
    do throws(WorkspaceFiles.Fault) {
      guard file.path.hasSuffix(".jsonl") else {
        return try workspace.contents(of: file.path, limit: WorkspaceFiles.textLimit)
      }
      let log = try workspace.log(at: file.path)
      if let limit = log.limit {
        let count = log.bytes.count { $0 == UInt8(ascii: "\n") }
        sink.error(
          "this file has more than \(limit >> 20) MiB, of which headway reads the first \(count) lines and writes none; take out lines that nobody needs any more"
        )
      }
      return log
    } catch {
      sink.error("\(error)")
      return nil
    }
  }
}

/// A log of check-ins as read from its file.
struct ParsedLog: Sendable {
  let path: String
  let log: CheckInLog
  /// The records in file order, and their lines.
  let contents: CheckInLogReader.Contents

  init(_ bytes: [UInt8], sink: DiagnosticSink) {
    path = sink.path
    contents = CheckInLogReader(path: path).read(bytes)
    log = CheckInLog(records: contents.records)
    for diagnostic in contents.diagnostics { sink.add(diagnostic) }
    // There may be half a million findings, and only the first hundred are listed.
    for finding in log.findings { sink.add(contents.diagnostic(of: finding, path: path)) }
  }

  /// The key results in the records for which `isKnown` is false, with the line of the first record and their number.
  func strangers(isKnown: (KeyResultID) -> Bool) -> [(keyResult: KeyResultID, line: Int, count: Int)] {
    var found: [KeyResultID: (line: Int, count: Int)] = [:]
    for (record, line) in zip(contents.records, contents.lines) {
      guard let name = record.entry?.keyResult else { continue }
      found[name, default: (line, 0)].count += 1
    }
    return log.keyResults.filter { !isKnown($0) }.sorted().compactMap { name in
      found[name].map { (name, $0.line, $0.count) }
    }
  }
}
