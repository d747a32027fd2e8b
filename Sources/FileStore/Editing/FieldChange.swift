import OKRModel
import TextFormats

/// A change to a field, computed for the bytes of its file and verified.
struct FieldChange {
  /// The new contents of the file.
  let bytes: [UInt8]
  /// The edit that undoes it.
  let undo: FieldEdit

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Applies `edit` to `bytes`, which are in `file`.
  ///
  /// Only the text of that one field changes, and the readers accept the new file as they did the old one; an edit for
  /// which this cannot be verified is refused.
  ///
  /// - Throws: `StoreError` with what prevents it.
  init(_ edit: FieldEdit, in file: WorkspaceSurvey.File, _ bytes: [UInt8]) throws(StoreError) {
    let refuse = { (reason: String, place: Place?) in
      StoreError.notEditable(path: file.path, line: place?.line, field: edit.field, reason: reason)
    }
    let markCount = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    let content = Array(bytes.dropFirst(markCount))
    guard let root = Self.root(of: content), let source = EditedSource(content) else {
      throw refuse("the file has an error that must be fixed first", nil)
    }
    let old = ParsedFile(file, content, DiagnosticSink(path: file.path))
    guard let before = old.fields(of: edit.node), before.has(edit.field),
      let place = MappingPlace(root: root)?.place(of: edit.node, edit.field)
    else { throw refuse("the file does not say it any more", nil) }
    guard before[edit.field] == edit.before else {
      throw .fieldChanged(path: file.path, field: edit.field, value: before[edit.field])
    }
    let proof = FieldProof(path: place.mapping.path, key: place.key)
    let prover = Prover(file: file, edit: edit, old: old, before: before, root: root, proof: proof)
    if let patch = edit.patch, let new = patch.applied(to: bytes),
      let after = try? prover.prove(Array(new.dropFirst(markCount)), isTakingBack: true),
      after[edit.field] == edit.after
    {
      self.bytes = new
      undo = FieldEdit(edit.node, edit.field, from: edit.after, to: edit.before, patch: patch.inverse)
      return
    }
    let value = edit.after.map { TextScrubber.scrub($0).trimmingBlanks }.flatMap { $0.isEmpty ? nil : $0 }
    let patch: FilePatch
    do {
      patch = try FieldSplice(source, place.mapping, key: place.key, edit.field, to: value).patch()
    } catch {
      throw refuse(error.reason, error.place)
    }
    guard let new = patch.applied(to: content) else { throw refuse("it is written in an unusual way", nil) }
    let after = try prover.prove(new, saying: value)
    self.bytes = bytes.prefix(markCount) + new
    undo = FieldEdit(
      edit.node, edit.field, from: after[edit.field], to: edit.before,
      patch: FilePatch(at: patch.offset + markCount, removing: patch.inserted, inserting: patch.removed))
  }

  /// The tree of a valid file without repeated keys.
  static func root(of bytes: [UInt8]) -> YAMLNode? {
    guard let document = YAMLDocument(bytes, sink: DiagnosticSink(path: "")), document.repeatedKeys.isEmpty
    else { return nil }
    return document.root
  }
}

/// Verifies that the new bytes of a file mean the same as the old ones, except for one field.
private struct Prover {
  let file: WorkspaceSurvey.File
  let edit: FieldEdit
  let old: ParsedFile
  let before: FieldValues
  let root: YAMLNode
  let proof: FieldProof

  /// The fields after the change to `bytes`. If it `isTakingBack`, a fault that the file had before may come back
  /// with the rest.
  func prove(_ bytes: [UInt8], isTakingBack: Bool = false) throws(StoreError) -> FieldValues {
    let unproven = StoreError.notEditable(
      path: file.path, line: nil, field: edit.field, reason: "the change would reach further than this field")
    guard bytes.count <= WorkspaceFiles.textLimit else {
      throw .wouldBeTooLarge(path: file.path, limit: WorkspaceFiles.textLimit)
    }
    guard let new = FieldChange.root(of: bytes), proof.holds(from: root, to: new) else { throw unproven }
    let parsed = ParsedFile(file, bytes, DiagnosticSink(path: file.path))
    if !isTakingBack, let fault = newFault(in: parsed) {
      throw .wouldNotBeRead(path: file.path, fault: fault)
    }
    guard let after = parsed.fields(of: edit.node), isSameBesides(after) else { throw unproven }
    return after
  }

  /// The same, with `value` in the field.
  func prove(_ bytes: [UInt8], saying value: String?) throws(StoreError) -> FieldValues {
    let after = try prove(bytes)
    let text = FieldChange.root(of: bytes).flatMap(proof.text)
    guard text?.trimmingBlanks == value else {
      throw .notEditable(
        path: file.path, line: nil, field: edit.field,
        reason: "the file would say something else than was typed")
    }
    return after
  }

  private func isSameBesides(_ after: FieldValues) -> Bool {
    before.entries.count == after.entries.count
      && zip(before.entries, after.entries).allSatisfy {
        // The field may determine whether the result is yes-or-no, and with it whether the others say yes or 1.
        $0.field == $1.field && ($0.field == edit.field || $0.saysTheSame(as: $1))
      }
  }

  /// The first error that the readers report for the new file but not for the old one.
  private func newFault(in new: ParsedFile) -> String? {
    var known = old.diagnostics.filter { $0.severity == .error }.map(\.message)
    for diagnostic in new.diagnostics where diagnostic.severity == .error {
      guard let index = known.firstIndex(of: diagnostic.message) else { return diagnostic.message }
      known.remove(at: index)
    }
    return nil
  }
}
