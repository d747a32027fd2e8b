/// What the values of a key result have been and should be: a new value that lies far outside may be a slip.
public struct KnownValues: Hashable, Sendable {
  /// A value that the key result names itself.
  struct Landmark: Hashable, Sendable {
    /// What it is: `target`, `baseline` or `limit`.
    let name: String
    let value: Double
  }

  let landmarks: [Landmark]
  /// The last check-in in force of each day, oldest first, without the one being corrected.
  private let all: ArraySlice<CheckIn>
  /// The check-in being corrected; nil for a new one.
  private let corrected: CheckIn?
  /// The lowest and the highest value of all check-ins, if `all` holds only some of them.
  private let bounds: ClosedRange<Double>?

  /// Nothing is known, so no value is far outside.
  public static let none = KnownValues(landmarks: [], all: [], corrected: nil)

  private init(
    landmarks: [Landmark], all: ArraySlice<CheckIn>, corrected: CheckIn?, bounds: ClosedRange<Double>? = nil
  ) {
    self.landmarks = landmarks
    self.all = all
    self.corrected = corrected
    self.bounds = bounds
  }

  /// The check-ins that count and have a value to compare with.
  private var checkIns: some BidirectionalCollection<CheckIn> {
    all.lazy.filter { $0.value.isFinite }
  }

  /// What is known about a key result from its `measure` and its `checkIns` in force, oldest first, of which the
  /// last one of each day counts; `corrected` is the one being corrected, whose value does not count.
  public init(of measure: Measure, checkIns: [CheckIn], correcting corrected: CheckIn? = nil) {
    let others = corrected.map { corrected in checkIns.filter { $0.id != corrected.id }[...] }
    self.init(
      landmarks: Self.landmarks(of: measure, first: checkIns[...].lastOfEachDay.first?.value)
        .filter { $0.value.isFinite },
      all: (others ?? checkIns[...]).lastOfEachDay, corrected: corrected)
  }

  /// The same for a key result when only the `first` check-in, the `last` one up to the day in question, and the
  /// `bounds` of all values are known.
  init(of measure: Measure, first: CheckIn?, last: CheckIn?, bounds: ClosedRange<Double>?) {
    self.init(
      landmarks: Self.landmarks(of: measure, first: first?.value).filter { $0.value.isFinite },
      all: (first == last ? [first] : [first, last]).compactMap(\.self)[...], corrected: nil,
      bounds: bounds)
  }

  private static func landmarks(of measure: Measure, first: Double?) -> [Landmark] {
    switch measure {
    case .rollUp: return []
    case .reach(let reach):
      let target = reach.target.value(from: reach.baseline ?? first)
      return [target.map { Landmark(name: "target", value: $0) }].compactMap(\.self)
        + [reach.baseline.map { Landmark(name: "baseline", value: $0) }].compactMap(\.self)
    case .hold(let band):
      return [band.bounds.lower, band.bounds.upper].compactMap(\.self)
        .map { Landmark(name: "limit", value: $0) }
    case .milestones: return []
    }
  }

  /// The lowest and the highest known value. If all are equal, which says nothing about the spread, the range starts or
  /// ends at 0; nil if nothing is known, or only 0.
  public var range: ClosedRange<Double>? {
    var bounds: (lower: Double, upper: Double)?
    func take(_ value: Double) {
      bounds = bounds.map { (min($0.lower, value), max($0.upper, value)) } ?? (value, value)
    }
    for landmark in landmarks { take(landmark.value) }
    if let known = self.bounds {
      take(known.lowerBound)
      take(known.upperBound)
    } else {
      for checkIn in checkIns { take(checkIn.value) }
    }
    guard let (lower, upper) = bounds else { return nil }
    guard lower == upper else { return lower...upper }
    return lower == 0 ? nil : min(0, lower)...max(0, upper)
  }

  /// Whether `value` lies farther outside the range than the range is wide.
  public func isFarOutside(_ value: Double) -> Bool {
    guard value.isFinite, value != corrected?.value, let range else { return false }
    let width = range.upperBound - range.lowerBound
    let distance = max(range.lowerBound - value, value - range.upperBound)
    // The slack covers binary rounding: 0.6 lies exactly 0.3 outside 0…0.3, not more.
    let slack = 1e-12 * max(range.lowerBound.magnitude, range.upperBound.magnitude, value.magnitude)
    return width.isFinite && distance > width + slack
  }

  /// The doubt about `entry`, made on `today`; nil if its value is not unusual.
  public func doubt(about entry: CheckInEntry, today: CivilDay) -> ValueDoubt? {
    guard isFarOutside(entry.value), let range else { return nil }
    if let last = checkIns.last(where: { $0.date <= entry.date }) {
      return ValueDoubt(
        value: entry.value, other: last.value,
        name: .checkIn(on: last.date, seenFrom: entry.date, isToday: entry.date == today))
    }
    let isAbove = entry.value > range.upperBound
    let near = landmarks.min { isAbove ? $0.value > $1.value : $0.value < $1.value }
    if let near { return ValueDoubt(value: entry.value, other: near.value, name: .landmark(near.name)) }
    return checkIns.first.map {
      ValueDoubt(
        value: entry.value, other: $0.value,
        name: .checkIn(on: $0.date, seenFrom: entry.date, isToday: entry.date == today))
    }
  }
}
