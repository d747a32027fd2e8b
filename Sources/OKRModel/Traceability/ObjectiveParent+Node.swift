extension ObjectiveParent {
  /// Its node in the graph.
  public var node: ConstructID {
    switch self {
    case .objective(let id): .objective(id)
    case .keyResult(let reference): .keyResult(reference)
    }
  }
}
