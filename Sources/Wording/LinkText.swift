public import Canvas
public import OKRModel

/// What a construct serves and what supports it, in words.
public struct LinkText {
  let workspace: Workspace
  let glyphs: Glyphs

  /// Makes the texts for constructs of `workspace`.
  public init(workspace: Workspace, glyphs: Glyphs) {
    self.workspace = workspace
    self.glyphs = glyphs
  }

  /// What `objective` serves, up to the North Star: `Customer › Journeys without stress › ★`.
  public func serves(_ objective: Objective) -> String {
    let served = objective.serves.prefix(Self.mostServed)
    let rest = objective.serves.count - served.count
    let outcomes = served.compactMap { reference -> Outcome? in
      guard case .outcome(let id) = reference else { return nil }
      return workspace.outcome(id)
    }
    let straight = served.compactMap { reference -> OutcomeCategory? in
      guard case .category(let category) = reference else { return nil }
      return category
    }
    let known = Set(straight + outcomes.map(\.category))
    let categories = OutcomeCategory.allCases.filter(known.contains).map { category in
      let titles = named(outcomes.filter { $0.category == category })
      return ([category.title] + (titles.isEmpty ? [] : [titles])).joined(separator: " \(glyphs.crumb) ")
    }
    guard !categories.isEmpty else { return "nothing that is named" }
    return (categories + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "; ")
      + " \(glyphs.crumb) \(glyphs.star)"
  }

  /// What `objective` contributes to, each by its title; nothing if it contributes to nothing.
  package func parents(of objective: Objective) -> [DetailsLine] {
    lines("Parent     ", objective.contributesTo.map(workspace.title(of:)))
  }

  /// The objectives that contribute to `parent`, each with its cycle; nothing if there is none.
  package func contributing(to parent: ObjectiveParent) -> [DetailsLine] {
    lines(
      "Children   ",
      workspace.objectives(contributingTo: parent).map { "\($0.title) (\($0.cycle))" })
  }

  private func lines(_ label: String, _ titles: [String]) -> [DetailsLine] {
    guard !titles.isEmpty else { return [] }
    let shown = titles.prefix(Self.mostTitles)
    let rest = titles.count - shown.count
    let text = (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
    return [.init(spans: [Span(label, .muted), Span(text)], indent: 11)]
  }

  /// The titles of the first of `outcomes`, and how many more there are.
  private func named(_ outcomes: [Outcome]) -> String {
    let titles = outcomes.prefix(Self.mostTitles).map(\.title)
    let rest = outcomes.count - titles.count
    return (titles + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
  }

  /// How much of what an objective serves is examined: this is computed for each of its key results.
  private static let mostServed = 1_000
  /// How many outcomes of a category are named at most.
  private static let mostTitles = 10

  /// The initiatives that support a construct, each with its state and stories.
  package func supported(by initiatives: [Initiative]) -> [DetailsLine] {
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
  package func supportedOnOneLine(by initiatives: [Initiative]) -> [DetailsLine] {
    guard let first = ranked(initiatives).first, initiatives.count > 1 else {
      return supported(by: initiatives)
    }
    let more = ", and \(initiatives.count - 1) more"
    return [.init(spans: [Span("Supported  ", .muted), Span(text(of: first) + more)])]
  }

  /// Those that need attention first: blocked and active ones before planned, done or dropped ones.
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
