import OKRModel
import TextFormats

extension ManifestDraft {
  /// The goals, with the drivers and outcomes that exist.
  func linkedGoals(in sink: DiagnosticSink, _ suggester: Suggester) -> [Goal] {
    let drivers = References(to: "driver", known: self.drivers.map(\.id), suggester)
    let outcomes = References(to: "outcome", known: self.outcomes.map(\.id) + unreadOutcomes, suggester)
    return goals.map { goal in
      Goal(
        id: goal.id, title: goal.title, drivers: drivers.existing(goal.drivers, in: sink),
        outcomes: outcomes.existing(goal.outcomes, in: sink))
    }
  }

  /// The capabilities, each with its parent if that exists, is not itself a part of it, and the depth does not exceed
  /// `CapabilityForest.depthLimit`.
  func linkedCapabilities(in sink: DiagnosticSink, _ suggester: Suggester) -> [Capability] {
    let references = References(to: "capability", known: capabilities.map(\.id), suggester)
    var forest = CapabilityForest()
    for capability in capabilities {
      guard let parent = capability.parent, references.check(parent, in: sink) else { continue }
      if !forest.put(capability.id, under: parent.value) {
        sink.error(
          "capability '\(capability.id)' is its own ancestor; correct its parent",
          at: parent.place)
      }
    }
    forest.cutWhatLiesTooDeep(capabilities.map(\.id))
    return capabilities.map { capability in
      if forest.cut.contains(capability.id) {
        sink.error(
          """
          capability '\(capability.id)' lies more than \(CapabilityForest.depthLimit) levels deep, so its parent is left \
          out; make the tree flatter
          """, at: capability.parent?.place)
      }
      return Capability(
        id: capability.id, title: capability.title, parent: forest.parents[capability.id],
        maturity: capability.maturity)
    }
  }
}
