import OKRModel

extension HTMLReport {
  /// What is missing or doubtful in the OKRs, by rule.
  var gaps: HTMLNode {
    let rules = report.gaps.flatMap { gap in
      [
        HTMLNode.make(.h3, [:], .text(words.heading(gap))),
        .make(.p, ["class": "muted"], .text(gap.rule.remedy)),
        .make(.ul, [:], gap.findings.map { .make(.li, [:], .text(words.sentence($0.sentence))) }),
      ]
    }
    let nothing = HTMLNode.make(.p, [:], "The rules find nothing missing or doubtful.")
    return section("Gaps", rules.isEmpty ? [nothing] : rules)
  }
}
