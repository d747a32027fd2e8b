extension Rule {
  /// How objectives and key results should be worded. All of it is advice: the words are the team's.
  static let wordingRules = [
    Rule(
      id: "activity-key-result", level: .advice, kind: .wording, title: "Key result that reads like activity",
      why: """
        Work can be finished without anything getting better. A key result says what is different afterwards. This \
        finds titles that begin with a verb of work, such as launch, train or deliver, and name no measured change \
        ("by 25%", "from 3 to 5").
        """,
      remedy: "Ask what the work should change, and measure that. The work itself is an initiative.",
      example: "title: Roll out disruption messages in nine languages",
      check: { $0.activities() }),
    Rule(
      id: "number-in-objective", level: .advice, kind: .wording, title: "Number in an objective",
      why: """
        An objective should inspire; its numbers belong in its key results. Years, numbers that are names ("terminal \
        2") and outline numbers before the title ("1.2", "3)", "O2:") do not count.
        """,
      remedy: "Say it in words, and move the number to a key result.",
      example: "objective: One decision, taken once, in under 20 minutes",
      check: { $0.numberedObjectives() }),
    Rule(
      id: "task-objective", level: .advice, kind: .wording, title: "Objective worded like a task",
      why: """
        An objective says what should be achieved for somebody, not what should be done. This finds objectives that \
        begin with a verb of work, such as launch, install or migrate.
        """,
      remedy: "Ask what will be better, and for whom, when it is done; say that.",
      example: "objective: Launch the new app",
      check: { $0.taskObjectives() }),
    Rule(
      id: "objective-repeats-outcome", level: .advice, kind: .wording,
      title: "Objective that repeats an outcome",
      why: """
        An outcome is the value in the end; an objective is what this stage does for it in this cycle. This finds \
        titles that differ only in capitals and punctuation.
        """,
      remedy: "Say what this stage should achieve, and name the outcome in 'outcomes'.",
      example: "objective: Journeys without stress, with an outcome of the same title",
      check: { $0.echoes() }),
    Rule(
      id: "only-output", level: .advice, kind: .wording, title: "Key results that all measure output",
      why: """
        If the key results only measure whether things were delivered, all can be done and the objective missed. \
        Output is: unit 'done', a title that reads like activity, or the indicator 'output'.
        """,
      remedy: "Add a key result that shows what users or the business notice.",
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
