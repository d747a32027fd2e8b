/// The construct that a node represents, as the workspace has it.
public enum TraceContent: Sendable {
  case northStar(NorthStar)
  case category(OutcomeCategory)
  case outcome(Outcome)
  case goal(Goal)
  case driver(Driver)
  case valueStream(ValueStream)
  case stage(Stage)
  case objective(Objective)
  case keyResult(KeyResult, in: Objective)
  case capability(Capability)
  case initiative(Initiative)
  case feature(Feature)
  case story(Story)

  /// What people call it.
  public var title: String {
    switch self {
    case .northStar(let northStar): northStar.title
    case .category(let category): category.title
    case .outcome(let outcome): outcome.title
    case .goal(let goal): goal.title
    case .driver(let driver): driver.title
    case .valueStream(let stream): stream.title
    case .stage(let stage): stage.title
    case .objective(let objective): objective.title
    case .keyResult(let keyResult, _): keyResult.title
    case .capability(let capability): capability.title
    case .initiative(let initiative): initiative.work.title
    case .feature(let feature): feature.work.title
    case .story(let story): story.work.title
    }
  }

  /// The state, owner and other attributes of a piece of work; nil if it is not work.
  public var work: WorkItem? {
    switch self {
    case .initiative(let initiative): initiative.work
    case .feature(let feature): feature.work
    case .story(let story): story.work
    default: nil
    }
  }
}
