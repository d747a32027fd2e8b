extension Rule {
  /// The longest cycle, in days, for which sharing one due day is reasonable: a quarter plus a week.
  static let longestCycleOfOneDueDay = 100

  /// How key results should be measured.
  static let measureRules = [
    Rule(
      id: "baseline-missing", level: .warning, kind: .measure, title: "No baseline",
      why: """
        Without a baseline the first check-in is used: what was achieved before it does not show, and a relative \
        target is unknown until then.
        """,
      remedy: "Write the value on the first day into 'baseline'.",
      example: "target: +20%, without 'baseline'",
      check: { $0.withoutBaseline() }),
    Rule(
      id: "due-missing", level: .advice, kind: .measure, title: "No due day",
      why: """
        A key result is time-bound. Without 'due' it ends with its cycle, which is fine in a quarter. It is reported \
        in a cycle of more than 100 days, and where the title names a time span ("within 6 months").
        """,
      remedy: "Write the day or the time span into 'due', such as 'due: 6 months'.",
      example: "title: Reduce average wait time by 25% within 6 months, without 'due'",
      check: { $0.withoutDueDay() }),
    Rule(
      id: "indicator-missing", level: .advice, kind: .measure, title: "No indicator",
      why: "The indicator names the kind of evidence, and shows when all evidence is of the same kind.",
      remedy: "Write 'indicator': speed, quality, cost, satisfaction, or a word of your own.",
      example: "A key result without 'indicator'.",
      check: { $0.withoutIndicator() }),
    Rule(
      id: "target-equals-baseline", level: .warning, kind: .measure, title: "Target equal to baseline",
      why: "There is nothing to reach, so progress cannot be computed.",
      remedy:
        "Correct one of the two. If the value should stay as it is, use a hold: 'at-least', 'at-most' or 'between'.",
      example: "baseline: 20 and target: 20",
      check: { $0.withNothingToReach() }),
    Rule(
      id: "due-outside-cycle", level: .warning, kind: .measure, title: "Due outside the cycle",
      why:
        "A key result due outside its cycle comes up when it is too early or too late to act on it.",
      remedy: "Correct 'due', or move the objective to the cycle that contains it.",
      example: "due: 2027-02-15 in 2026-Q4",
      check: { $0.dueOutsideCycle() }),
  ]
}

extension RuleContext {
  func withoutBaseline() -> [Offence] {
    eachKeyResult { entry in
      guard let reach = entry.reach, reach.baseline == nil, !entry.keyResult.isYesOrNo else { return nil }
      let rest =
        entry.standing.baseline.map { "; its first check-in is taken: \(Figure.value($0))" } ?? ""
      return "'\(entry.keyResult.title)' has no baseline\(rest)"
    }
  }

  func withoutDueDay() -> [Offence] {
    eachKeyResult { entry in
      guard entry.keyResult.due == nil, let cycle = cycle(of: entry.objective) else { return nil }
      let isLong = cycle.start.days(to: cycle.end) > Rule.longestCycleOfOneDueDay
      if let time = TitleWords(entry.keyResult.title).span {
        return "'\(entry.keyResult.title)' says '\(time)' and has no due day"
      }
      guard isLong else { return nil }
      return "'\(entry.keyResult.title)' has no due day in a cycle that ends on \(cycle.end)"
    }
  }

  func withoutIndicator() -> [Offence] {
    eachKeyResult { entry in
      // What rolls up is evidence of nothing by itself.
      guard entry.keyResult.indicator == nil, !entry.keyResult.isRolledUp else { return nil }
      return "'\(entry.keyResult.title)' has no indicator"
    }
  }

  func withNothingToReach() -> [Offence] {
    eachKeyResult { entry in
      guard entry.standing.hasNothingToMeasure, let target = entry.standing.target else { return nil }
      return "the target of '\(entry.keyResult.title)' is its baseline: \(entry.keyResult.text(of: target))"
    }
  }

  func dueOutsideCycle() -> [Offence] {
    eachKeyResult { entry in
      let due = entry.standing.period.due
      guard entry.keyResult.due != nil, let cycle = cycle(of: entry.objective), !cycle.period.contains(due)
      else { return nil }
      return
        "'\(entry.keyResult.title)' is due on \(due), \(due < cycle.start ? "before" : "after") \(cycle.id)"
    }
  }
}
