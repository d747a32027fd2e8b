import OKRModel
import TextFormats

/// A change to a field, computed for the bytes of its file and proven.
struct FieldChange {
  let before: EditedFile
  let after: EditedFile
  /// The edit that takes it back.
  let undo: FieldEdit

  /// What the file should hold.
  var bytes: [UInt8] { after.bytes }

  /// Computes what `edit` makes of `bytes`, which are in `file`.
  ///
  /// Nothing but the text of that one field changes, and the readers take the new file as they took the old one; what
  /// cannot be shown to be so is refused. The file is parsed twice: before the change, and as the proof of it. A patch
  /// that no longer fits costs one parse more.
  ///
  /// - Throws: `StoreError` with what prevents it.
  init(
    _ edit: FieldEdit, in file: WorkspaceSurvey.File, _ bytes: [UInt8],
    parse: @escaping EditedFile.Parse = EditedFile.yaml
  ) throws(StoreError) {
    let refuse = { (reason: String, place: Place?) in
      StoreError.notEditable(path: file.path, line: place?.line, field: edit.field, reason: reason)
    }
    guard let old = EditedFile(file, bytes, parse: parse), let source = EditedSource(old.content) else {
      throw refuse("the file has an error that must be fixed first", nil)
    }
    if let version = old.newerFormat { throw .newerFormat(version: version) }
    guard let values = old.parsed.fields(of: edit.node), values.has(edit.field),
      let place = MappingPlace(root: old.root)?.place(of: edit.node, edit.field)
    else { throw refuse("the file does not say it any more", nil) }
    guard values[edit.field] == edit.before else {
      throw .fieldChanged(path: file.path, field: edit.field, value: values[edit.field])
    }
    let proof = FieldProof(path: place.mapping.path, key: place.key)
    let prover = Prover(edit: edit, old: old, values: values, proof: proof, parse: parse)
    before = old
    if let patch = edit.patch, let restored = prover.restored(by: patch) {
      after = restored
      undo = FieldEdit(
        edit.node, edit.field, from: edit.after, to: edit.before, patch: patch.inverse, reason: edit.reason)
      return
    }
    let value = edit.after.map { TextScrubber.scrub($0).trimmingBlanks }.flatMap { $0.isEmpty ? nil : $0 }
    let patch: FilePatch
    do {
      let splice = FieldSplice(source, place.mapping, key: place.key, edit.field, to: value)
      patch = try splice.patch().moved(by: old.markCount)
    } catch {
      throw refuse(error.reason, error.place)
    }
    guard let bytes = patch.applied(to: bytes) else { throw refuse("it is written in an unusual way", nil) }
    let (new, says) = try prover.prove(bytes, saying: value)
    after = new
    undo = FieldEdit(
      edit.node, edit.field, from: says[edit.field], to: edit.before, patch: patch.inverse,
      reason: edit.reason)
  }
}

/// Verifies that the new bytes of a file mean the same as the old ones, except for one field.
private struct Prover {
  let edit: FieldEdit
  let old: EditedFile
  let values: FieldValues
  let proof: FieldProof
  let parse: EditedFile.Parse

  /// The file as `patch` restores it; nil where that no longer fits, or says something else.
  func restored(by patch: FilePatch) -> EditedFile? {
    guard let bytes = patch.applied(to: old.bytes),
      let (new, says) = try? prove(bytes, isTakingBack: true), says[edit.field] == edit.after
    else { return nil }
    return new
  }

  /// The file with `bytes`, and what the fields say then. Where it `isTakingBack`, a fault that the file had before comes
  /// back with the rest.
  func prove(
    _ bytes: [UInt8], isTakingBack: Bool = false
  ) throws(StoreError) -> (new: EditedFile, says: FieldValues) {
    let path = old.file.path
    let unproven = StoreError.notEditable(
      path: path, line: nil, field: edit.field, reason: "the change would reach further than this field")
    guard bytes.count <= WorkspaceFiles.textLimit else {
      throw .wouldBeTooLarge(path: path, limit: WorkspaceFiles.textLimit)
    }
    guard let new = EditedFile(old.file, bytes, parse: parse), proof.holds(from: old.root, to: new.root)
    else { throw unproven }
    if !isTakingBack, let fault = newFault(in: new.parsed) { throw .wouldNotBeRead(path: path, fault: fault) }
    guard let after = new.parsed.fields(of: edit.node), isSameBesides(after) else { throw unproven }
    return (new, after)
  }

  /// The same, with `value` in the field.
  func prove(
    _ bytes: [UInt8], saying value: String?
  ) throws(StoreError) -> (new: EditedFile, says: FieldValues) {
    let proven = try prove(bytes)
    guard isSaid(value, by: proven.says, in: proven.new.root) else {
      throw .notEditable(
        path: old.file.path, line: nil, field: edit.field,
        reason: "the file would say something else than was typed")
    }
    return proven
  }

  /// Whether the new file says `value`. A mapping is compared by what the reader makes of it.
  private func isSaid(_ value: String?, by says: FieldValues, in root: YAMLNode) -> Bool {
    switch edit.field {
    case .closed: return says[.closed] == value.flatMap { Closing($0) }?.text
    case .milestones:
      let milestones = value.flatMap { try? MilestoneText.milestones(in: $0) }
      return says[.milestones] == milestones.map(MilestoneText.typed)
    case .checkpoints:
      let checkpoints = value.flatMap { try? CheckpointText.checkpoints(in: $0, unit: says[.unit]) }
      return says[.checkpoints] == checkpoints.flatMap { CheckpointText.text(of: $0) }
    default: return proof.text(in: root)?.trimmingBlanks == value
    }
  }

  private func isSameBesides(_ after: FieldValues) -> Bool {
    // What rolls up does not have the fields of a measure; that the file keeps their texts is proven elsewhere.
    if edit.field == .rollUp {
      return after.entries.allSatisfy { entry in
        entry.field == .rollUp
          || values.entries.first { $0.field == entry.field }.map { $0.saysTheSame(as: entry) } ?? true
      }
    }
    return values.entries.count == after.entries.count
      && zip(values.entries, after.entries).allSatisfy {
        // The field may determine whether the result is yes-or-no, and with it whether the others say yes or 1.
        $0.field == $1.field && ($0.field == edit.field || $0.saysTheSame(as: $1))
      }
  }

  /// The first error that the readers report for the new file but not for the old one.
  private func newFault(in new: ParsedFile) -> String? {
    var known = old.parsed.diagnostics.filter { $0.severity == .error }.map(\.message)
    for diagnostic in new.diagnostics where diagnostic.severity == .error {
      guard let index = known.firstIndex(of: diagnostic.message) else { return diagnostic.message }
      known.remove(at: index)
    }
    return nil
  }
}
