/// The least and the greatest value that a key result can have, as far as its unit and its values say: a share in per
/// cent lies within 0 and 100, and a count that was never negative stays at 0 or more.
struct ValueLimits: Hashable, Sendable {
  let least: Double?
  let greatest: Double?

  /// The limits of `standing`. A value outside, such as 120 %, shows that there is no such limit.
  init(of standing: KeyResultStanding) {
    let references: [Double?] =
      switch standing.measure {
      case .rollUp: []
      case .reach: [standing.baseline, standing.target]
      case .hold(let band): [band.bounds.lower, band.bounds.upper]
      case .milestones: []
      }
    let known = references.compactMap(\.self) + standing.checkIns.map(\.value)
    least = known.allSatisfy { $0 >= 0 } ? 0 : nil
    greatest = standing.isPercentage && known.allSatisfy { $0 <= 100 } ? 100 : nil
  }

  /// `value`, or the limit that it is beyond.
  func clamped(_ value: Double) -> Double {
    let raised = least.map { max($0, value) } ?? value
    return greatest.map { min($0, raised) } ?? raised
  }
}
