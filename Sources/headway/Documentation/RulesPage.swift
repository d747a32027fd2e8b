import Canvas
import OKRModel
import TextFormats

/// `docs/rules.md`: all rules as Markdown.
struct RulesPage {
  /// The page.
  var text: String {
    ([Self.opening, summary] + Rule.Kind.allCases.map(section)).joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # Rules

    <!-- Made by `make docs` from the table of rules. What is changed here is lost. -->

    These are the rules that `headway lint` checks. Rules about how OKRs are set up advise; nothing is kept from working
    by them. Those that look at the objectives look at the running cycle. A rule, or one finding, is silenced in
    [headway.yaml](file-format.md#headwayyaml). `headway lint --explain RULE` says what stands here.
    The gaps of the dashboard (`5`) mark an error with `\(Glyphs.unicode.error)`, a warning with `\(Glyphs.unicode.warning)`
    and advice with `\(Glyphs.unicode.advice)`; in ASCII with `\(Glyphs.ascii.error)`, `\(Glyphs.ascii.warning)` and
    `\(Glyphs.ascii.advice)`.
    """

  private var summary: String {
    let rows = Rule.all.map { "| [`\($0.id)`](#\($0.id)) | \($0.level.rawValue) | \($0.title) |" }
    return (["| rule | level | what it finds |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private func section(_ kind: Rule.Kind) -> String {
    let rules = Rule.all.filter { $0.kind == kind }
    let title = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return (["## \(title)"] + rules.map(entry)).joined(separator: "\n\n")
  }

  private func entry(_ rule: Rule) -> String {
    let paragraphs = [
      "\(rule.title) (\(rule.level.rawValue)). \(rule.why)", "*How to fix it:* \(rule.remedy)",
      "*Example:* \(rule.example)",
    ]
    return (["### \(rule.id)"] + paragraphs.map { $0.folded(to: 120).joined(separator: "\n") })
      .joined(separator: "\n\n")
  }
}
