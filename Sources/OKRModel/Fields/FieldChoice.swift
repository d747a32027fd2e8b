/// Something that a field can be set to.
public struct FieldChoice: Hashable, Sendable {
  /// The value that the file gets.
  public let value: String
  /// A readable name for it; nil if the value needs none.
  public let title: String?

  /// Makes a choice.
  public init(_ value: String, title: String? = nil) {
    self.value = value
    self.title = title
  }

  /// Whether it begins with `text`, or its title contains it; case is ignored.
  public func matches(_ text: String) -> Bool {
    let text = text.lowercased()
    return value.lowercased().hasPrefix(text) || title?.lowercased().contains(text) == true
  }
}

extension EditableField {
  /// The values in `workspace` that it can be set to; empty if any text is allowed.
  public func choices(in workspace: Workspace) -> [FieldChoice] {
    switch self {
    case .owner, .contributors:
      workspace.people(on: workspace.today).map { FieldChoice($0.id.rawValue, title: $0.name) }
    case .contributesTo: Self.parents(in: workspace)
    case .stage: workspace.stages.map { FieldChoice($0.id.rawValue, title: $0.title) }
    case .state: WorkState.allCases.map { FieldChoice($0.rawValue) }
    case .cadence: [Cadence.weekly, .weeks(2), .monthly, .quarterly].map { FieldChoice($0.text) }
    case .type:
      KeyResultType.allCases.map { type in
        FieldChoice(type.rawValue, title: "achieved from \(Figure.percent(type.achievedFrom)) on")
      }
    case .closed:
      Closing.End.allCases.map { FieldChoice($0.rawValue, title: $0.meaning) }
        + [FieldChoice(Self.open, title: "not closed")]
    case .rollUp:
      [
        FieldChoice(StatedMeasure.children, title: "the progress of what contributes to it"),
        FieldChoice(Self.none, title: "a measure of its own"),
      ]
    case .indicator: Self.indicators(in: workspace).map { FieldChoice($0) }
    default: []
    }
  }

  /// The objectives of cycles that are not over, each followed by its key results.
  private static func parents(in workspace: Workspace) -> [FieldChoice] {
    let open = workspace.objectives.filter { objective in
      guard let today = workspace.today, let cycle = workspace.cycle(objective.cycle) else { return true }
      return cycle.end >= today
    }
    return open.flatMap { objective in
      [FieldChoice(objective.id.rawValue, title: objective.title)]
        + objective.keyResults.map {
          FieldChoice("\(objective.reference(to: $0))", title: $0.title)
        }
    }
  }

  /// The word for a key result that is not closed; the file has no key then.
  static let open = "open"

  /// The word for a key result that rolls up from nothing; the file has no key then.
  static let none = "none"

  /// The four indicators of the model, and any others that the files use.
  private static func indicators(in workspace: Workspace) -> [String] {
    let own: [Indicator] = [.speed, .quality, .cost, .satisfaction]
    var seen = Set(own.map(\.name))
    let others = workspace.objectives.flatMap(\.keyResults).compactMap { $0.indicator?.name }
    return own.map(\.name) + others.filter { seen.insert($0).inserted }.sorted()
  }
}

extension Closing.End {
  /// What it does to the figures, in a few words.
  fileprivate var meaning: String {
    switch self {
    case .achieved: "done, whatever the last value"
    case .partly: "in part; keeps its figures"
    case .missed: "not achieved; keeps its figures"
    case .dropped: "given up; counts in nothing"
    case .postponed: "moved to a later cycle; counts in nothing"
    case .merged: "covered by another one; counts in nothing"
    }
  }
}
