/// What would change the status of a key result: the ways to every better status by a check-in on the as-of day.
public struct Improvements: Sendable {
  /// The ways to statuses better than the current one, the nearest first.
  public let steps: [Improvement]
  /// What a check-in has to say to stay on track; nil if it is not on track now.
  public let toStay: Improvement?

  private let standing: KeyResultStanding

  /// Computes what would change the status of `keyResult`, which stands at `standing`.
  public init(of keyResult: KeyResult, _ standing: KeyResultStanding, settings: Settings) {
    let finder = ImprovementFinder(keyResult: keyResult, standing: standing, settings: settings)
    self.standing = standing
    self.steps = finder.steps
    let stay = standing.status == .onTrack ? finder.wayToStay : nil
    // If the printed value leads further than that, another line promises it.
    self.toStay = stay?.status == .onTrack ? stay : nil
  }

  /// The way to show if there is room for only one: to On track, or else to the nearest better status.
  public var main: Improvement? {
    steps.first { $0.status == .onTrack } ?? steps.first
  }

  /// What would change the status in one short sentence, such as `On track at 17.9 or less this week.`; nil if
  /// nothing needs to change.
  public func sentence(ascii: Bool = true) -> String? {
    if standing.reason == .nothingToMeasure {
      return "It needs a target that differs from its baseline."
    }
    if standing.status == .onTrack {
      return toStay.flatMap { $0.value == nil ? nil : "Stays on track \(words(of: $0, ascii: ascii))." }
    }
    return main.map { "\($0.status.title) \(words(of: $0, ascii: ascii))." }
  }

  private func words(of way: Improvement, ascii: Bool) -> String {
    way.checkInCount > 1
      ? way.needs(ascii: ascii) : way.needs(ascii: ascii, on: way.cadence == .weekly ? "this week" : "today")
  }
}
