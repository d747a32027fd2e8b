extension CheckInEntry {
  /// The titles of the milestones that it ticks, `Pilot in hall 2, Rollout`, or `no new milestone`; nil if it gives a
  /// value. A milestone that `keyResult` does not have is named by its id.
  public func ticked(of keyResult: KeyResult?) -> String? {
    milestones.map { ids in
      let titles = ids.map { id in
        keyResult?.milestones?.first { $0.id == id }?.title ?? id.rawValue
      }
      return titles.isEmpty ? "no new milestone" : titles.joined(separator: ", ")
    }
  }

  /// What it says about `keyResult` in words: its value, `17.5`, or the milestones that it ticks.
  public func said(of keyResult: KeyResult?, ascii: Bool = true) -> String {
    ticked(of: keyResult) ?? keyResult?.text(of: self, ascii: ascii) ?? Figure.value(value, ascii: ascii)
  }

  /// The same with the unit: `17.5 min`.
  public func saidWithUnit(of keyResult: KeyResult, ascii: Bool = true) -> String {
    ticked(of: keyResult) ?? keyResult.textWithUnit(of: self, ascii: ascii)
  }
}
