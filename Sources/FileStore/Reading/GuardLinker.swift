import OKRModel

/// Finds the holds that key results name in `guards`.
struct GuardLinker {
  private let objectives: [String: ObjectiveDraft]

  /// Finds them among `objectives`, by id.
  init(objectives: [String: ObjectiveDraft]) {
    self.objectives = objectives
  }

  /// The holds that `names` name from a key result of `objective`, each once: an id alone is one of its siblings.
  func link(
    _ names: [Located<String>], in objective: String, reportingTo sink: DiagnosticSink
  ) -> [KeyResultReference] {
    var seen: Set<KeyResultReference> = []
    return names.compactMap { link($0, in: objective, reportingTo: sink) }.filter { seen.insert($0).inserted }
  }

  private func link(
    _ name: Located<String>, in objective: String, reportingTo sink: DiagnosticSink
  ) -> KeyResultReference? {
    let reference =
      Identifier.isValid(name.value)
      ? KeyResultReference(objective: objective, keyResult: name.value) : KeyResultReference(name.value)
    guard let reference else {
      sink.error(
        "'guards' names holds as key-result or objective/key-result, not as '\(name.value)'", at: name.place)
      return nil
    }
    guard let draft = objectives[reference.objective] else {
      let hint = Suggestion.hint(for: reference.objective, among: objectives.keys.sorted())
      sink.error("unknown objective '\(reference.objective)' in 'guards'\(hint)", at: name.place)
      return nil
    }
    guard let guarded = draft.keyResults.first(where: { $0.id == reference.keyResult }) else {
      // What could not be read has been reported in its own place.
      guard !draft.mentions(keyResult: reference.keyResult) else { return nil }
      let hint = Suggestion.hint(for: reference.keyResult, among: draft.keyResults.map(\.id))
      sink.error("unknown key result '\(name.value)' in 'guards'\(hint)", at: name.place)
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
