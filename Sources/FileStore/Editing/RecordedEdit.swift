import OKRModel
import TextFormats

/// An edit whose change is recorded: what the log of changes says about it.
struct RecordedEdit {
  /// The log that gets the record.
  let log: LogPath
  /// What the record says.
  let change: ChangedText

  /// What is recorded about `edit`, which makes `change` to `file`; nil if nothing is: the field's changes are not
  /// recorded, its text stays, or nothing has been reported about the objective yet.
  init?(
    _ edit: FieldEdit, _ change: FieldChange, in file: WorkspaceSurvey.File, _ workspace: WorkspaceFiles,
    today: CivilDay
  ) {
    guard let (log, part, owner) = Self.place(of: edit.node, in: file),
      let field = RecordedField.named(edit.field.rawValue, of: owner),
      let before = MappingPlace(root: change.before.root)?.place(of: edit.node, edit.field),
      let after = MappingPlace(root: change.after.root)?.place(of: edit.node, edit.field)
    else { return nil }
    let (from, to) = (before.mapping.text(of: before.key), after.mapping.text(of: after.key))
    guard from != to, edit.reason != nil || Self.isInUse(file, workspace) else { return nil }
    self.log = log
    self.change = ChangedText(
      part, field: field.id, on: edit.reason?.on ?? today, from: from, to: to, reason: edit.reason?.text,
      fixes: edit.reason?.fixes == true)
  }

  /// The log that records changes of `node`, which is in `file`.
  static func place(
    of node: ConstructID, in file: WorkspaceSurvey.File
  ) -> (log: LogPath, part: ChangedText.Part, owner: RecordedField.Owner)? {
    guard let log = log(of: file) else { return nil }
    return switch (file.content, node) {
    case (.objective, .objective): (log, .whole, .objective)
    case (.objective, .keyResult(let reference)): (log, .keyResult(reference.keyResult), .keyResult)
    case (.initiative, .initiative): (log, .whole, .work)
    case (.initiative, .feature(_, let item)): (log, .item(item.rawValue), .work)
    case (.manifest, .cycle(let id)): (log, .cycle(id), .cycle)
    case (.initiative, .story(_, let item)): (log, .item(item.rawValue), .work)
    default: nil
    }
  }

  /// The log that records changes in `file`; nil if they are not recorded.
  static func log(of file: WorkspaceSurvey.File) -> LogPath? {
    switch file.content {
    case .objective(let id, let cycle): .forChanges(of: id, cycle: cycle)
    case .initiative(let id): .forChanges(of: id)
    case .manifest: .workspaceChanges
    case .log, .northStarLog, .standUps, .changes: nil
    }
  }

  /// Whether a change of `file` says something about the past: before the first check-in, an objective is being drafted.
  static func isInUse(_ file: WorkspaceSurvey.File, _ workspace: WorkspaceFiles) -> Bool {
    guard case .objective(let id, let cycle) = file.content else { return true }
    return workspace.stamp(of: LogPath.forObjective(id, cycle: cycle).path) != nil
  }
}

extension MappingPlace {
  /// The text of `key` as records have it; nil if it is absent.
  fileprivate func text(of key: String) -> String? {
    position(of: key).flatMap { entries[$0].value.sourceText }.map { TextScrubber.scrub($0) }
  }
}
