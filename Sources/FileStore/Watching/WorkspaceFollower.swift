import OKRModel
import Platform

/// Reads a workspace again and again while others write to it, and remembers the last good state of every file.
///
/// A file that goes bad does not take what it said off the screen: that stays, with the fault that was found. Only what
/// has changed is read anew.
public struct WorkspaceFollower: Sendable {
  /// What a look at the files gave.
  public struct Look: Sendable {
    /// The workspace; nil when nothing in it has changed.
    public let loaded: LoadedWorkspace?
    /// Whether every file counts as it is. Otherwise one seems to be in the middle of being written or replaced, is left
    /// as it was, and should be looked at again a little later.
    public let isSettled: Bool
  }

  /// What is known of one file.
  private struct Memory {
    /// The file as it was last taken for what it is.
    var accepted: ParsedFile?
    /// The file as it is shown: what was accepted, or the last good state in its place; nil where it is not shown.
    var shown: ParsedFile?
    /// The last good state; nil while there was none.
    var good: ParsedFile?
    /// The file as it was last read, while it is not taken for what it is.
    var doubtful: ParsedFile?
    /// Whether it is no longer there, and is shown until that is sure.
    var isMissing = false
  }

  private let location: WorkspaceLocation
  private var memories: [String: Memory] = [:]
  private var order: [String] = []
  private var surveyDiagnostics: [Diagnostic] = []

  /// Follows the workspace at `location`.
  public init(_ location: WorkspaceLocation) {
    self.location = location
  }

  /// Reads every file.
  public mutating func read() -> LoadedWorkspace {
    _ = look(rereading: nil, isPatient: false)
    return assembled()
  }

  /// Reads what has changed: the files at `paths`, relative to the workspace, and all that are not what they were. Where
  /// it `isPatient`, a file that seems to be in the middle of being written is waited for.
  public mutating func look(at paths: Set<String> = [], isPatient: Bool) -> Look {
    let (isChanged, isSettled) = look(rereading: paths, isPatient: isPatient)
    return Look(loaded: isChanged ? assembled() : nil, isSettled: isSettled)
  }

  /// Reads what has changed around the change of a field that `edit` has made: what others had written before it, what
  /// the files said with it, and what others have written since; nil where that is nothing. So one's own change is told
  /// apart from theirs, though all of them are found at once.
  public mutating func look(
    around edit: FieldEditor.Outcome
  ) -> (before: LoadedWorkspace?, now: LoadedWorkspace, after: LoadedWorkspace?) {
    let isChanged = look(rereading: [edit.path], isPatient: false, instead: [edit.path: edit.before])
      .isChanged
    let before = isChanged ? assembled() : nil
    let files = WorkspaceFiles(root: location.root)
    let onDisk = try? files.contents(of: edit.path, limit: WorkspaceFiles.textLimit)
    let stamp = onDisk?.bytes == edit.after ? onDisk?.stamp : nil
    if let file = WorkspaceSurvey(of: files).files.first(where: { $0.path == edit.path }) {
      memories[edit.path, default: Memory()].doubtful = ParsedFile(
        file, edit.after, DiagnosticSink(path: edit.path), stamp: stamp)
      _ = decide(edit.path, isPatient: false)
    }
    return (before, assembled(), look(isPatient: false).loaded)
  }

  private func assembled() -> LoadedWorkspace {
    let files = order.compactMap { memories[$0]?.shown }
    var assembler = WorkspaceAssembler(files, defaultName: WorkspaceReader.defaultName(location.root))
    return assembler.assemble(with: surveyDiagnostics)
      .knowing(format: memories[WorkspaceLocation.manifest]?.accepted.map { [$0] } ?? [])
  }
}

extension WorkspaceFollower {
  /// Looks at every file, reads what has changed and what is at `paths`, where nil is all of them, and decides what is
  /// shown of it. Of the files in `instead` those bytes count, and not what is on the disk.
  private mutating func look(
    rereading paths: Set<String>?, isPatient: Bool, instead: [String: [UInt8]] = [:]
  ) -> (isChanged: Bool, isSettled: Bool) {
    let files = WorkspaceFiles(root: location.root)
    var (survey, read) = readDue(in: files, rereading: paths, instead: instead)
    for _ in 1..<WorkspaceReader.attempts where WorkspaceSurvey.Stamp(files) != survey.stamp {
      (survey, read) = readDue(in: files, rereading: paths, instead: instead)
    }
    var isChanged = survey.diagnostics != surveyDiagnostics
    surveyDiagnostics = survey.diagnostics
    for file in read { memories[file.path, default: Memory()].doubtful = file }
    let missing = missingPaths(survey)
    for path in survey.files.map(\.path) {
      isChanged = decide(path, isPatient: isPatient) || isChanged
    }
    for path in missing { isChanged = forget(path, survey, isPatient: isPatient) || isChanged }
    order = survey.files.map(\.path) + missing.filter { memories[$0] != nil }
    let isSettled =
      memories.values.allSatisfy { $0.doubtful == nil && !$0.isMissing }
      && WorkspaceSurvey.Stamp(files) == survey.stamp
    return (isChanged, isSettled || !isPatient)
  }

  /// Reads what has changed and what is at `paths`.
  private func readDue(
    in files: WorkspaceFiles, rereading paths: Set<String>?, instead: [String: [UInt8]]
  ) -> (WorkspaceSurvey, [ParsedFile]) {
    let survey = WorkspaceSurvey(of: files)
    let due = survey.files.filter { file in
      guard let paths, !paths.contains(file.path) else { return true }
      let known = memories[file.path].flatMap { $0.doubtful ?? $0.accepted }
      return known?.stamp == nil || known?.stamp != files.stamp(of: file.path)
        || known?.pending != survey.pending[file.path, default: []]
    }
    let pending = survey.pending
    let parse: @Sendable (WorkspaceSurvey.File) -> ParsedFile = { file in
      instead[file.path].map { ParsedFile(file, $0, DiagnosticSink(path: file.path)) }
        ?? ParsedFile(file, in: files, pending: pending[file.path] ?? [])
    }
    return (survey, ParallelMap.map(due, parse))
  }

  private func missingPaths(_ survey: WorkspaceSurvey) -> [String] {
    let present = Set(survey.files.map(\.path))
    return memories.keys.filter { !present.contains($0) }.sorted()
  }

  /// Decides what is shown of the file at `path`; true when that changes.
  private mutating func decide(_ path: String, isPatient: Bool) -> Bool {
    guard var memory = memories[path] else { return false }
    let wasMissing = memory.isMissing
    memory.isMissing = false
    defer { memories[path] = memory }
    guard let read = memory.doubtful else { return wasMissing }
    if isPatient, read.looksUnfinished(after: memory.accepted) { return false }
    memory.doubtful = nil
    memory.accepted = read
    if read.isGood { memory.good = read }
    memory.shown = read.isGood ? read : memory.good?.kept(inPlaceOf: read) ?? read
    return true
  }

  /// Decides on a file that is no longer there; true when what is shown changes.
  private mutating func forget(_ path: String, _ survey: WorkspaceSurvey, isPatient: Bool) -> Bool {
    guard isPatient || mayBeRemoved(path, survey) else {
      memories[path]?.isMissing = false
      return false
    }
    guard !isPatient else {
      memories[path]?.isMissing = true
      return false
    }
    memories[path] = nil
    return true
  }

  /// Whether the file at `path` is gone for good. Without `headway.yaml` the whole workspace is on its way somewhere, and
  /// what lies in a directory that cannot be looked into may still be there.
  private func mayBeRemoved(_ path: String, _ survey: WorkspaceSurvey) -> Bool {
    let manifest = memories[WorkspaceLocation.manifest]
    guard manifest?.accepted?.stamp != nil || manifest?.good == nil else { return false }
    return !survey.diagnostics.contains { $0.severity == .error && path.hasPrefix($0.path + "/") }
  }
}
