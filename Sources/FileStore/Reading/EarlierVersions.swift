import OKRModel
import Synchronization
import TextFormats

/// Reads definitions with earlier texts in place of the present ones, by the readers that read the files.
///
/// Most of them nobody asks for: a workspace may have a thousand changes, and a board shows today. So each is read when a
/// past day asks for it, and kept.
final class EarlierVersions: Sendable {
  private let manifest: ManifestDraft
  private let objectives: [ObjectiveID: ObjectiveDraft]
  /// Links against the present declarations; made when the first version is read.
  private let linker = Mutex<ObjectiveLinker?>(nil)

  /// Reads against the declarations in `manifest` and the `objectives`.
  init(_ manifest: ManifestDraft, _ objectives: [ObjectiveID: ObjectiveDraft]) {
    (self.manifest, self.objectives) = (manifest, objectives)
  }

  /// What `reference` named before the day `before`: `source` with the earlier `texts`, which may contain the whole entry.
  func version(
    of reference: KeyResultReference, before day: CivilDay, _ texts: [String: String?], _ source: YAMLNode?
  ) -> DatedVersions<KeyResult?>.Version {
    var texts = texts
    var node = source
    if let entry = texts.removeValue(forKey: RecordedField.entry) {
      node = entry.map { YAMLNode(sourceText: $0, at: source?.place ?? .start) }
    }
    guard let node else { return .init(before: day, nil) }
    let rest = texts
    let read = Deferred { self.keyResult(reference, node.substituting(rest)) }
    return .init(before: day, reading: { read.value.map(Optional.some) })
  }

  /// What `draft` was by itself before the day `before`; nil if it did not exist.
  func version(
    of draft: ObjectiveDraft, before day: CivilDay, _ texts: [String: String?], _ source: YAMLNode
  ) -> DatedVersions<Objective?>.Version {
    var texts = texts
    if case .some(.none) = texts.removeValue(forKey: RecordedField.entry) { return .init(before: day, nil) }
    let cycle = texts.removeValue(forKey: RecordedField.cycle).flatMap(\.self).map { CycleID($0) }
    let rest = texts
    let read = Deferred {
      self.objective(draft, in: cycle ?? draft.cycle, source.substituting(rest))
    }
    return .init(before: day, reading: { .some(read.value) })
  }

  private func objective(_ draft: ObjectiveDraft, in cycle: CycleID, _ node: YAMLNode) -> Objective {
    linked { linker in
      let sink = DiagnosticSink(path: draft.path)
      let document = YAMLDocument(root: node, sink: sink)
      return linker.link(ObjectiveFileReader(sink: sink).read(document, id: draft.id, cycle: cycle), in: sink)
    }
  }

  /// The key result that `node` states; nil if it cannot be read.
  private func keyResult(_ reference: KeyResultReference, _ node: YAMLNode) -> KeyResult? {
    linked { linker in
      let sink = DiagnosticSink(path: "")
      let document = YAMLDocument(root: node, sink: sink)
      return FieldReader(node, of: "key result", in: document)
        .flatMap { KeyResultReader(fields: $0).read(id: reference.keyResult) }
        .map { linker.link($0, of: reference.objective, in: sink) }
    }
  }

  private func linked<Value: Sendable>(_ read: (ObjectiveLinker) -> Value) -> Value {
    linker.withLock { linker in
      let known =
        linker ?? ObjectiveLinker(manifest, DraftIndex(objectives, suggester: Suggester()))
      linker = known
      return read(known)
    }
  }
}

/// A value that is computed when it is first asked for, and kept.
private final class Deferred<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let compute: @Sendable () -> Value

  init(_ compute: @escaping @Sendable () -> Value) {
    self.compute = compute
  }

  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = compute()
      known = value
      return value
    }
  }
}
