import OKRModel
import TextFormats

/// Reads the milestones of a key result: `milestones: [{id: pilot, title: Pilot in hall 2, due: 2026-11-10}]`.
struct MilestoneReader {
  let fields: FieldReader

  /// The milestones with their places; nil, with a report, when there is none that can be read. Entries that cannot be
  /// read are reported and left out.
  func read() -> [Located<Milestone>]? {
    var register = IdentifierRegister(kind: "milestone")
    var milestones: [Located<Milestone>] = []
    let entries = fields.mappings("milestones", of: "milestone")
    for (position, entry) in entries.enumerated() {
      guard let milestone = milestone(entry, position: position + 1),
        register.register(
          milestone.value.id.rawValue, at: SourceLocation(path: fields.sink.path, milestone.place),
          reportingTo: fields.sink)
      else { continue }
      milestones.append(milestone)
    }
    if entries.isEmpty, case .sequence? = fields.node("milestones")?.content {
      fields.sink.error(
        "'milestones' is empty; it needs at least one, such as {title: Pilot in hall 2, due: 2026-11-10}",
        at: fields.place(of: "milestones"))
    }
    return milestones.isEmpty ? nil : milestones
  }

  private func milestone(_ entry: FieldReader, position: Int) -> Located<Milestone>? {
    let stated = entry.node("id") == nil ? nil : entry.identifier()
    let title = entry.words("title")
    if entry.node("title") == nil {
      entry.reportMissing("title", advice: "it says in words what is done then")
    }
    let due = entry.dayExpression("due")
    let weight = entry.weight()
    let done = entry.day("done")
    entry.reportUnknownKeys()
    guard let words = title?.value ?? stated?.value, entry.node("id") == nil || stated != nil else {
      return nil
    }
    let id = stated.map { MilestoneID($0.value) } ?? MilestoneID(title: words, position: position)
    return Located(
      value: Milestone(id: id, title: words, due: due?.value, weight: weight, done: done?.value),
      place: stated?.place ?? entry.place)
  }
}

extension KeyResultDraft {
  /// Reports milestones outside the time of the key result in `cycle`, and milestones without any weight.
  func reportMilestones(_ milestones: [Milestone], in cycle: Cycle, reportingTo sink: DiagnosticSink) {
    let timeline = keyResult(lifts: false, guards: []).timeline(in: cycle)
    for (position, day) in timeline.milestoneDays.enumerated()
    where !timeline.period.contains(day) && milestones.indices.contains(position) {
      let place = milestonePlaces.indices.contains(position) ? milestonePlaces[position] : self.place
      sink.warning(
        "this milestone, due on \(day), lies outside the time of the key result, \(timeline.period.start) to \(timeline.period.due)",
        at: place)
    }
    if milestones.allSatisfy({ $0.weight == 0 }) {
      sink.warning(
        "no milestone has a weight above 0, so that there is nothing to measure",
        at: milestonePlaces.first ?? place)
    }
  }
}
