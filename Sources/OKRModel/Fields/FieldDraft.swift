/// The text typed into one field of a construct, before it is written to the file.
public struct FieldDraft: Hashable, Sendable {
  public let field: EditableField
  /// What is typed.
  public var text: String

  /// Makes a draft of `field`.
  public init(_ field: EditableField, text: String) {
    self.field = field
    self.text = text
  }

  /// The value that the file should get; nil if the field should be removed from it.
  public var value: String? {
    if field.isList {
      return ListText.text(of: ListText.items(in: text), isAlwaysList: field.isAlwaysList)
    }
    if field == .milestones, let milestones = try? MilestoneText.milestones(in: text) {
      return MilestoneText.typed(milestones)
    }
    if field == .checkpoints, let entries = try? CheckpointText.entries(in: text) {
      return CheckpointText.text(of: entries)
    }
    let value = text.trimmed
    if field == .closed, value.lowercased() == EditableField.open { return nil }
    if field == .rollUp, value.lowercased() == EditableField.none { return nil }
    return value.isEmpty
      ? nil : [.state, .type, .rollUp].contains(field) ? value.lowercased() : String(value)
  }

  /// The closing that it states, with `day` and `reason` unless it states its own; nil for another field or an open one.
  ///
  /// An end that the file already has keeps its day and its reason.
  public func closing(on day: CivilDay, because reason: String?, insteadOf before: String?) -> Closing? {
    guard field == .closed, let closing = value.flatMap({ Closing($0) }) else { return nil }
    let isBare = closing.day == nil && closing.reason == nil
    if isBare, let before = before.flatMap({ Closing($0) }), before.end == closing.end, before.day != nil {
      return before
    }
    return Closing(closing.end, on: closing.day ?? day, because: closing.reason ?? reason)
  }

  /// What is wrong with it and what would be right, in a few words without a full stop; nil when it can be saved.
  ///
  /// `values` are the current fields of the same construct, in `workspace`. It accepts what the file readers accept.
  public func problem(beside values: FieldValues, in workspace: Workspace) -> String? {
    guard let value else {
      if values.has(.end) { return "it cannot be left out; write a day such as 2026-12-31" }
      return field.isOptional ? nil : "it cannot be left out; \(advice(in: workspace))"
    }
    switch field {
    case .title, .why, .indicator, .unit: return nil
    case .owner, .contributors: return problemOfList
    case .contributesTo: return problemOfParents(of: values.objective, in: workspace)
    case .stage:
      return workspace.stages.contains { $0.id.rawValue == value }
        ? nil : "no such stage; \(advice(in: workspace))"
    case .state: return WorkState(rawValue: value) == nil ? "no such state; \(advice(in: workspace))" : nil
    case .baseline, .atLeast, .atMost, .above, .below:
      return Figure.parse(value, unit: values[.unit]) == nil
        ? Self.advice(on: value, unit: values[.unit], like: "17.5") : nil
    case .target: return Self.problem(ofTarget: value, unit: values[.unit])
    case .weight:
      guard let number = Figure.parse(value) else { return Self.advice(on: value, unit: nil, like: "1.5") }
      return KeyResult.weights.contains(number) ? nil : "less than 0; write 0 or more"
    case .start where values.has(.end), .end: return problemOfCycle(value, beside: values)
    case .start, .due: return dayProblem(value, beside: values)
    case .milestones: return problemOfMilestones(value)
    case .checkpoints: return problemOfCheckpoints(value, beside: values)
    case .cadence: return Cadence(value) == nil ? "no such cadence; write \(Cadence.examples)" : nil
    case .type:
      return KeyResultType(rawValue: value) == nil ? "no such type; \(advice(in: workspace))" : nil
    case .rollUp:
      return value == StatedMeasure.children ? nil : "write \(StatedMeasure.children) or none"
    case .closed:
      let ends = Closing.End.allCases.map(\.rawValue).joined(separator: ", ")
      return Closing(value) == nil ? "no such end; write \(ends) or open" : nil
    case .link:
      return WorkItem.isAddress(value) ? nil : "not an address; begin it with https:// or http://"
    }
  }

  /// A caution that does not prevent saving; nil if there is none.
  public func caution(in workspace: Workspace) -> String? {
    guard [.owner, .contributors].contains(field), !workspace.people.isEmpty else { return nil }
    let ids = ListText.items(in: text)
    let cautions = ids.lazy.compactMap { id -> String? in
      guard let person = workspace.person(PersonID(id)) else {
        return ids.count == 1
          ? "nobody of this id is among the people" : "nobody called \(id) is among the people"
      }
      return person.hasLeft(by: workspace.today) ? person.left.map { "\(person.name) left on \($0)" } : nil
    }
    return cautions.first
  }

  /// What is no milestone.
  private func problemOfMilestones(_ value: String) -> String? {
    do throws(MilestoneText.Fault) {
      _ = try MilestoneText.milestones(in: value)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// What is no day with a value.
  private func problemOfCheckpoints(_ value: String, beside values: FieldValues) -> String? {
    if ["yes", "no"].contains(values[.target]) { return "it is done or not, with nothing between" }
    let unit = values[.unit]
    do throws(CheckpointText.Fault) {
      _ = try CheckpointText.checkpoints(in: value, unit: unit)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// What cannot stand in a list; a single owner can be any text.
  private var problemOfList: String? {
    let items = ListText.items(in: text)
    guard items.count > 1 || field.isAlwaysList else { return nil }
    return items.first { !IdentifierSyntax.isValid($0) }.map {
      "'\($0)' is no id; write ids such as ana, ben"
    }
  }

  /// What `objective` cannot contribute to.
  private func problemOfParents(of objective: ObjectiveID?, in workspace: Workspace) -> String? {
    for item in ListText.items(in: text) {
      guard let parent = ObjectiveParent(item) else {
        return "'\(item)' is neither an objective nor objective/key-result"
      }
      let isThere =
        switch parent {
        case .objective(let id): workspace.objective(id) != nil
        case .keyResult(let reference): workspace.keyResult(reference) != nil
        }
      guard isThere else { return "there is no \(item)" }
      if let objective, workspace.contributes(parent.objective, to: objective) {
        return "\(item) contributes to this objective, so that the two would go in a circle"
      }
    }
    return nil
  }

  /// What is wrong with the first or the last day of a cycle.
  private func problemOfCycle(_ value: String, beside values: FieldValues) -> String? {
    guard let day = CivilDay(value) else { return "not a day; write one such as 2026-12-31" }
    guard let other = values[field == .end ? .start : .end].flatMap({ CivilDay($0) }) else { return nil }
    if field == .end { return day < other ? "before the first day, \(other)" : nil }
    return day > other ? "after the last day, \(other)" : nil
  }

  private func dayProblem(_ value: String, beside values: FieldValues) -> String? {
    guard let day = DayExpression(value) else { return "not a day; write \(DayExpression.examples)" }
    let other = values[field == .due ? .start : .due].flatMap { DayExpression($0) }
    guard let other else { return nil }
    let (start, due) = field == .due ? (other, day) : (day, other)
    guard let cycle = values.cycle ?? start.statedDay.map({ Cycle(id: CycleID(""), start: $0, end: $0) })
    else {
      return nil
    }
    let first = start.firstDay(in: cycle)
    let last = due.lastDay(from: first, in: cycle)
    guard !Period.isInOrder(first, last) else { return nil }
    return field == .due ? "before the start, \(first)" : "after the due day, \(last)"
  }

  private static func advice(on text: String, unit: String?, like example: String) -> String {
    if Figure.isYesOrNo(unit) { return "write yes or no" }
    return CommaNumber(text, unit: unit)?.advice ?? "not a number; write one such as \(example)"
  }

  private static func problem(ofTarget text: String, unit: String?) -> String? {
    do throws(TargetFault) {
      _ = try Target.parse(text, unit: unit)
      return nil
    } catch {
      switch error {
      case .comma(let number): return number.advice
      case .notANumber: return "not a number; write one such as 17.5, or a change such as -25%"
      case .ambiguous:
        return "a value or a change? write +\(text) or -\(text) for a change, or leave out the %"
      }
    }
  }

  /// What would be right.
  private func advice(in workspace: Workspace) -> String {
    switch field {
    case .stage, .state, .type:
      "choose one of \(field.choices(in: workspace).map(\.value).joined(separator: ", "))"
    case .title: "write a few words"
    default: "write a number such as 17.5"
    }
  }
}
