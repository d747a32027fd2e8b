extension KeyResultExplainer {
  /// How the progress of `tally` comes about.
  func progressLines(of tally: MilestoneTally) -> [Explanation.Line] {
    let rule = Explanation.Line.rule("weight of the milestones done / weight of all")
    guard let progress = tally.progress else {
      return [rule, .fact("No milestone has a weight, so there is nothing to measure.")]
    }
    guard standing.progress != nil else { return [rule, .fact("Nobody has checked in.")] }
    let parts = "\(notation.number(tally.doneWeight)) / \(notation.number(tally.weight))"
    return [rule, .worked("\(parts) = \(notation.computed(progress))")]
  }

  /// How what is expected of `tally` comes about.
  func expectedLines(of tally: MilestoneTally) -> [Explanation.Line] {
    let rule = Explanation.Line.rule("weight of the milestones whose due day is over / weight of all")
    guard let expected = tally.expected else { return [rule] }
    let parts = "\(notation.number(tally.dueWeight)) / \(notation.number(tally.weight))"
    return [rule, .worked("\(parts) = \(notation.computed(expected))")]
  }

  /// Each milestone with its day.
  func milestones(of tally: MilestoneTally) -> Explanation.Item {
    let lines = tally.items.map { item -> Explanation.Line in
      let weight = item.milestone.weight
      let counted = weight == 1 ? "" : ", weight \(notation.number(weight))"
      let due = "due on \(day(item.due))"
      let state =
        item.done.map { "done on \(day($0)), \(due)" } ?? (item.due < tally.asOf ? "open, was \(due)" : due)
      return .fact("\(item.milestone.title): \(state)\(counted).")
    }
    return .init("Milestones", "\(tally.doneCount) of \(tally.items.count) done", lines)
  }
}
