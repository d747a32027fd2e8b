import OKRModel

/// Which cycles are shown: all that run on the day, or one.
extension State {
  /// The cycles that have begun, by their first days; of those that began together, the longer one first.
  private var begunCycles: [Cycle] {
    workspace.cycles.filter { $0.start <= today }.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
  }

  /// The cycle that `step` leads to: the main one first if others run beside it, and then those before or after it.
  private func cycle(after step: Int) -> Cycle? {
    let begun = begunCycles
    if app.onlyCycle == nil, standings.cycles.count > 1 { return standings.cycle }
    guard let place = begun.firstIndex(where: { $0.id == standings.cycle?.id }) else { return nil }
    return begun.indices.contains(place + step) ? begun[place + step] : nil
  }

  /// Shows the next cycle in the direction of `step` alone; one that has ended as it was on its last day.
  mutating func showCycle(after step: Int) -> [Effect] {
    guard let cycle = cycle(after: step) else { return [] }
    app.onlyCycle = cycle.id
    return show(asOf: min(cycle.end, today))
  }

  /// Shows all cycles that run today again.
  mutating func showAllCycles() -> [Effect] {
    app.onlyCycle = nil
    return show(asOf: today)
  }

  /// Why there is no earlier cycle to show; nil when there is one.
  var earlierCycleDisabledReason: String? {
    cycle(after: -1) == nil ? "no cycle began earlier" : nil
  }

  /// Why there is no later cycle to show; nil when there is one.
  var laterCycleDisabledReason: String? {
    guard cycle(after: 1) == nil else { return nil }
    let coming = workspace.cycles.filter { $0.start > today }.min { $0.start < $1.start }
    return coming.map { "\($0.id) begins on \($0.start.shortText)" } ?? "no later cycle is declared"
  }
}
