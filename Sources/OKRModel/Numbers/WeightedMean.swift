/// The mean of figures of which some count more than others.
enum WeightedMean {
  /// Σ weight · figure ÷ Σ weight, over parts whose weights are finite and not negative; nil when no part has any weight.
  static func of<Part>(_ parts: [Part], figure: (Part) -> Double, weight: (Part) -> Double) -> Double? {
    // Relative to the greatest, so that no sum of weights overflows.
    guard let greatest = parts.lazy.map(weight).max(), greatest > 0 else { return nil }
    var sum = 0.0
    var weights = 0.0
    for part in parts {
      let share = weight(part) / greatest
      sum += figure(part) * share
      weights += share
    }
    return sum / weights
  }

  /// The weight as it counts: one that is negative or no number counts as 0.
  static func usable(_ weight: Double) -> Double {
    weight.isFinite ? max(0, weight) : 0
  }
}
