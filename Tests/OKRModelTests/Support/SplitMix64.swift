/// A small seeded random source, so that a failing property fails again.
///
/// The algorithm is SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// A number of the size that people measure: −10,000…10,000, often a whole one.
  mutating func measurement() -> Double {
    let number = Double.random(in: -10_000...10_000, using: &self)
    return Bool.random(using: &self) ? number.rounded() : number
  }

  /// A baseline and a target that are far enough apart to measure something.
  mutating func reach() -> (baseline: Double, target: Double) {
    let baseline = measurement()
    var target = measurement()
    while (target - baseline).magnitude < 1 { target = measurement() }
    return (baseline, target)
  }
}
