import OKRModel
import Platform

/// Keeps rereading a workspace while others write to it, and remembers the last good state of every file.
///
/// When a file becomes invalid, its last good contents stay on the screen, with the fault that was found. Only what has
/// changed is read again.
public struct WorkspaceFollower: Sendable {
  /// The result of checking the files.
  public struct Check: Sendable {
    /// The workspace; nil when nothing in it has changed.
    public let loaded: LoadedWorkspace?
    /// Whether every file is shown as it is. Otherwise one seems to be in the middle of being written or replaced,
    /// keeps its old state, and should be checked again a little later.
    public let isSettled: Bool
  }

  /// What is known about one file.
  private struct Memory {
    /// The file as last accepted.
    var accepted: ParsedFile?
    /// The file as shown: the accepted one, or the last good state instead; nil if it is not shown.
    var shown: ParsedFile?
    /// The last good state; nil if there was none yet.
    var good: ParsedFile?
    /// The file as last read, while it is not accepted.
    var doubtful: ParsedFile?
    /// Whether it has gone, and is shown until that is certain.
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

  /// Reads what has changed: the files at `paths`, relative to the workspace, and all that differ from before. If
  /// `isPatient`, it gives a file that seems to be in the middle of being written more time.
  public mutating func check(at paths: Set<String> = [], isPatient: Bool) -> Check {
    let (isChanged, isSettled) = look(rereading: paths, isPatient: isPatient)
    return Check(loaded: isChanged ? assembled() : nil, isSettled: isSettled)
  }

  /// Reads what has changed around the change of a field that `edit` has made: what others had written before it, the
  /// contents with it, and what others have written since; nil if nothing. So one's own change is distinguished from
  /// theirs, although all of them are found at once.
  public mutating func check(
    around edit: FieldEditor.Outcome
  ) -> (before: LoadedWorkspace?, now: LoadedWorkspace, after: LoadedWorkspace?) {
    let isChanged = look(rereading: [edit.path], isPatient: false, instead: [edit.path: edit.before.parsed])
      .isChanged
    let before = isChanged ? assembled() : nil
    let files = WorkspaceFiles(root: location.root)
    let onDisk = try? files.contents(of: edit.path, limit: WorkspaceFiles.textLimit)
    let stamp = onDisk?.bytes == edit.after.bytes ? onDisk?.stamp : nil
    if WorkspaceSurvey(of: files).files.contains(where: { $0.path == edit.path }) {
      var after = edit.after.parsed
      after.stamp = stamp
      memories[edit.path, default: Memory()].doubtful = after
      _ = decide(edit.path, isPatient: false)
    }
    return (before, assembled(), check(isPatient: false).loaded)
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
  /// shown of it. The files in `instead` count in place of those on the disk.
  private mutating func look(
    rereading paths: Set<String>?, isPatient: Bool, instead: [String: ParsedFile] = [:]
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
    in files: WorkspaceFiles, rereading paths: Set<String>?, instead: [String: ParsedFile]
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
      instead[file.path] ?? ParsedFile(file, in: files, pending: pending[file.path] ?? [])
    }
    return (survey, ParallelMap.map(due, parse))
  }

  private func missingPaths(_ survey: WorkspaceSurvey) -> [String] {
    let present = Set(survey.files.map(\.path))
    return memories.keys.filter { !present.contains($0) }.sorted()
  }

  /// Decides what is shown of the file at `path`; true if that changes.
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

  /// Decides about a file that has gone; true if what is shown changes.
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

  /// Whether the file at `path` is gone for good. Without `headway.yaml` the whole workspace is being moved, and files
  /// in an unreadable directory may still be there.
  private func mayBeRemoved(_ path: String, _ survey: WorkspaceSurvey) -> Bool {
    let manifest = memories[WorkspaceLocation.manifest]
    guard manifest?.accepted?.stamp != nil || manifest?.good == nil else { return false }
    return !survey.diagnostics.contains { $0.severity == .error && path.hasPrefix($0.path + "/") }
  }
}
