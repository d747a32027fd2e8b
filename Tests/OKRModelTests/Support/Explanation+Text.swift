import OKRModel

extension Explanation {
  /// The lines of the item with this name, its result first; nil if there is none.
  func lines(of name: String) -> [String]? {
    guard let start = text.firstIndex(where: { $0.hasPrefix("\(name): ") }) else { return nil }
    let rest = text[(start + 1)...].prefix { $0.hasPrefix("  ") }
    return [String(text[start].dropFirst(name.count + 2))] + rest.map { String($0.dropFirst(2)) }
  }

  /// All of it as lines of text.
  var text: [String] {
    items.flatMap { item in
      ["\(item.name): \(item.result)"]
        + item.lines.map { line in
          switch line {
          case .rule(let text), .worked(let text), .fact(let text): "  \(text)"
          case .term(let share, let title, let status): "  \(share) \(title), \(status.title)"
          case .way(let status, let text): "  \(status.title) \(text)"
          }
        }
    }
  }
}
