public import OKRModel

/// What suffers if something slips, with the row that is selected among it.
public struct ImpactList: Sendable {
  /// What was reckoned; nil while nothing was selected.
  public internal(set) var impact: Impact?
  /// The position of the selected row, from 0.
  public private(set) var position = 0

  /// What is selected: something that suffers, or where nothing does what slips.
  var node: ConstructID? { impact?.effects.element(at: position)?.node ?? impact?.origin }

  mutating func show(_ impact: Impact) {
    if impact.origin != self.impact?.origin { position = 0 }
    self.impact = impact
    select(position)
  }

  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, (impact?.effects.count ?? 0) - 1))
  }
}
