import FileStore
import OKRModel

extension SourceMap.Subject {
  /// Where a file says a thing; nil for a category, which no file declares.
  init?(_ subject: TraceNode) {
    switch subject {
    case .category: return nil
    case .northStar: self = .northStar
    case .valueStream(let id): self = .valueStream(id)
    case .driver(let id): self = .driver(id)
    case .goal(let id): self = .goal(id)
    case .outcome(let id): self = .outcome(id)
    case .stage(let id): self = .stage(id)
    case .capability(let id): self = .capability(id)
    case .objective(let id): self = .objective(id)
    case .keyResult(let reference):
      self = .keyResult(objective: reference.objective, keyResult: reference.keyResult)
    case .initiative(let id): self = .initiative(id)
    case .feature(let initiative, let feature): self = .feature(initiative: initiative, feature: feature)
    case .story(let initiative, let story): self = .story(initiative: initiative, story: story)
    }
  }
}
