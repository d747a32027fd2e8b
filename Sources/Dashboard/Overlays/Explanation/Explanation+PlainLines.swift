import OKRModel

extension Explanation {
  /// The whole explanation as plain lines, with statuses as words.
  var plainLines: [String] {
    ["Explanation of \(title)"]
      + items.flatMap { item in
        [item.result.isEmpty ? "\(item.name):" : "\(item.name): \(item.result)"]
          + item.lines.map { "  \($0.plainText)" }
      }
  }
}

extension Explanation.Line {
  fileprivate var plainText: String {
    switch self {
    case .rule(let text), .worked(let text), .fact(let text): text
    case .way(let status, let text): "\(status.title) \(text)"
    case .term(let share, let title, let status): "\(share), \(title), \(status.title)"
    }
  }
}
