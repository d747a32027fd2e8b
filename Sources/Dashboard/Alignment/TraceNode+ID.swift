import OKRModel

extension TraceNode {
  /// The id by which files name it.
  var id: String {
    switch self {
    case .northStar: NorthStar.checkInSubject
    case .category(let category): category.rawValue
    case .outcome(let id), .goal(let id), .driver(let id), .valueStream(let id), .stage(let id),
      .objective(let id), .capability(let id), .initiative(let id):
      id
    case .keyResult(let reference): reference.description
    case .feature(_, let id), .story(_, let id): id
    }
  }

  /// The name by which actions that work on stages, objectives and key results know it; nil for the others.
  var subject: Subject? {
    switch self {
    case .stage(let id): .stage(id)
    case .objective(let id): .objective(id)
    case .keyResult(let reference): .keyResult(reference)
    default: nil
    }
  }

  /// The name by which figures of it are explained; nil where it has none of its own.
  var explained: Explanation.Subject? {
    switch self {
    case .northStar: .northStar
    case .category(let category): .category(category)
    case .outcome(let id): .outcome(id)
    case .stage(let id): .stage(id)
    case .objective(let id): .objective(id)
    case .keyResult(let reference): .keyResult(reference)
    default: nil
    }
  }
}

extension Subject {
  /// What it is in the graph.
  var node: TraceNode {
    switch self {
    case .stage(let id): .stage(id)
    case .objective(let id): .objective(id)
    case .keyResult(let reference): .keyResult(reference)
    case .node(let node): node
    }
  }
}
