package import OKRModel
import TextFormats

/// The rules themselves, as `headway lint` lists and explains them.
package enum RuleText {
  /// A line for each rule: its id, its level, and what it finds.
  package static var list: [TextRow] {
    let width = Rule.all.map(\.id.count).max() ?? 0
    return Rule.all.map { rule in
      let level = rule.level.rawValue
      return TextRow(
        lead: rule.id.padded(to: width) + "  " + level.padded(to: 7) + "  ", text: rule.title)
    }
  }

  /// The full explanation of `rule`.
  package static func explanation(of rule: Rule) -> [String] {
    ["\(rule.id): \(rule.title)", "level: \(rule.level.rawValue); about: \(rule.kind.rawValue)", ""]
      + paragraph("Why", rule.why) + paragraph("How to fix it", rule.remedy)
      + paragraph("Example", rule.example) + silencing(rule)
  }

  private static func paragraph(_ title: String, _ text: String) -> [String] {
    [title] + text.folded(to: 76).map { "  \($0)" } + [""]
  }

  private static func silencing(_ rule: Rule) -> [String] {
    guard rule.id != Rule.fileID else { return [] }
    return ["To silence it, in headway.yaml", "  lint: {silence: [\(rule.id)]}"]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
