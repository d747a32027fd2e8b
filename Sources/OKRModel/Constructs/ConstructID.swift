/// The name of one construct of the model, as files, commands and screens use it.
///
/// It is only a name; the workspace may have no such construct.
public enum ConstructID: Hashable, Sendable {
  case northStar
  case category(OutcomeCategory)
  case outcome(OutcomeID)
  case goal(GoalID)
  case driver(DriverID)
  case valueStream(ValueStreamID)
  case stage(StageID)
  case objective(ObjectiveID)
  case keyResult(KeyResultReference)
  case capability(CapabilityID)
  case initiative(InitiativeID)
  /// A feature, by the initiative's id and its own.
  case feature(initiative: InitiativeID, id: FeatureID)
  /// A story, by the initiative's id and its own.
  case story(initiative: InitiativeID, id: StoryID)
  case person(PersonID)
  case cycle(CycleID)

  /// The kind of construct that it names.
  public var kind: ConstructKind {
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
    case .person: .person
    case .cycle: .cycle
    }
  }

  /// How files and commands name it: its id, prefixed with the id of what it is part of if necessary.
  public var reference: String {
    switch self {
    case .feature(let initiative, let id): "\(initiative)/\(id)"
    case .story(let initiative, let id): "\(initiative)/\(id)"
    default: shortReference
    }
  }

  /// The reference without the initiative of a feature or story.
  public var shortReference: String {
    switch self {
    case .northStar: NorthStar.checkInSubject
    case .category(let category): category.rawValue
    case .outcome(let id): id.rawValue
    case .goal(let id): id.rawValue
    case .driver(let id): id.rawValue
    case .person(let id): id.rawValue
    case .cycle(let id): id.rawValue
    case .valueStream(let id): id.rawValue
    case .stage(let id): id.rawValue
    case .objective(let id): id.rawValue
    case .capability(let id): id.rawValue
    case .keyResult(let reference): reference.description
    case .initiative(let id): id.rawValue
    case .feature(_, let id): id.rawValue
    case .story(_, let id): id.rawValue
    }
  }
}
