/// One thing on the line from a driver of change to a user story: a construct of the model, named by its id.
public enum TraceNode: Hashable, Sendable {
  case northStar
  case category(OutcomeCategory)
  case outcome(String)
  case goal(String)
  case driver(String)
  case valueStream(String)
  case stage(String)
  case objective(String)
  case keyResult(KeyResultReference)
  case capability(String)
  case initiative(String)
  /// A feature, by the id of its initiative and its own.
  case feature(initiative: String, id: String)
  /// A story, by the id of its initiative and its own.
  case story(initiative: String, id: String)

  /// The construct that it is one of.
  public var kind: TraceKind {
    switch self {
    case .northStar: .northStar
    case .category: .category
    case .outcome: .outcome
    case .goal: .goal
    case .driver: .driver
    case .valueStream: .valueStream
    case .stage: .stage
    case .objective: .objective
    case .keyResult: .keyResult
    case .capability: .capability
    case .initiative: .initiative
    case .feature: .feature
    case .story: .story
    }
  }
}
