import OKRModel

extension ManifestDraft {
  /// The goals, with the drivers and outcomes that exist.
  func linkedGoals(in sink: DiagnosticSink) -> [Goal] {
    let drivers = References(to: "driver", known: self.drivers.map(\.id))
    let outcomes = References(to: "outcome", known: self.outcomes.map(\.id) + unreadOutcomes)
    return goals.map { goal in
      Goal(
        id: goal.id, title: goal.title, drivers: drivers.existing(goal.drivers, in: sink),
        outcomes: outcomes.existing(goal.outcomes, in: sink))
    }
  }

  /// The capabilities, each a part of one that exists and that is not, round about, a part of it.
  func linkedCapabilities(in sink: DiagnosticSink) -> [Capability] {
    let references = References(to: "capability", known: capabilities.map(\.id))
    var parents: [String: String] = [:]
    return capabilities.map { capability in
      if let parent = capability.parent, references.check(parent, in: sink) {
        if Self.leads(from: parent.value, to: capability.id, by: parents) {
          sink.error(
            "capability '\(capability.id)' is, round about, a part of itself; correct its parent",
            at: parent.place)
        } else {
          parents[capability.id] = parent.value
        }
      }
      return Capability(
        id: capability.id, title: capability.title, parent: parents[capability.id],
        maturity: capability.maturity)
    }
  }

  private static func leads(from start: String, to end: String, by parents: [String: String]) -> Bool {
    var current: String? = start
    while let id = current {
      if id == end { return true }
      current = parents[id]
    }
    return false
  }
}
