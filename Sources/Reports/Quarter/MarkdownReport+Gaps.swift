import OKRModel

extension MarkdownReport {
  /// What is missing or doubtful in the OKRs, by rule.
  var gaps: [[String]] {
    let gaps = report.gaps
    guard !gaps.isEmpty else { return [["## Gaps"], ["The rules find nothing missing or doubtful."]] }
    return [["## Gaps"]]
      + gaps.flatMap { gap in
        [["### \(words.heading(gap))"], gap.findings.map { "- \(text(words.sentence($0.sentence)))" }]
      }
  }
}
