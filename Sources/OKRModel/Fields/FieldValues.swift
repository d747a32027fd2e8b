/// The editable fields of one construct, with their current values.
public struct FieldValues: Hashable, Sendable {
  /// A field and its value.
  public struct Entry: Hashable, Sendable {
    public let field: EditableField
    /// The text as typed; nil if the file does not set it.
    public let value: String?

    /// An entry of `field`, for which the file says `value`.
    public init(field: EditableField, value: String?) {
      self.field = field
      self.value = value
    }

    /// Whether `other` has the same value for the same field: in a number, yes is 1 and no is 0.
    public func saysTheSame(as other: Entry) -> Bool {
      guard field == other.field, value != other.value else { return field == other.field }
      guard field.kind == .figure,
        let number = value.flatMap({ Figure.parse($0, unit: Figure.yesOrNoUnit) })
      else { return false }
      return other.value.flatMap { Figure.parse($0, unit: Figure.yesOrNoUnit) } == number
    }
  }

  /// The fields, in the order in which a form lists them.
  public private(set) var entries: [Entry] = []
  /// The cycle in which the days of a key result count; nil for anything else, or if it is unknown.
  public private(set) var cycle: Cycle?
  /// The id of the objective that has them; nil for anything else.
  public private(set) var objective: ObjectiveID?

  /// The value of `field`; nil if the file does not set it, or the construct has no such field.
  public subscript(field: EditableField) -> String? {
    entries.first { $0.field == field }?.value
  }

  /// Whether the construct has `field`.
  public func has(_ field: EditableField) -> Bool {
    entries.contains { $0.field == field }
  }

  /// The fields of a construct of which only the title can be edited.
  public init(title: String) {
    add(.title, title)
  }

  /// The fields of `objective`.
  public init(of objective: Objective) {
    self.objective = objective.id
    add(.title, objective.title)
    add(.stage, objective.stage?.rawValue)
    add(.owner, of: objective.owners)
    add(.contributors, of: objective.contributors)
    add(.why, objective.why)
    add(
      .contributesTo,
      ListText.text(of: objective.contributesTo.map(\.description), isAlwaysList: true))
    add(.weight, Figure.exactText(of: objective.weight))
  }

  /// The fields of `keyResult`, and those that its kind of measure has.
  public init(of keyResult: KeyResult, in cycle: Cycle? = nil) {
    self.cycle = cycle
    let number = { (value: Double) in keyResult.typedText(of: value) }
    add(.title, keyResult.title)
    add(.owner, of: keyResult.owners)
    add(.contributors, of: keyResult.contributors)
    add(.due, keyResult.due?.description)
    add(.start, keyResult.start?.description)
    if case .reach = keyResult.measure {
      add(.checkpoints, CheckpointText.text(of: keyResult.checkpoints))
    }
    add(.cadence, keyResult.cadence?.text)
    switch keyResult.measure {
    case .rollUp: break
    case .reach(let reach):
      add(.baseline, reach.baseline.map(number))
      if case .absolute(let target) = reach.target {
        add(.target, number(target))
      } else {
        add(.target, reach.target.text(unit: nil))
      }
    case .hold(.atLeast(let bound)): add(.atLeast, number(bound))
    case .hold(.atMost(let bound)): add(.atMost, number(bound))
    case .hold(.above(let bound)): add(.above, number(bound))
    case .hold(.below(let bound)): add(.below, number(bound))
    case .milestones(let milestones): add(.milestones, MilestoneText.typed(milestones))
    case .hold(.between): break
    }
    if keyResult.milestones == nil {
      add(.rollUp, keyResult.isRolledUp ? StatedMeasure.children : nil)
      if !keyResult.isRolledUp { add(.unit, keyResult.unit) }
    }
    add(.indicator, keyResult.indicator?.name)
    add(.weight, Figure.exactText(of: keyResult.weight))
    add(.type, keyResult.statedType?.rawValue)
    add(.closed, keyResult.closing?.text)
  }

  /// The days of `cycle`.
  public init(of cycle: Cycle) {
    add(.start, cycle.start.description)
    add(.end, cycle.end.description)
  }

  /// The fields of a piece of work.
  public init(of work: WorkItem) {
    add(.title, work.title)
    add(.state, work.state.rawValue)
    add(.owner, of: work.owners)
    add(.due, work.statedDue?.description)
    add(.link, work.link)
  }

  private mutating func add(_ field: EditableField, of people: [PersonID]) {
    add(field, ListText.text(of: people.map(\.rawValue), isAlwaysList: field.isAlwaysList))
  }

  private mutating func add(_ field: EditableField, _ value: String?) {
    entries.append(Entry(field: field, value: value))
  }
}

extension FieldValues {
  /// The fields of what `node` names in `workspace`; nil when it does not exist, or is in no file.
  public init?(of node: ConstructID, in workspace: Workspace) {
    switch node {
    case .objective(let id):
      guard let objective = workspace.objectives.first(where: { $0.id == id }) else { return nil }
      self.init(of: objective)
    case .keyResult(let reference):
      let objective = workspace.objectives.first { $0.id == reference.objective }
      guard let keyResult = objective?.keyResults.first(where: { $0.id == reference.keyResult })
      else { return nil }
      self.init(of: keyResult, in: objective.flatMap { workspace.cycle($0.cycle) })
    case .initiative, .feature, .story:
      guard let work = workspace.initiatives.lazy.compactMap({ $0.work(of: node) }).first
      else { return nil }
      self.init(of: work)
    case .cycle(let id):
      guard let cycle = workspace.cycle(id) else { return nil }
      self.init(of: cycle)
    default:
      guard let title = workspace.title(of: node) else { return nil }
      self.init(title: title)
    }
  }
}

extension Initiative {
  /// The work of what `node` names; nil if it is neither the initiative nor a part of it.
  public func work(of node: ConstructID) -> WorkItem? {
    switch node {
    case .initiative(let id): id == self.id ? work : nil
    case .feature(let initiative, let id):
      initiative == self.id ? features.first { $0.id == id }?.work : nil
    case .story(let initiative, let id):
      initiative == self.id ? stories.first { $0.id == id }?.work : nil
    default: nil
    }
  }
}

extension Workspace {
  /// The title that the manifest declares for `node`.
  fileprivate func title(of node: ConstructID) -> String? {
    switch node {
    case .northStar: northStar.title
    case .driver(let id): drivers.first { $0.id == id }?.title
    case .goal(let id): goals.first { $0.id == id }?.title
    case .outcome(let id): outcomes.first { $0.id == id }?.title
    case .valueStream(let id): valueStreams.first { $0.id == id }?.title
    case .stage(let id): stages.first { $0.id == id }?.title
    case .capability(let id): capabilities.first { $0.id == id }?.title
    default: nil
    }
  }
}
