import OKRModel

extension WorkspaceNews {
  /// The news in a sentence without its full stop, such as `2 check-ins by Ben, 1 by Ana; changed outside: objectives`;
  /// nil where there is none.
  func text(in workspace: Workspace) -> String? {
    let parts = [contributionText(in: workspace), changesText].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func contributionText(in workspace: Workspace) -> String? {
    guard let first = contributions.first else { return nil }
    let name = { (author: String?) in author.map(workspace.shortName(ofPerson:)) ?? "somebody" }
    let checkIns = first.count == 1 ? "1 check-in" : "\(first.count) check-ins"
    let others = contributions.dropFirst()
    // Two names are read at a glance, more are not.
    if others.count > 1 {
      let count = contributions.reduce(0) { $0 + $1.count }
      return "\(count) check-ins by \(name(first.author)) and \(others.count) others"
    }
    return "\(checkIns) by \(name(first.author))"
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
