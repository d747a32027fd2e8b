extension Rule {
  /// What objectives contribute to, and what key results roll up from.
  static let parentRules = [
    Rule(
      id: "roll-up-without-children", level: .warning, kind: .structure, title: "Roll-up of nothing",
      why: """
        A key result with 'roll-up: children' takes its progress from the objectives that contribute to it. Without one \
        it has no data, and nobody can check in on it.
        """,
      remedy: "Name the key result in 'contributes-to' of an objective, or give it a measure of its own.",
      example: "roll-up: children on a key result that no 'contributes-to' names.",
      check: { $0.emptyRollUps() }),
    Rule(
      id: "parent-closed", level: .advice, kind: .structure, title: "Contributes to what is given up",
      why: """
        The objective serves something that was dropped, postponed or merged. The people who work on it may not have \
        heard, or the work goes on for a reason that its file does not name.
        """,
      remedy: "Ask whether the objective is still wanted, and name what it contributes to now.",
      example: "contributes-to: [one-journey/bags], which is closed as dropped.",
      check: { $0.childrenOfClosed() }),
    Rule(
      id: "parent-apart", level: .advice, kind: .structure, title: "Contributes to another time",
      why: """
        The two cycles have no day in common, so that the parent is over before the objective begins, or begins after \
        it. Often it was copied from an earlier cycle together with its parent.
        """,
      remedy: "Name the parent of the present cycle in 'contributes-to'.",
      example: "An objective of 2026-Q4 that contributes to one of 2026-Q3.",
      check: { $0.childrenApart() }),
  ]
}

extension RuleContext {
  func emptyRollUps() -> [Offence] {
    eachKeyResult { entry in
      let standing = entry.standing
      guard standing.isRolledUp, standing.closing == nil, standing.children.allSatisfy(\.isLeftOut)
      else { return nil }
      return "'\(entry.keyResult.title)' rolls up from what contributes to it, and no objective does"
    }
  }

  func childrenOfClosed() -> [Offence] {
    standings.objectives.filter { $0.rollUp.status != .closed }.flatMap { standing in
      standing.objective.contributesTo.compactMap { parent in
        end(of: parent).map {
          Offence(
            subject: .objective(standing.objective.id),
            sentence:
              "'\(standing.objective.title)' contributes to '\(workspace.title(of: parent))', which was \($0)"
          )
        }
      }
    }
  }

  /// How `parent` was given up, or all its key results; nil while any of it counts.
  private func end(of parent: ObjectiveParent) -> String? {
    let end = { (keyResult: KeyResult) in
      keyResult.closing(on: standings.asOf).flatMap { $0.end.leavesFigures ? $0.end : nil }
    }
    switch parent {
    case .keyResult(let reference):
      return workspace.keyResult(reference).flatMap { end($0.keyResult) }.map { "\($0)" }
    case .objective(let id):
      let ends = workspace.objective(id)?.keyResults.map(end) ?? []
      let known = Set(ends.compactMap(\.self))
      guard !ends.isEmpty, ends.allSatisfy({ $0 != nil }) else { return nil }
      return known.count == 1 ? known.first.map { "\($0)" } : "given up"
    }
  }

  func childrenApart() -> [Offence] {
    objectives.flatMap { objective in
      objective.contributesTo.compactMap { parent -> Offence? in
        guard let own = cycle(of: objective),
          let other = workspace.objective(parent.objective).flatMap({ workspace.cycle($0.cycle) }),
          own.end < other.start || other.end < own.start
        else { return nil }
        return Offence(
          subject: .objective(objective.id),
          sentence: """
            '\(objective.title)' of \(own.id) contributes to '\(workspace.title(of: parent))' of \(other.id), and the \
            two cycles have no day in common
            """)
      }
    }
  }
}
