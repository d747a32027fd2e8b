import Canvas
import OKRModel

/// The wording of the weekly sweep.
struct SweepText {
  let sweep: Sweep
  let glyphs: Glyphs

  /// The state of a key result in the sweep: `17.5 min`, `unchanged`, `late 9 d`, `due`.
  func state(of item: CheckInAgenda.Item) -> String {
    if let said = sweep.said[item.id] {
      if said.hasFailed { return "not saved" }
      return said.isUnchanged ? "unchanged" : value(said.entry, of: item.keyResult)
    }
    if sweep.skipped.contains(item.id) { return "skipped" }
    switch item.timing {
    case .done(let isLate): return isLate ? "done, late" : "done"
    case .late(let days, _): return "late \(days) d"
    case .due: return "due"
    case .upcoming(let day): return "on \(day.shortText)"
    case .closed: return "closed"
    }
  }

  /// When the last check-in was, and the rounds missed since: `last 16 days ago, 1 round missed`.
  func lastTime(of item: CheckInAgenda.Item, asOf: CivilDay) -> String {
    guard let latest = item.standing.latest else { return "never checked in on" }
    let days = latest.date.days(to: asOf)
    let ago = days == 0 ? "last today" : days == 1 ? "last yesterday" : "last \(days) days ago"
    let cadence = item.standing.cadence == .weekly ? "" : ", checked \(item.standing.cadence.adverb)"
    guard case .late(_, let rounds) = item.timing else { return ago + cadence }
    return "\(ago), \(rounds == 1 ? "1 round" : "\(rounds) rounds") missed\(cadence)"
  }

  /// A value with its unit, or the milestones that are ticked.
  func value(_ entry: CheckInEntry, of keyResult: KeyResult) -> String {
    entry.saidWithUnit(of: keyResult, ascii: glyphs.isASCII)
  }

  /// How many are done: `4 of 10 done`, and how many are late, skipped or failed.
  var counter: String {
    let open = sweep.items.filter { !sweep.isDone($0) }
    let late = open.count { if case .late = $0.timing { true } else { false } }
    let failed = sweep.said.values.count(where: \.hasFailed)
    let skipped = open.count { sweep.skipped.contains($0.id) }
    let more = [(late, "late"), (skipped, "skipped"), (failed, "not saved")]
      .filter { $0.0 > 0 }.map { " \(glyphs.dot) \($0.0) \($0.1)" }
    return "\(sweep.doneCount) of \(sweep.items.count) done" + more.joined()
  }
}
