package import OKRModel

extension WorkspaceNews {
  /// The news in a sentence without its full stop, such as `2 check-ins by Ben, 1 by Ana; 1 action by Ana; changed
  /// outside: objectives`; nil if there is none.
  package func text(in workspace: Workspace) -> String? {
    let parts = [
      Self.text(of: contributions, "check-in", in: workspace),
      Self.text(of: actions, "action", in: workspace),
      changesText,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func text(
    of contributions: [Contribution], _ noun: String, in workspace: Workspace
  ) -> String? {
    guard let first = contributions.first else { return nil }
    let name = { (author: PersonID?) in author.map(workspace.shortName(ofPerson:)) ?? "somebody" }
    let things = first.count == 1 ? "1 \(noun)" : "\(first.count) \(noun)s"
    let others = contributions.dropFirst()
    // Two names are read at a glance, more are not.
    if others.count > 1 {
      let count = contributions.reduce(0) { $0 + $1.count }
      return "\(count) \(noun)s by \(name(first.author)) and \(others.count) others"
    }
    return "\(things) by \(name(first.author))"
      + others.map { ", \($0.count) by \(name($0.author))" }.joined()
  }

  private var changesText: String? {
    changes.isEmpty ? nil : "changed outside: \(changes.map(\.word).joined(separator: ", "))"
  }
}

extension WorkspaceNews.Part {
  fileprivate var word: String {
    switch self {
    case .declarations: "headway.yaml"
    case .objectives: "objectives"
    case .initiatives: "initiatives"
    case .standUps: "stand-ups"
    case .checkIns: "check-ins"
    }
  }
}
