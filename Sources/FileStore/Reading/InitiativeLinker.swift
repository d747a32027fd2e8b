import OKRModel

/// Makes initiatives of drafts, with the key results that exist.
struct InitiativeLinker {
  private let objectives: References
  private let people: References?
  private let drafts: [String: ObjectiveDraft]

  /// Links against the objectives in `drafts`, by id, and what `manifest` declares.
  init(_ manifest: ManifestDraft, objectives drafts: [String: ObjectiveDraft]) {
    self.drafts = drafts
    objectives = References(to: "objective", known: drafts.keys.sorted())
    people = manifest.people.isEmpty ? nil : References(to: "person", known: manifest.people.map(\.id))
  }

  /// The initiative that `draft` says.
  func link(_ draft: InitiativeDraft, in sink: DiagnosticSink) -> Initiative {
    let features = draft.features.map { feature in
      let stories = feature.stories.map {
        Story(id: $0.id, work: link($0.work, in: sink), weight: $0.weight)
      }
      return Feature(id: feature.id, work: link(feature.work, in: sink), stories: stories)
    }
    return Initiative(id: draft.id, work: link(draft.work, in: sink), features: features)
  }

  private func link(_ work: WorkDraft, in sink: DiagnosticSink) -> WorkItem {
    if let owner = work.owner { _ = people?.check(owner, severity: .warning, in: sink) }
    var seen: Set<KeyResultReference> = []
    let supports = work.supports.filter { exists($0, in: sink) }.map(\.value).filter {
      seen.insert($0).inserted
    }
    return work.workItem(supports: supports)
  }

  /// Whether the key result is there to be supported; one whose own file is at fault is not reported again.
  private func exists(_ reference: Located<KeyResultReference>, in sink: DiagnosticSink) -> Bool {
    let objective = reference.value.objective
    guard let draft = drafts[objective] else {
      return objectives.check(Located(value: objective, place: reference.place), in: sink)
    }
    if draft.keyResults.contains(where: { $0.id == reference.value.keyResult }) { return true }
    guard !draft.mentions(keyResult: reference.value.keyResult) else { return false }
    let known = draft.keyResults.map { "\(objective)/\($0.id)" }
    let name = reference.value.description
    sink.error("unknown key result '\(name)'\(Suggestion.hint(for: name, among: known))", at: reference.place)
    return false
  }
}
