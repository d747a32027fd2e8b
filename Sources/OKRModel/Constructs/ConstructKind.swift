/// A kind of construct. The linked kinds come first, in the order in which a path from the top down to a story passes
/// them.
public enum ConstructKind: Int, CaseIterable, Sendable {
  case driver, northStar, category, outcome, goal, valueStream, stage, objective, capability, keyResult
  case initiative, feature, story
  case person, cycle

  /// The kind's name in a sentence, such as `key result`.
  public var name: String {
    switch self {
    case .driver: "driver"
    case .northStar: "North Star"
    case .category: "category"
    case .outcome: "outcome"
    case .goal: "goal"
    case .valueStream: "value stream"
    case .stage: "stage"
    case .objective: "objective"
    case .capability: "capability"
    case .keyResult: "key result"
    case .initiative: "initiative"
    case .feature: "feature"
    case .story: "story"
    case .person: "person"
    case .cycle: "cycle"
    }
  }

  /// Whether it is work: an initiative, a feature or a story.
  public var isWork: Bool {
    switch self {
    case .initiative, .feature, .story: true
    default: false
    }
  }
}
