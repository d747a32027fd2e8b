public import OKRModel
import Platform

/// Changes single fields in the files of a workspace: the text of the field, and no other byte.
///
/// The new file is worked out while the old one is locked, proven to say the same but for the field, and takes the old
/// one's place whole. What somebody else wrote meanwhile is never overwritten.
public struct FieldEditor: Sendable {
  private let root: String
  private let patience: LockPatience
  private let calls: DiskCalls

  /// Makes an editor of the workspace at `location`, which waits with `patience` where others write.
  public init(_ location: WorkspaceLocation, patience: LockPatience = .silent) {
    self.init(location, patience: patience, calls: .system)
  }

  /// The same with other calls to the disk, for tests of what happens when those fail.
  init(_ location: WorkspaceLocation, patience: LockPatience = .silent, calls: DiskCalls) {
    root = FileSystem.realPath(of: location.root) ?? location.root
    self.patience = patience
    self.calls = calls
  }

  /// What a change has done.
  public struct Outcome: Sendable {
    /// The change that takes it back.
    public let undo: FieldEdit
    /// The file that was changed, relative to the workspace.
    let path: String
    /// What the file held right before.
    let before: [UInt8]
    /// What it held then.
    let after: [UInt8]
    /// The file that holds the old text still, relative to the workspace, where it could not be removed. It is no file of
    /// the workspace, and the next change to the same file removes it.
    public let leftOver: String?
  }

  /// Makes the change, which is on the disk when this returns.
  ///
  /// - Returns: The change that takes it back.
  /// - Throws: `StoreError` when the file is as it was: it cannot be written, the field is not what it was, or the change
  ///   cannot be made to it alone.
  public func carryOut(_ edit: FieldEdit) throws(StoreError) -> FieldEdit {
    try outcome(of: edit).undo
  }

  /// Makes the change, which is on the disk when this returns, and says what it has done.
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

  /// The file of what `edit` changes; of an objective that two cycles have, none can be told.
  private func file(of edit: FieldEdit, in workspace: WorkspaceFiles) throws(StoreError)
    -> WorkspaceSurvey.File
  {
    // A workspace that is away is said to be away.
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
