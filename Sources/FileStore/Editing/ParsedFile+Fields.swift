import OKRModel
import TextFormats

extension ParsedFile {
  /// The fields of `node` according to this file alone; nil if it does not describe `node`.
  func fields(of node: ConstructID) -> FieldValues? {
    switch content {
    case .manifest(let draft): draft.fields(of: node)
    case .objective(let draft): draft.fields(of: node)
    case .initiative(let draft): draft?.work(of: node).map { FieldValues(of: $0.workItem(supports: [])) }
    case .log, .northStarLog, .standUps, .changes: nil
    }
  }
}

extension ObjectiveDraft {
  fileprivate func fields(of node: ConstructID) -> FieldValues? {
    switch node {
    case .objective(id):
      FieldValues(
        of: Objective(
          id: id, title: title, cycle: cycle, stage: stageID, owners: owners.distinctValues(),
          contributors: contributors.distinctValues(), weight: weight,
          contributesTo: contributesTo.distinctValues().compactMap { ObjectiveParent($0) }, why: why))
    case .keyResult(let reference) where reference.objective == id:
      keyResults.first { $0.id == reference.keyResult }.map {
        FieldValues(of: $0.keyResult(lifts: false, guards: []))
      }
    default: nil
    }
  }
}

extension InitiativeDraft {
  fileprivate func work(of node: ConstructID) -> WorkDraft? {
    switch node {
    case .initiative(id): work
    case .feature(self.id, let id): features.first { $0.id == id }?.work
    case .story(self.id, let id): features.flatMap(\.stories).first { $0.id == id }?.work
    default: nil
    }
  }
}

extension ManifestDraft {
  fileprivate func fields(of node: ConstructID) -> FieldValues? {
    if case .cycle(let id) = node { return cycles.first { $0.id == id }.map { FieldValues(of: $0) } }
    return title(of: node).map { FieldValues(title: $0) }
  }

  fileprivate func title(of node: ConstructID) -> String? {
    switch node {
    case .northStar: northStar?.title
    case .driver(let id): drivers.first { $0.id == id }?.title
    case .goal(let id): goals.first { $0.id == id }?.title
    case .outcome(let id): outcomes.first { $0.id == id }?.title
    case .valueStream(let id): valueStreams.first { $0.id == id }?.title
    case .stage(let id): valueStreams.flatMap(\.stages).first { $0.id == id }?.title
    case .capability(let id): capabilities.first { $0.id == id }?.title
    default: nil
    }
  }
}
