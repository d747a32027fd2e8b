import OKRModel
import TextFormats

/// Makes initiatives from drafts, with the key results that exist.
struct InitiativeLinker {
  private let objectives: References<ObjectiveID>
  private let people: References<PersonID>?
  private let index: DraftIndex
  private let cycles: [CycleID: Cycle]

  /// Links against the objectives in `index` and the declarations in `manifest`.
  init(_ manifest: ManifestDraft, _ index: DraftIndex) {
    self.index = index
    cycles = Dictionary(manifest.cycles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    objectives = References(to: "objective", known: index.objectiveIDs, index.suggester)
    people =
      manifest.people.isEmpty
      ? nil : References(to: "person", known: manifest.people.map(\.id), index.suggester)
  }

  /// The initiative made from `draft`.
  func link(_ draft: InitiativeDraft, in sink: DiagnosticSink) -> Initiative {
    let parts = draft.features.flatMap { [$0.work] + $0.stories.map(\.work) }
    let whole = ([draft.work] + parts).lazy.compactMap(cycle).first
    let features = draft.features.map { feature in
      let own = cycle(of: feature.work) ?? whole
      let stories = feature.stories.map {
        Story(
          id: $0.id, work: link($0.work, within: cycle(of: $0.work) ?? own, in: sink), weight: $0.weight)
      }
      return Feature(id: feature.id, work: link(feature.work, within: own, in: sink), stories: stories)
    }
    return Initiative(id: draft.id, work: link(draft.work, within: whole, in: sink), features: features)
  }

  /// The cycle of the first key result that `work` supports and that has one; nil without any.
  private func cycle(of work: WorkDraft) -> Cycle? {
    work.supports.lazy.compactMap { index.objectives[$0.value.objective].flatMap { cycles[$0.cycle] } }.first
  }

  /// Reports a due day that needs a cycle to be counted in where there is none.
  private func reportDue(of work: WorkDraft, within cycle: Cycle?, in sink: DiagnosticSink) {
    guard let due = work.due, due.value.lastDay(ofWorkIn: cycle) == nil else { return }
    sink.warning(
      """
      'due' is '\(due.value)', and this work supports no key result whose cycle it could be counted in; write a day, \
      or name a key result in 'supports'
      """, at: due.place)
  }

  private func link(_ work: WorkDraft, within cycle: Cycle?, in sink: DiagnosticSink) -> WorkItem {
    reportDue(of: work, within: cycle, in: sink)
    people?.warn(of: work.owners, in: sink)
    var seen: Set<KeyResultReference> = []
    let supports = work.supports.filter { exists($0, in: sink) }.map(\.value).filter {
      seen.insert($0).inserted
    }
    return work.workItem(supports: supports, in: cycle)
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
