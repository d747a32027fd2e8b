/// The text of a field that takes one id or a list of them: `ana`, or `[ana, ben]`; typed also `ana, ben`.
public enum ListText {
  /// The entries of `text`, each once, in order.
  public static func items(in text: String) -> [String] {
    var seen: Set<String> = []
    return withoutBrackets(text).split(separator: ",").map { String($0.trimmed) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// `items` as a file lists them; nil without any. One alone needs no brackets unless `isAlwaysList`.
  public static func text(of items: [String], isAlwaysList: Bool = false) -> String? {
    guard let first = items.first else { return nil }
    return items.count == 1 && !isAlwaysList ? first : "[\(items.joined(separator: ", "))]"
  }

  /// `text` as a person types it: `ana, ben`.
  public static func withoutBrackets(_ text: String) -> String {
    let text = text.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]"), text.count > 1 else { return String(text) }
    return String(text.dropFirst().dropLast())
  }

  /// The entry that is being typed at the end of `text`.
  public static func last(of text: String) -> String {
    let text = withoutBrackets(text)
    return text.lastIndex(of: ",").map { String(text[text.index(after: $0)...].trimmed) } ?? text
  }

  /// `text` with `item` in place of the entry at its end.
  public static func replacingLast(of text: String, with item: String) -> String {
    let text = withoutBrackets(text)
    return text.lastIndex(of: ",").map { "\(text[..<$0]), \(item)" } ?? item
  }
}
