import OKRModel
import TextFormats

/// Resolves the holds that key results name in `guards`.
struct GuardLinker {
  private let index: DraftIndex

  /// Resolves them against the objectives in `index`.
  init(_ index: DraftIndex) {
    self.index = index
  }

  /// The holds that `names` refer to from a key result of `objective`, each once: a bare id is one of its siblings.
  func link(
    _ names: [Located<String>], in objective: ObjectiveID, reportingTo sink: DiagnosticSink
  ) -> [KeyResultReference] {
    var seen: Set<KeyResultReference> = []
    return names.compactMap { link($0, in: objective, reportingTo: sink) }.filter { seen.insert($0).inserted }
  }

  private func link(
    _ name: Located<String>, in objective: ObjectiveID, reportingTo sink: DiagnosticSink
  ) -> KeyResultReference? {
    let reference =
      IdentifierSyntax.isValid(name.value)
      ? KeyResultReference(objective: objective, keyResult: KeyResultID(name.value))
      : KeyResultReference(name.value)
    guard let reference else {
      sink.error(
        "'guards' names holds as key-result or objective/key-result, not as '\(name.value)'", at: name.place)
      return nil
    }
    let suggester = index.suggester
    guard let draft = index.objectives[reference.objective] else {
      sink.error(
        """
        unknown objective '\(reference.objective)' in 'guards'\
        \(suggester.hint(for: reference.objective, among: index.objectiveIDs))
        """, at: name.place)
      return nil
    }
    guard let guarded = index.keyResult(reference.keyResult, of: draft) else {
      guard !index.mentions(reference.keyResult, in: draft) else { return nil }
      sink.error(
        """
        unknown key result '\(name.value)' in 'guards'\
        \(suggester.hint(for: reference.keyResult, among: draft.keyResults.map(\.id)))
        """, at: name.place)
      return nil
    }
    guard case .hold = guarded.measure else {
      sink.error(
        "'\(name.value)' is no hold, so that it cannot be guarded; a hold has 'at-least', 'at-most' or 'between'",
        at: name.place)
      return nil
    }
    return reference
  }
}
