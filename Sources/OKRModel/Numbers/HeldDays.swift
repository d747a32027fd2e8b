/// On how many of the days with a value a hold was in its band.
struct HeldDays: Hashable, Sendable {
  var kept = 0
  var count = 0

  /// The share of the days, 0…1; nil without any.
  var share: Double? { count > 0 ? Double(kept) / Double(count) : nil }
}
