/// The tour under way: its step, and how far that is done.
public struct Tour: Hashable, Sendable {
  /// The current step.
  public private(set) var step: TourStep
  /// How many of the step's goals are reached.
  private(set) var reached = 0
  /// Whether the user has put it aside: its card is hidden, and it waits.
  var isAside = false

  /// A tour that begins or goes on at `step`.
  public init(at step: TourStep = .find) { self.step = step }

  /// The next thing that must happen; nil when the step is done.
  var goal: TourStep.Goal? { step.goals.element(at: reached) }

  /// Whether all its steps are done.
  var isOver: Bool { goal == nil && TourStep(rawValue: step.rawValue + 1) == nil }

  /// `Tour 2 of 7: Check in`.
  var heading: String { "Tour \(step.rawValue) of \(TourStep.allCases.count): \(step.title)" }

  /// Records that the goal is reached, and goes on to the next step if that was the last one.
  mutating func goalReached() {
    reached += 1
    guard goal == nil, let next = TourStep(rawValue: step.rawValue + 1) else { return }
    step = next
    reached = 0
  }
}
