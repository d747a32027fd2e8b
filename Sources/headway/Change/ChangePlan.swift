import FileStore
import OKRModel
import TextFormats

/// A change that a command will make: validated, with nothing written yet.
struct ChangePlan {
  /// What is changed.
  let node: ConstructID
  let field: EditableField
  /// What the file says before.
  let before: String?
  /// What it should say.
  let after: String?
  let reason: ChangeReason
  /// The first day on which the new text holds.
  let day: CivilDay
  /// The fields that the file already has with other texts than the latest check-in; empty for a change of the file.
  let silent: [SilentChange.Field]

  /// Reads `assignment`, as `target=-10%`, for what `reference` names.
  ///
  /// - Throws: `CommandFailure` when there is no such thing or field, or the value is none.
  init(
    _ reference: String, _ assignment: String, _ reason: ChangeReason, in loaded: LoadedWorkspace,
    today: CivilDay
  ) throws(CommandFailure) {
    let workspace = loaded.workspace
    let node = try Self.node(reference, in: workspace)
    guard let values = FieldValues(of: node, in: workspace) else {
      throw CommandFailure(code: .usage, message: "no file says '\(TextScrubber.scrub(reference))'")
    }
    let (name, value) = try Self.parts(of: assignment)
    guard let field = EditableField(rawValue: name), values.has(field) else {
      let names = values.entries.map(\.field.rawValue)
      throw CommandFailure(code: .usage, message: UnknownWord.sentence("field", name, among: names))
    }
    let draft = FieldDraft(field, text: value)
    if let problem = draft.problem(beside: values, in: workspace) {
      throw CommandFailure(code: .usage, message: "\(name): \(problem)")
    }
    self.node = node
    self.field = field
    let closing = draft.closing(on: reason.on ?? today, because: reason.text, insteadOf: values[field])
    day = reason.on ?? closing?.day ?? today
    self.reason = ChangeReason(reason.text, fixes: reason.fixes, on: day)
    after = closing?.text ?? draft.value
    silent = Self.silentFields(of: node, field, in: workspace)
    before = values[field]
    let isSame = FieldTimeline.isSame(before, after)
    guard !isSame || !silent.isEmpty else {
      let now = before.map { "is \($0)" } ?? "is left out"
      throw CommandFailure(code: .usage, message: "\(name) \(now) already; nothing was changed")
    }
    try refuseDayBeforeLaterChange(in: workspace)
  }

  /// Whether the file has the value already, and only the record is missing.
  var isOnlyRecord: Bool { FieldTimeline.isSame(before, after) && !silent.isEmpty }

  /// Makes and records the change; returns the path of a file with the old text that could not be removed.
  func write(
    to location: WorkspaceLocation, reading: LoadedWorkspace, by author: ChangeAuthor
  ) throws(StoreError) -> String? {
    let patience = LockWaitPolicy.onStandardError(location)
    let editor = FieldEditor(location, patience: patience, reading: reading)
    guard isOnlyRecord else {
      let edit = FieldEdit(node, field, from: before, to: after, reason: reason)
      return try editor.outcome(of: edit, by: author).leftOver
    }
    guard let (log, part, _) = try editor.changeLog(of: node) else { return nil }
    let texts = try editor.texts(of: node)
    let recorder = ChangeRecorder(location, patience: patience, reading: reading)
    for field in silent {
      let change = ChangedText(
        part, field: field.id, on: day, from: field.from, to: texts[field.id], reason: reason.text,
        fixes: reason.fixes)
      _ = try recorder.record(change, in: log, by: author)
    }
    return nil
  }

  private static func parts(of assignment: String) throws(CommandFailure) -> (String, String) {
    guard let mark = assignment.firstIndex(of: "="), mark != assignment.startIndex else {
      throw CommandFailure(
        code: .usage,
        message: "write the field and its new value as target=-10%, not '\(TextScrubber.scrub(assignment))'")
    }
    return (
      TextScrubber.scrub(String(assignment[..<mark])),
      TextScrubber.scrub(String(assignment[assignment.index(after: mark)...]))
    )
  }

  /// What `reference` names; nil if it names nothing that can be changed.
  static func node(ifAny reference: String, in workspace: Workspace) -> ConstructID? {
    if let id = KeyResultReference(reference) {
      if workspace.keyResult(id) != nil { return .keyResult(id) }
      if let item = workspace.item(id) { return item }
    } else {
      if workspace.objective(ObjectiveID(reference)) != nil { return .objective(ObjectiveID(reference)) }
      if workspace.initiatives.contains(where: { $0.id.rawValue == reference }) {
        return .initiative(InitiativeID(reference))
      }
      if workspace.cycle(CycleID(reference)) != nil { return .cycle(CycleID(reference)) }
    }
    return nil
  }

  private static func node(
    _ reference: String, in workspace: Workspace
  ) throws(CommandFailure) -> ConstructID {
    if let node = node(ifAny: reference, in: workspace) { return node }
    do throws(SubjectFinder.NotFound) {
      let finder = SubjectFinder(workspace: workspace)
      if reference.contains("/") {
        return try finder.target(reference).subject.construct
      }
      return .objective(try finder.objective(ObjectiveID(TextScrubber.scrub(reference))).id)
    } catch {
      throw CommandFailure(code: .usage, message: error.message)
    }
  }

  /// The fields that someone changed in the file without a record, if `field` is one of them.
  private static func silentFields(
    of node: ConstructID, _ field: EditableField, in workspace: Workspace
  ) -> [SilentChange.Field] {
    guard case .keyResult(let reference) = node, let (objective, keyResult) = workspace.keyResult(reference)
    else { return [] }
    if let change = workspace.silentChange(of: keyResult, in: objective),
      change.fields.contains(where: { $0.id == field.rawValue })
    {
      return change.fields
    }
    let now = FieldValues(of: keyResult)[field]
    guard
      let last = workspace.history.changes(of: reference).compactMap(\.change)
        .last(where: { $0.field == field.rawValue }), !FieldTimeline.isSame(last.to, now)
    else { return [] }
    return [SilentChange.Field(id: field.rawValue, from: last.to, to: now)]
  }

  /// A change before another one of the same field would say what that one has replaced.
  private func refuseDayBeforeLaterChange(in workspace: Workspace) throws(CommandFailure) {
    let changes: [DefinitionChange]
    switch node {
    case .keyResult(let reference): changes = workspace.history.changes(of: reference)
    case .objective(let id): changes = workspace.history.changes(of: id)
    case .cycle(let id): changes = workspace.history.workspaceLog.changes(of: .cycle(id))
    default: changes = []
    }
    let later = changes.compactMap(\.change).last { $0.field == field.rawValue && $0.on > day }
    guard let later else { return }
    throw CommandFailure(
      code: .usage,
      message: """
        \(field.rawValue) changes again on \(later.on); choose that day or a later one with --on, or take that change \
        back first
        """)
  }
}

extension Workspace {
  /// The feature or story that `reference` names; nil if there is none.
  fileprivate func item(_ reference: KeyResultReference) -> ConstructID? {
    let id = reference.keyResult.rawValue
    guard let initiative = initiatives.first(where: { $0.id.rawValue == reference.objective.rawValue })
    else { return nil }
    if initiative.features.contains(where: { $0.id.rawValue == id }) {
      return .feature(initiative: initiative.id, id: FeatureID(id))
    }
    guard initiative.stories.contains(where: { $0.id.rawValue == id }) else { return nil }
    return .story(initiative: initiative.id, id: StoryID(id))
  }
}
