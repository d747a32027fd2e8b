public import OKRModel

/// What suffers if something slips, with the selected row.
public struct ImpactList: Sendable {
  /// The computed impact; nil while nothing was selected.
  public internal(set) var impact: Impact?
  /// The position of the selected row, from 0.
  public private(set) var position = 0

  /// The selection: something that suffers, or if nothing does, what slips.
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
