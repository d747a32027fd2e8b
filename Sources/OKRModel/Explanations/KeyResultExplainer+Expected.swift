extension KeyResultExplainer {
  /// What is expected by now.
  var expected: Explanation.Item {
    let known = standing.expected.map { Figure.percent($0, ascii: notation.ascii) } ?? "unknown"
    if let tally = standing.milestones {
      return .init("Expected", known, expectedLines(of: tally) + dayFacts)
    }
    let lines =
      standing.isDoneOrNot ? byDueDay : standing.timeline.checkpoints.isEmpty ? byTime : byCheckpoints
    return .init("Expected", known, lines + dayFacts)
  }

  /// Nothing until its due day is over, then all.
  private var byDueDay: [Explanation.Line] {
    let isOver = standing.expected == 1
    return [
      .rule("0 through the due day, 1 from the day after it on"),
      .fact("It \(isOver ? "was" : "is") due on \(day(standing.period.due))."),
    ]
  }

  /// The elapsed share of its time.
  private var byTime: [Explanation.Line] {
    let rule = Explanation.Line.rule("days elapsed / total days")
    guard let (passed, length) = daysOfTime else {
      return [rule, .fact("\(time): its time has no length, and is up from its start on.")]
    }
    let result = notation.computed(standing.expected ?? 0)
    return [
      rule, .worked("\(passed) / \(length) = \(result)"),
      .fact("\(time): \(passed) of \(notation.count(length, "day")) have passed."),
    ]
  }

  /// Where the line through its checkpoints is.
  private var byCheckpoints: [Explanation.Line] {
    let rule = Explanation.Line.rule("the line from the start through the checkpoints to the due day")
    let facts = standing.timeline.checkpoints.map { checkpoint -> Explanation.Line in
      let value = "\(withUnit(said(checkpoint.value))) should be reached by \(day(checkpoint.day))"
      let point = standing.expectedLine?.points.first { $0.day == checkpoint.day }
      let progress = point.map { ": \(Figure.percent($0.progress, ascii: notation.ascii)) of the way" } ?? ""
      return .fact("\(value)\(progress).")
    }
    guard let line = standing.expectedLine else {
      return [rule] + facts + [
        .fact("The baseline or the target is not known, so nothing can be expected yet.")
      ]
    }
    return [rule] + [worked(on: line)].compactMap(\.self) + facts
  }

  /// The line between the two points around the day, with the numbers put in.
  private func worked(on line: ExpectedLine) -> Explanation.Line? {
    guard let (from, to) = line.span(around: standing.asOf) else { return nil }
    let length = from.day.days(to: to.day)
    guard length > 0 else { return nil }
    let share = "\(from.day.days(to: standing.asOf)) / \(length)"
    let result = notation.computed(line.progress(on: standing.asOf))
    let places = notation.places(from: 0, toGive: result, roundedTo: 3) {
      let low = notation.roundedValue(from.progress, places: $0)
      let high = notation.roundedValue(to.progress, places: $0)
      return low + Double(from.day.days(to: standing.asOf)) / Double(length) * (high - low)
    }
    let low = notation.rounded(from.progress, places: places)
    let high = notation.rounded(to.progress, places: places)
    return .worked("\(low) + \(share) \(notation.times) (\(high) \(notation.minus) \(low)) = \(result)")
  }

  /// What the file says if it is not a plain day: `Due on 31 Dec: the file says '6 months', counted from 1 Jul.`
  private var dayFacts: [Explanation.Line] {
    let start = keyResult.start?.words.map {
      "It starts on \(day(standing.period.start)): the file says '\($0)'."
    }
    let due = keyResult.due.flatMap { expression -> String? in
      guard let words = expression.words else { return nil }
      var counted = ""
      if case .length = expression.meaning { counted = ", counted from \(day(standing.period.start))" }
      return "It is due on \(day(standing.period.due)): the file says '\(words)'\(counted)."
    }
    return [start, due].compactMap { $0.map(Explanation.Line.fact) }
  }

  private var time: String { "From \(day(standing.period.start)) to \(day(standing.period.due))" }
}
