import OKRModel
import TextFormats

/// Reads the values that a reach should have on days before it is due: `checkpoints: [{by: 2026-10-31, value: 18}]`.
struct CheckpointReader {
  let fields: FieldReader
  let unit: String?

  /// The checkpoints with their places; those that cannot be read are reported and left out.
  func read() -> [Located<Checkpoint>] {
    fields.mappings("checkpoints", of: "checkpoint").compactMap(read)
  }

  private func read(_ entry: FieldReader) -> Located<Checkpoint>? {
    let day = entry.dayExpression("by")
    let value = entry.number("value", unit: unit)
    if entry.node("by") == nil {
      entry.reportMissing("by", advice: "it is the day by which the value should be reached")
    }
    if entry.node("value") == nil {
      entry.reportMissing("value", advice: "it is the value to reach by that day")
    }
    entry.reportUnknownKeys()
    guard let day, let value else { return nil }
    return Located(value: Checkpoint(by: day.value, value: value.value), place: day.place)
  }
}

extension KeyResultDraft {
  /// Reports days that do not fit together in `cycle`: a due day before the start, and checkpoints outside both.
  func reportDays(in cycle: Cycle, reportingTo sink: DiagnosticSink) {
    let period = keyResult(lifts: false, guards: []).period(in: cycle)
    if let start, let due, !Period.isInOrder(period.start, period.due),
      start.value.words != nil || due.value.words != nil
    {
      sink.error(
        "'due' (\(due.value), \(period.due)) lies before 'start' (\(start.value), \(period.start)); correct one of them",
        at: due.place)
    }
    if case .milestones(let milestones) = measure {
      reportMilestones(milestones, in: cycle, reportingTo: sink)
    }
    guard isReach else { return }
    var seen: Set<CivilDay> = []
    for checkpoint in checkpoints {
      let day = checkpoint.value.by.lastDay(from: period.start, in: cycle)
      if !period.contains(day) {
        sink.warning(
          "this checkpoint, by \(day), lies outside the time of the key result, \(period.start) to \(period.due), and does not count",
          at: checkpoint.place)
      } else if !seen.insert(day).inserted {
        sink.warning("there is another checkpoint by \(day); the last one counts", at: checkpoint.place)
      }
    }
  }
}
