import OKRModel

extension Cycle {
  /// The quarter that `id` names as `2026-Q4`; nil for any other form.
  init?(quarter id: CycleID) {
    let parts = id.rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[1].hasPrefix("Q"),
      let year = Int(parts[0]), let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter),
      let start = CivilDay(year: year, month: quarter * 3 - 2, day: 1),
      let next = CivilDay(
        year: quarter == 4 ? year + 1 : year, month: quarter == 4 ? 1 : quarter * 3 + 1, day: 1)
    else { return nil }
    self.init(id: id, start: start, end: next.advanced(by: -1))
  }

  /// The quarter that contains `day`.
  init?(quarterOf day: CivilDay) {
    let (year, month, _) = day.components
    let digits = String(10_000 + year).dropFirst()
    self.init(quarter: CycleID("\(digits)-Q\((month + 2) / 3)"))
  }
}
