import OKRModel

extension QuarterReport {
  /// A rule and its findings.
  struct Gap {
    let rule: Rule
    let findings: [Finding]
  }

  /// What is missing or doubtful, by rule: the gravest first, and within one level in the order of the rules.
  ///
  /// For one stage only the findings in its objectives.
  var gaps: [Gap] {
    let reported = Findings(in: workspace, standings: standings).reported.filter { isReported($0.subject) }
    let byRule = Dictionary(grouping: reported) { $0.rule.id }
    return Rule.all.gravestFirst(by: \.level).compactMap { rule in
      byRule[rule.id].map { Gap(rule: rule, findings: $0) }
    }
  }

  private func isReported(_ subject: ConstructID) -> Bool {
    guard let stage else { return true }
    switch subject {
    case .stage(let id): return id == stage
    case .objective(let id): return standings.objective(id)?.objective.stage == stage
    case .keyResult(let reference):
      return standings.objective(reference.objective)?.objective.stage == stage
    default: return false
    }
  }
}
