extension Workspace {
  /// The objectives that contribute to `parent` itself, in display order; not those that contribute to its key results.
  public func objectives(contributingTo parent: ObjectiveParent) -> [Objective] {
    objectives.filter { $0.contributesTo.contains(parent) }
  }

  /// Whether the objective with `id` is the one with `other`, or contributes to it, directly or through others.
  func contributes(_ id: ObjectiveID, to other: ObjectiveID) -> Bool {
    var seen: Set<ObjectiveID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      if next == other { return true }
      let parents = objective(next)?.contributesTo.map(\.objective) ?? []
      waiting += parents.filter { seen.insert($0).inserted }
    }
    return false
  }

  /// The title of what an objective contributes to; its reference if there is no such thing.
  public func title(of parent: ObjectiveParent) -> String {
    switch parent {
    case .objective(let id): objective(id)?.title ?? parent.description
    case .keyResult(let reference): keyResult(reference)?.1.title ?? parent.description
    }
  }
}
