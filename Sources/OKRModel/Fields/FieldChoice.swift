/// Something that a field can be set to.
public struct FieldChoice: Hashable, Sendable {
  /// What the file says then.
  public let value: String
  /// What it is called; nil where the value says it.
  public let title: String?

  /// Makes a choice.
  public init(_ value: String, title: String? = nil) {
    self.value = value
    self.title = title
  }

  /// Whether it begins with `text`, or its title has it somewhere; upper and lower case alike.
  public func matches(_ text: String) -> Bool {
    let text = text.lowercased()
    return value.lowercased().hasPrefix(text) || title?.lowercased().contains(text) == true
  }
}

extension EditableField {
  /// What there is in `workspace` to set it to; empty where anything may be typed.
  public func choices(in workspace: Workspace) -> [FieldChoice] {
    switch self {
    case .owner: workspace.people.map { FieldChoice($0.id, title: $0.name) }
    case .stage: workspace.stages.map { FieldChoice($0.id.rawValue, title: $0.title) }
    case .state: WorkState.allCases.map { FieldChoice($0.rawValue) }
    case .indicator: Self.indicators(in: workspace).map { FieldChoice($0) }
    default: []
    }
  }

  /// The four indicators of the model, and those that the files name besides.
  private static func indicators(in workspace: Workspace) -> [String] {
    let own: [Indicator] = [.speed, .quality, .cost, .satisfaction]
    var seen = Set(own.map(\.name))
    let others = workspace.objectives.flatMap(\.keyResults).compactMap { $0.indicator?.name }
    return own.map(\.name) + others.filter { seen.insert($0).inserted }.sorted()
  }
}
