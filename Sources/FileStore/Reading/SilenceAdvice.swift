import OKRModel
import TextFormats

/// What is wrong with a silence that does not name a rule.
enum SilenceAdvice {
  /// The message about `text`, found where one of `rules` should be.
  static func sentence(on text: String, rules: [String]) -> String {
    let list = "'headway lint --rules' lists the rules"
    if text.isEmpty { return "this silence names no rule; \(list)" }
    if text.lowercased() == Rule.fileID {
      return
        "'\(text)' cannot be silenced: what cannot be read is left out; correct what it reports, or remove this"
    }
    if let same = rules.first(where: { $0 == folded(text) }) {
      return "unknown rule '\(text)'; write '\(same)'"
    }
    if let rule = Rule.all.first(where: { $0.title.lowercased() == text.lowercased() }),
      rules.contains(rule.id)
    {
      return "'\(text)' is the title of a rule; write its id, '\(rule.id)'"
    }
    if isLevel(text) {
      return "'\(text)' is a level, and a silence names one rule; \(list)"
    }
    if Rule.Kind(rawValue: text.lowercased()) != nil {
      return "'\(text)' is a kind of rule, and a silence names one rule; \(list)"
    }
    if text.contains("/") || text.hasSuffix(".yaml") {
      return "'\(text)' is no rule; for one thing write {rule: ID, at: objective/key-result}; \(list)"
    }
    let hint = Suggestion.hint(for: text, among: rules)
    return "unknown rule '\(text)'\(hint.isEmpty ? "; \(list)" : hint)"
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  }

  private static func isLevel(_ text: String) -> Bool {
    let word = text.lowercased()
    return Rule.Level.allCases.contains { $0.rawValue == word || "\($0.rawValue)s" == word } || word == "all"
  }
}
