import OKRModel

extension RuleCase {
  static let measure = [
    RuleCase(
      "baseline-missing", "'Reduce the wait' has no baseline; its first check-in is taken: 19",
      at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(measure: .reach(nil, 15))]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(measure: .hold(.atMost(15)))]
    },
    RuleCase(
      "due-missing", "'Cut waits within 6 months' says 'within 6 months' and has no due day", at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult("wait", "Cut waits within 6 months", due: nil)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult("wait", "Answer claims within 7 days of asking", due: nil)]
    },
    RuleCase(
      "due-missing",
      "'Reduce the wait' has no due day in a cycle that ends on \(Quarter.day(365))", at: "queue/wait"
    ) {
      $0.cycle = Cycle(id: "2026-Q4", start: Quarter.start, end: Quarter.day(365))
      $0.keyResults = [Sketch.keyResult(due: nil)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(due: nil)]
    },
    RuleCase("indicator-missing", "'Reduce the wait' has no indicator", at: "queue/wait") {
      $0.keyResults = [Sketch.keyResult(indicator: nil)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(indicator: "adoption")]
    },
    RuleCase(
      "target-equals-baseline", "the target of 'Reduce the wait' is its baseline: 20", at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(measure: .reach(20, 20))]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(measure: .reach(20, 19.9))]
    },
    RuleCase(
      "due-outside-cycle", "'Reduce the wait' is due on \(Quarter.day(101)), after 2026-Q4", at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult(due: 101)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult(due: 0)]
    },
  ]

  static let wording =
    activities + numbers + [
      RuleCase(
        "task-objective", "'Launch the new app' is worded like a task ('launch')", at: "queue"
      ) {
        $0.title = "Launch the new app"
      } butNotWhen: {
        $0.title = "Build trust at the desk"
      },
      RuleCase(
        "objective-repeats-outcome", "'Journeys, without stress!' repeats the title of the outcome 'calm'",
        at: "queue"
      ) {
        $0.title = "Journeys, without stress!"
      } butNotWhen: {
        $0.title = "Journeys without stress for families"
      },
      RuleCase(
        "only-output", "the key results of 'A calm start of the journey' all measure output", at: "queue"
      ) {
        $0.keyResults = [Sketch.keyResult(measure: .reach(0, 1), unit: "done")]
      } butNotWhen: {
        $0.keyResults.append(Sketch.keyResult("signed", measure: .reach(0, 1), unit: "done"))
      },
    ]

  /// Titles that read like activity, with the verb, each beside one that does not.
  private static let activities = [
    ("Train every agent at the desk", "train", "Train delays fall by 10 a week"),
    ("Roll out messages in nine languages", "roll out", "Roll out pain: calls fall from 9 to 3"),
    ("Train 200 agents", "train", "Deliver 95% of bags within the hour"),
    ("Deliver the new kiosks", "deliver", "Deliver bags in 20 minutes instead of 40"),
    ("Launch", "launch", "Satisfaction with the launch"),
  ].map { title, verb, sound in
    RuleCase(
      "activity-key-result", "'\(title)' reads like activity ('\(verb)') and names no measured change",
      at: "queue/wait"
    ) {
      $0.keyResults = [Sketch.keyResult("wait", title)]
    } butNotWhen: {
      $0.keyResults = [Sketch.keyResult("wait", sound)]
    }
  }

  /// Objectives with a number, each beside one in which the number is a name or a year.
  private static let numbers = [
    ("One decision in under 20 minutes", "20", "A lounge in Terminal 2 that people look for"),
    ("Raise the score to 4.5", "4.5", "Be the carrier of choice in 2027"),
    ("80% of travellers check in at home", "80%", "Care that is there 24/7, in phase 3 and after"),
  ].map { title, number, sound in
    RuleCase("number-in-objective", "'\(title)' has a number in it: \(number)", at: "queue") {
      $0.title = title
    } butNotWhen: {
      $0.title = sound
    }
  }
}
