extension TraceNode {
  /// How files and commands name it: its id, where needed behind that of what it is a part of.
  public var reference: String {
    switch self {
    case .northStar: NorthStar.checkInSubject
    case .category(let category): category.rawValue
    case .driver(let id), .goal(let id), .outcome(let id), .valueStream(let id), .stage(let id),
      .capability(let id), .objective(let id), .initiative(let id):
      id
    case .keyResult(let reference): reference.description
    case .feature(let initiative, let id), .story(let initiative, let id): "\(initiative)/\(id)"
    }
  }

  /// Every reference by which something in `workspace` can be named, each once.
  public static func references(in workspace: Workspace) -> [String] {
    var seen: Set<String> = []
    return TraceabilityGraph(of: workspace, cycle: nil).nodes.map(\.reference)
      .filter { seen.insert($0).inserted }
  }
}
