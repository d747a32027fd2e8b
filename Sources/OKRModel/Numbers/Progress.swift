/// How far along a key result is: a fraction, 0 at its start and 1 at its target, unclamped.
public enum Progress {
  /// Progress of a reach: `(value − baseline) / (target − baseline)`.
  ///
  /// Over 1 is overshoot, below 0 is regress; nil when target and baseline are equal, because then nothing is measured,
  /// and when the numbers are so large that their distance overflows.
  public static func ofReach(value: Double, baseline: Double, target: Double) -> Double? {
    let distance = target - baseline
    // Relative to the numbers themselves, so that the unit does not matter.
    guard distance.isFinite, distance.magnitude > 1e-12 * max(target.magnitude, baseline.magnitude) else {
      return nil
    }
    let progress = (value - baseline) / distance
    return progress.isFinite ? progress : nil
  }

  /// Progress of a hold: the share of `values` that lie in `band`, times `elapsed`, the elapsed share of its time.
  ///
  /// A hold that was always kept is exactly where it is expected to be; nil without values.
  public static func ofHold(values: some Collection<Double>, band: Band, elapsed: Double) -> Double? {
    HeldDays(kept: values.count(where: band.contains), count: values.count).share.map { $0 * elapsed }
  }

  /// The progress as it counts in a roll-up: clamped to 0…1.
  public static func clamped(_ progress: Double) -> Double {
    min(1, max(0, progress))
  }

  /// Whether `progress` is at its target or past it.
  public static func isComplete(_ progress: Double) -> Bool {
    progress >= 1 - Figure.tolerance
  }
}
