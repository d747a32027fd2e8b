import OKRModel

/// Something that the help or the palette lists.
enum MenuItem: Sendable {
  /// Something to do.
  case action(Action)
  /// Something to go to.
  case place(MenuPlace)
  /// What a sign on the screen means.
  case sign(LegendEntry)

  /// What identifies an item that was used, to list it first the next time.
  enum ID: Hashable, Sendable {
    case action(Action.ID)
    case place(Destination)
  }

  var id: ID? {
    switch self {
    case .action(let action): .action(action.id)
    case .place(let place): .place(place.target)
    case .sign: nil
    }
  }

  /// The text in which typed letters are looked for one by one, and marked.
  var title: String {
    switch self {
    case .action(let action): action.title
    case .place(let place): place.title
    case .sign(let entry): entry.meaning
    }
  }
}

/// Something that the palette goes to.
struct MenuPlace: Hashable, Sendable {
  let target: Destination
  let title: String
  /// The id and whatever else finds it.
  let words: String

  /// What kind of thing it is.
  var kind: String {
    switch target {
    case .board(let node), .tree(let node), .impact(let node): node.kind.name
    case .owned: "person"
    }
  }

  /// Everything in the cycle shown that can be gone to: stages with their objectives and key results, then people,
  /// outcomes and capabilities.
  static func all(_ app: AppContext) -> [MenuPlace] {
    let workspace = app.workspace
    var places: [MenuPlace] = []
    func add(_ node: ConstructID, _ title: String) {
      let target = node.isOnBoard ? Destination.board(node) : .tree(node)
      places.append(MenuPlace(target: target, title: title, words: node.reference))
    }
    func add(_ objectives: [ObjectiveStanding]) {
      for objective in objectives.map(\.objective) {
        add(.objective(objective.id), objective.title)
        for keyResult in objective.keyResults {
          add(.keyResult(objective.reference(to: keyResult)), keyResult.title)
        }
      }
    }
    for stage in workspace.stages {
      add(.stage(stage.id), stage.title)
      add(app.standings.objectives(ofStage: stage.id))
    }
    add(app.standings.stageless)
    for person in workspace.people(on: app.today) {
      places.append(
        MenuPlace(
          target: .owned(person.id), title: person.name, words: "\(person.id.rawValue) only what they own"))
    }
    for outcome in workspace.outcomes { add(.outcome(outcome.id), outcome.title) }
    for capability in workspace.capabilities { add(.capability(capability.id), capability.title) }
    return places
  }
}
