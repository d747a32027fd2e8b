public import OKRModel
import Platform

/// Changes single fields in the files of a workspace: the text of the field, and no other byte.
///
/// The new file is computed while the old one is locked, verified to differ only in the field, and replaces the old one
/// as a whole. Changes that others make in the meantime are never overwritten.
public struct FieldEditor: Sendable {
  private let root: String
  private let patience: LockWaitPolicy
  private let calls: DiskCalls
  private let knownFormat: FileStamp?
  let parse: EditedFile.Parse

  /// Makes an editor of the workspace at `location`, which waits with `patience` where others write; `reading` is what
  /// the files said when they were last read, and saves looking again at what has not changed since.
  public init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, reading: LoadedWorkspace? = nil
  ) {
    self.init(location, patience: patience, calls: .system, reading: reading)
  }

  /// The same with other calls to the disk, for tests of what happens when those fail, and with another way to parse a
  /// file, for tests that count.
  init(
    _ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, calls: DiskCalls,
    reading: LoadedWorkspace? = nil, parse: @escaping EditedFile.Parse = EditedFile.yaml
  ) {
    knownFormat = reading?.knownFormat
    self.parse = parse
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.patience = patience
    self.calls = calls
  }

  /// What a change did.
  public struct Outcome: Sendable {
    /// The change that undoes it.
    public let undo: FieldEdit
    /// The file that was changed, relative to the workspace.
    let path: String
    /// What the file was right before.
    let before: EditedFile
    /// What it was then.
    let after: EditedFile
    /// The file that still holds the old text, relative to the workspace, if it could not be removed. It is not a file
    /// of the workspace, and the next change to the same file removes it.
    public let leftOver: String?
  }

  /// Makes the change, which is on the disk when this returns.
  ///
  /// - Returns: The change that undoes it.
  /// - Throws: `StoreError` when the file is unchanged: it cannot be written, the field is not what it was, or the
  ///   field cannot be changed alone.
  public func carryOut(_ edit: FieldEdit) throws(StoreError) -> FieldEdit {
    try outcome(of: edit).undo
  }

  /// Makes the change, which is on the disk when this returns, and returns what it did.
  ///
  /// - Throws: `StoreError` as `carryOut` does.
  public func outcome(of edit: FieldEdit) throws(StoreError) -> Outcome {
    try change(edit)
  }

  /// Makes the change and records what the field said before, and returns what it did. An undo withdraws the record of
  /// what it undoes instead.
  ///
  /// The record is written first, and withdrawn if the file then cannot be changed.
  ///
  /// - Throws: `StoreError` as `carryOut` does, or when the change could not be recorded.
  public func outcome(of edit: FieldEdit, by author: ChangeAuthor) throws(StoreError) -> Outcome {
    let recorder = ChangeRecorder(
      WorkspaceLocation(root: root), patience: patience, calls: calls, knownFormat: knownFormat)
    let workspace = WorkspaceFiles(root: root)
    let file = try file(of: edit, in: workspace)
    if let record = edit.undoneRecord, let place = RecordedEdit.place(of: edit.node, in: file) {
      let outcome = try change(edit)
      try recorder.retract(record, in: place.log, by: author)
      return outcome
    }
    guard let planned = try plan(edit, in: file, workspace, today: author.today) else {
      return try change(edit)
    }
    let record = try recorder.record(planned.change, in: planned.log, by: author)
    do throws(StoreError) {
      return try change(edit, undoing: record.id)
    } catch {
      // What failed is worth reporting; the rule about contradictions reports a record that stays.
      try? recorder.retract(record.id, in: planned.log, by: author)
      throw error
    }
  }

  /// What would be recorded about `edit`; nil if nothing would.
  ///
  /// - Throws: `StoreError` when the change cannot be made.
  private func plan(
    _ edit: FieldEdit, in file: WorkspaceSurvey.File, _ workspace: WorkspaceFiles, today: CivilDay
  ) throws(StoreError) -> RecordedEdit? {
    guard RecordedEdit.place(of: edit.node, in: file) != nil else { return nil }
    guard let bytes = try? workspace.bytes(of: file.path) else { return nil }
    let change = try FieldChange(edit, in: file, bytes, parse: parse)
    return RecordedEdit(edit, change, in: file, workspace, today: today)
  }

  private func change(_ edit: FieldEdit, undoing record: String? = nil) throws(StoreError) -> Outcome {
    let workspace = WorkspaceFiles(root: root)
    // An edit of `headway.yaml` itself looks at its format while it is locked.
    if !edit.node.isInManifest { try workspace.refuseNewerFormat(unlessStillAt: knownFormat, calls) }
    let entry = try file(of: edit, in: workspace)
    try WrittenPlace.check(entry.path, in: root)
    let file = try ReplaceableFile(
      path: "\(root)/\(entry.path)", within: root, limit: WorkspaceFiles.textLimit, patience: patience,
      calls: calls)
    defer { file.close() }
    let change = try FieldChange(edit, in: entry, file.bytes, parse: parse)
    let left = change.bytes == file.bytes ? nil : try file.replace(with: change.bytes)
    return Outcome(
      undo: record.map { change.undo.undoing(record: $0) } ?? change.undo, path: entry.path,
      before: change.before, after: change.after,
      leftOver: left.map { name in
        let folder = entry.path.split(separator: "/").dropLast()
        return (folder + [name[...]]).joined(separator: "/")
      })
  }

  /// The file that describes `node`, with its bytes.
  func source(of node: ConstructID) throws(StoreError) -> (file: WorkspaceSurvey.File, bytes: [UInt8]) {
    let workspace = WorkspaceFiles(root: root)
    let file = try file(of: FieldEdit(node, .title, from: nil, to: nil), in: workspace)
    do throws(WorkspaceFiles.Fault) {
      return (file, try workspace.bytes(of: file.path))
    } catch {
      throw .notEditable(path: file.path, line: nil, field: .title, reason: "\(error)")
    }
  }

  /// The file that `edit` changes; an objective that exists in two cycles has no definite file.
  private func file(of edit: FieldEdit, in workspace: WorkspaceFiles) throws(StoreError)
    -> WorkspaceSurvey.File
  {
    // If the workspace is missing, say so.
    if FileSystem.kind(of: root) == nil { throw .failed(.open, path: root, fault: .notFound) }
    let files = WorkspaceSurvey(of: workspace).files.filter { $0.holds(edit.node) }
    guard let file = files.first, files.count == 1 else {
      let path = files.isEmpty ? WorkspaceLocation.manifest : files.map(\.path).joined(separator: ", ")
      throw .notEditable(
        path: path, line: nil, field: edit.field,
        reason: files.isEmpty ? "no file says '\(edit.node.reference)'" : "several files say it")
    }
    return file
  }
}

extension WorkspaceSurvey.File {
  /// Whether this is the file for `node`.
  fileprivate func holds(_ node: ConstructID) -> Bool {
    switch (content, node) {
    case (.objective(let id, _), .objective(let objective)): id == objective
    case (.objective(let id, _), .keyResult(let reference)): id == reference.objective
    case (.initiative(let id), .initiative(let initiative)),
      (.initiative(let id), .feature(let initiative, _)),
      (.initiative(let id), .story(let initiative, _)):
      id == initiative
    case (.manifest, _): node.isInManifest
    default: false
    }
  }
}

extension ConstructID {
  /// Whether `headway.yaml` has the fields of it.
  fileprivate var isInManifest: Bool {
    switch self {
    case .northStar, .outcome, .goal, .driver, .valueStream, .stage, .capability, .cycle: true
    case .category, .objective, .keyResult, .initiative, .feature, .story, .person: false
    }
  }
}
