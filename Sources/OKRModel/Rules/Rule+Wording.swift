extension Rule {
  /// How objectives and key results should be worded. All of it is advice: the wording is the team's choice.
  static let wordingRules = [
    Rule(
      id: "activity-key-result", level: .advice, kind: .wording, title: "Key result that reads like activity",
      why: """
        Work can be finished without anything getting better. A key result says what is different afterwards. Told are \
        titles that begin with a verb of work, such as launch, train or deliver, and name no measured change ("by 25%", \
        "from 3 to 5").
        """,
      mend: "Ask what the work is to change, and measure that. The work itself is an initiative.",
      example: "title: Roll out disruption messages in nine languages",
      check: { $0.activities() }),
    Rule(
      id: "number-in-objective", level: .advice, kind: .wording, title: "Number in an objective",
      why: """
        An objective is to move people; its numbers stand in its key results. Years, numbers that are names \
        ("terminal 2"), and the number of an outline before the title ("1.2", "3)", "O2:") are no numbers here.
        """,
      mend: "Say it in words, and give the number to a key result.",
      example: "objective: One decision, taken once, in under 20 minutes",
      check: { $0.numberedObjectives() }),
    Rule(
      id: "task-objective", level: .advice, kind: .wording, title: "Objective worded like a task",
      why: """
        An objective says what is to be achieved for somebody, not what is to be done. Told are those that begin with a \
        verb of work, such as launch, install or migrate.
        """,
      mend: "Ask what will be better for whom when it is done, and say that.",
      example: "objective: Launch the new app",
      check: { $0.taskObjectives() }),
    Rule(
      id: "objective-repeats-outcome", level: .advice, kind: .wording,
      title: "Objective that repeats an outcome",
      why: """
        An outcome is the value in the end; an objective is what this stage does for it in this cycle. Told are titles \
        that are the same but for capitals and punctuation.
        """,
      mend: "Say what this stage is to achieve, and name the outcome in 'outcomes'.",
      example: "objective: Journeys without stress, beside an outcome of that title",
      check: { $0.echoes() }),
    Rule(
      id: "only-output", level: .advice, kind: .wording, title: "Key results that all measure output",
      why: """
        When all that is measured is whether things were made, the objective may be missed with every key result done. \
        Output is what is there or not (unit 'done'), what reads like activity, and what has the indicator 'output'.
        """,
      mend: "Add a key result that shows what users or the business notice.",
      example: "An objective with one key result: unit: done, target: yes",
      check: { $0.outputOnly() }),
  ]
}

extension RuleContext {
  func activities() -> [Offence] {
    eachKeyResult { entry in
      Self.activityVerb(entry.keyResult).map {
        "'\(entry.keyResult.title)' reads like activity ('\($0)') and names no measured change"
      }
    }
  }

  private static func activityVerb(_ keyResult: KeyResult) -> String? {
    let words = TitleWords(keyResult.title)
    return words.hasMeasuredChange ? nil : words.beginning(with: TitleWords.activityVerbs)
  }

  func numberedObjectives() -> [Offence] {
    eachObjective { objective in
      TitleWords(objective.title).number.map { "'\(objective.title)' has a number in it: \($0)" }
    }
  }

  func taskObjectives() -> [Offence] {
    eachObjective { objective in
      TitleWords(objective.title).beginning(with: TitleWords.taskVerbs)
        .map { "'\(objective.title)' is worded like a task ('\($0)')" }
    }
  }

  func echoes() -> [Offence] {
    let titles = Dictionary(
      workspace.outcomes.map { (TitleWords($0.title).plain, $0.id) }, uniquingKeysWith: { first, _ in first })
    return eachObjective { objective in
      titles[TitleWords(objective.title).plain].map {
        "'\(objective.title)' repeats the title of the outcome '\($0)'"
      }
    }
  }

  func outputOnly() -> [Offence] {
    eachObjective { objective in
      guard !objective.keyResults.isEmpty, objective.keyResults.allSatisfy(Self.measuresOutput) else {
        return nil
      }
      return "the key results of '\(objective.title)' all measure output"
    }
  }

  private static func measuresOutput(_ keyResult: KeyResult) -> Bool {
    Figure.isYesOrNo(keyResult.unit) || keyResult.indicator?.name.lowercased() == "output"
      || activityVerb(keyResult) != nil
  }
}
