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

  /// Makes an editor of the workspace at `location`, which waits with `patience` where others write.
  public init(_ location: WorkspaceLocation, patience: LockWaitPolicy = .silent) {
    self.init(location, patience: patience, calls: .system)
  }

  /// The same with other calls to the disk, for tests of what happens when those fail.
  init(_ location: WorkspaceLocation, patience: LockWaitPolicy = .silent, calls: DiskCalls) {
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
    /// The contents right before.
    let before: [UInt8]
    /// The contents right after.
    let after: [UInt8]
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
    let workspace = WorkspaceFiles(root: root)
    try workspace.refuseNewerFormat()
    let entry = try file(of: edit, in: workspace)
    try WrittenPlace.check(entry.path, in: root)
    let file = try ReplaceableFile(
      path: "\(root)/\(entry.path)", within: root, limit: WorkspaceFiles.textLimit, patience: patience,
      calls: calls)
    defer { file.close() }
    let change = try FieldChange(edit, in: entry, file.bytes)
    let left = change.bytes == file.bytes ? nil : try file.replace(with: change.bytes)
    return Outcome(
      undo: change.undo, path: entry.path, before: file.bytes, after: change.bytes,
      leftOver: left.map { name in
        let folder = entry.path.split(separator: "/").dropLast()
        return (folder + [name[...]]).joined(separator: "/")
      })
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
    case (.manifest, .northStar), (.manifest, .outcome), (.manifest, .goal), (.manifest, .driver),
      (.manifest, .valueStream), (.manifest, .stage), (.manifest, .capability):
      true
    default: false
    }
  }
}
