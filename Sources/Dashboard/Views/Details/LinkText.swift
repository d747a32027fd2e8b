public import Canvas
public import OKRModel

/// What a thing serves and what supports it, in words.
public struct LinkText {
  let workspace: Workspace
  let glyphs: Glyphs

  /// Makes the texts for things of `workspace`.
  public init(workspace: Workspace, glyphs: Glyphs) {
    self.workspace = workspace
    self.glyphs = glyphs
  }

  /// What `objective` serves, up to the North Star: `Customer › Journeys without stress › ★`.
  public func serves(_ objective: Objective) -> String {
    let outcomes = objective.serves.compactMap { reference -> Outcome? in
      guard case .outcome(let id) = reference else { return nil }
      return workspace.outcomes.first { $0.id == id }
    }
    let categories = workspace.categories(of: objective).map { category in
      let titles = outcomes.filter { $0.category == category }.map(\.title)
      return ([category.title] + (titles.isEmpty ? [] : [titles.joined(separator: ", ")]))
        .joined(separator: " \(glyphs.crumb) ")
    }
    guard !categories.isEmpty else { return "nothing that is named" }
    return categories.joined(separator: "; ") + " \(glyphs.crumb) \(glyphs.star)"
  }

  /// The initiatives that support a thing, each with its state and stories.
  func supported(by initiatives: [Initiative]) -> [DetailsContent.Line] {
    guard !initiatives.isEmpty else {
      return [.init(spans: [Span("Supported  ", .muted), Span("by no initiative", .muted)])]
    }
    return ranked(initiatives).enumerated().map { index, initiative in
      .init(
        spans: [Span(index == 0 ? "Supported  " : "           ", .muted), Span(text(of: initiative))],
        indent: 11)
    }
  }

  /// The same on one line: the first of them, and how many more there are.
  func supportedOnOneLine(by initiatives: [Initiative]) -> [DetailsContent.Line] {
    guard let first = ranked(initiatives).first, initiatives.count > 1 else {
      return supported(by: initiatives)
    }
    let more = ", and \(initiatives.count - 1) more"
    return [.init(spans: [Span("Supported  ", .muted), Span(text(of: first) + more)])]
  }

  /// Those that need a word first: blocked and active ones before what is planned, done or dropped.
  private func ranked(_ initiatives: [Initiative]) -> [Initiative] {
    let order: [WorkState] = [.blocked, .active, .planned, .done, .dropped]
    return order.flatMap { state in initiatives.filter { $0.work.state == state } }
  }

  private func text(of initiative: Initiative) -> String {
    let stories = initiative.progress
    let count = stories.total > 0 ? ", \(stories.done) of \(stories.total) stories" : ""
    return "\(initiative.work.title) (\(initiative.work.state.rawValue)\(count))"
  }
}
