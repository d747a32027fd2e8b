/// Computes where objectives stand on a day, each after those that its key results roll up from.
///
/// What contributes to what may have been in a circle on a past day, and a chain may be as long as there are objectives:
/// so this follows each objective once and takes no recursion. An objective that would count in its own figures is left
/// out.
struct StandingResolver {
  /// An objective on a day. A closed key result keeps the figures of an earlier day.
  private struct Place: Hashable {
    let id: ObjectiveID
    let day: CivilDay
  }

  /// An objective on the way, and what it waits for.
  private struct Step {
    let objective: Objective
    let cycle: Cycle
    let day: CivilDay
    let children: [KeyResultID: [Child]]
    let waiting: [Child]
    var next = 0

    var place: Place { Place(id: objective.id, day: day) }
  }

  private struct Child {
    let objective: Objective
    let cycle: Cycle
    let day: CivilDay

    var place: Place { Place(id: objective.id, day: day) }
  }

  private let workspace: Workspace
  private var known: [Place: ContributingFigures] = [:]
  /// What contributes to each key result on a day.
  private var contributors: [CivilDay: [KeyResultReference: [Child]]] = [:]

  init(of workspace: Workspace) { self.workspace = workspace }

  /// Where `objective` stands within `cycle` on `day`, defined as given.
  mutating func standing(of objective: Objective, in cycle: Cycle, asOf day: CivilDay) -> ObjectiveStanding {
    guard objective.keyResults.contains(where: \.isRolledUp) else {
      return ObjectiveStanding(as: objective, in: workspace, cycle: cycle, asOf: day, children: [:])
    }
    let first = step(to: objective, in: cycle, asOf: day)
    var way = [first]
    var places: Set<Place> = [first.place]
    while let step = way.last {
      if step.next < step.waiting.count {
        way[way.count - 1].next += 1
        let child = step.waiting[step.next]
        guard known[child.place] == nil, places.insert(child.place).inserted else { continue }
        way.append(self.step(to: child.objective, in: child.cycle, asOf: child.day))
        continue
      }
      way.removeLast()
      let standing = finished(step)
      if way.isEmpty { return standing }
      places.remove(step.place)
      known[step.place] = ContributingFigures(objective: step.objective, rollUp: standing.rollUp)
    }
    return finished(first)
  }

  private func finished(_ step: Step) -> ObjectiveStanding {
    ObjectiveStanding(
      as: step.objective, in: workspace, cycle: step.cycle, asOf: step.day,
      children: step.children.mapValues { $0.compactMap { known[$0.place] } })
  }

  private mutating func step(to objective: Objective, in cycle: Cycle, asOf day: CivilDay) -> Step {
    var children: [KeyResultID: [Child]] = [:]
    var waiting: [Child] = []
    for keyResult in objective.keyResults where keyResult.isRolledUp {
      let reference = objective.reference(to: keyResult)
      let found = contributors(on: keyResult.countedDay(day))[reference] ?? []
      children[keyResult.id] = found
      waiting += found
    }
    return Step(objective: objective, cycle: cycle, day: day, children: children, waiting: waiting)
  }

  /// The objectives of all cycles that contributed to key results on `day`, as they were then.
  private mutating func contributors(on day: CivilDay) -> [KeyResultReference: [Child]] {
    if let found = contributors[day] { return found }
    var found: [KeyResultReference: [Child]] = [:]
    for objective in workspace.objectives {
      guard !objective.contributesTo.isEmpty || workspace.history.objectiveLogs[objective.id] != nil,
        let then = workspace.definition(of: objective, on: day), let cycle = workspace.cycle(then.cycle)
      else { continue }
      let child = Child(objective: then, cycle: workspace.cycle(cycle, on: day), day: day)
      for case .keyResult(let reference) in then.contributesTo { found[reference, default: []].append(child) }
    }
    contributors[day] = found
    return found
  }
}
