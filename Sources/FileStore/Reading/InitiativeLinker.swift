import OKRModel
import TextFormats

/// Makes initiatives from drafts, with the key results that exist.
struct InitiativeLinker {
  private let objectives: References<ObjectiveID>
  private let people: References<PersonID>?
  private let index: DraftIndex

  /// Links against the objectives in `index` and the declarations in `manifest`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    self.index = index
    objectives = References(to: "objective", known: index.objectiveIDs, index.suggester)
    people =
      manifest.people.isEmpty
      ? nil : References(to: "person", known: manifest.people.map(\.id), index.suggester)
  }

  /// The initiative made from `draft`.
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
    people?.warn(of: work.owners, in: sink)
    var seen: Set<KeyResultReference> = []
    let supports = work.supports.filter { exists($0, in: sink) }.map(\.value).filter {
      seen.insert($0).inserted
    }
    return work.workItem(supports: supports)
  }

  /// Whether the key result exists and can be supported; one whose own file has a fault is not reported again.
  private func exists(_ reference: Located<KeyResultReference>, in sink: DiagnosticSink) -> Bool {
    let objective = reference.value.objective
    guard let draft = index.objectives[objective] else {
      return objectives.check(Located(value: objective, place: reference.place), in: sink)
    }
    if index.keyResult(reference.value.keyResult, of: draft) != nil { return true }
    guard !index.mentions(reference.value.keyResult, in: draft) else { return false }
    sink.error(index.sentence(onUnknown: reference.value, in: draft), at: reference.place)
    return false
  }
}
