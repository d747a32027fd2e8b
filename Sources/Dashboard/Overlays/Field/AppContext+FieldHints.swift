import Canvas
import OKRModel

extension AppContext {
  /// What applies if a field is left out; nil if there is nothing to say.
  func remark(on entry: FieldValues.Entry, of node: ConstructID) -> String? {
    if let value = entry.value {
      if entry.field == .contributesTo { return titles(of: value) }
      if entry.field.isList { return names(in: value) }
      let choice = entry.field.choices(in: workspace).first { $0.value == value }
      if entry.field == .closed { return nil }
      return choice?.title ?? day(of: entry, of: node)
    }
    guard case .keyResult(let reference) = node,
      let objective = workspace.objectives.first(where: { $0.id == reference.objective })
    else { return nil }
    let cycle = workspace.cycles.first { $0.id == objective.cycle }
    switch entry.field {
    case .owner:
      return workspace.wholeNames(ofOwners: objective.owners, on: today).map {
        "that of the objective: \($0)"
      }
    case .due: return cycle.map { "the end of the cycle: \($0.end)" }
    case .closed: return "open"
    case .start: return cycle.map { "the start of the cycle: \($0.start)" }
    case .cadence: return "weekly"
    case .rollUp: return "none: it has a measure of its own"
    case .type: return KeyResultType.aspirational.rawValue
    case .baseline:
      let keyResult = objective.keyResults.first { $0.id == reference.keyResult }
      let begun = keyResult?.isYesOrNo == true ? standing(of: reference)?.baseline : nil
      return begun.flatMap { keyResult?.text(of: $0) } ?? "the first check-in"
    default: return nil
    }
  }

  /// The titles of what `text` lists.
  private func titles(of text: String) -> String {
    ListText.items(in: text).compactMap { ObjectiveParent($0) }.map(workspace.title(of:))
      .joined(separator: ", ")
  }

  /// The names of the people whose ids `text` lists; nil if it lists none who are declared.
  private func names(in text: String) -> String? {
    let known = ListText.items(in: text).map { PersonID($0) }.filter { workspace.person($0) != nil }
    return workspace.wholeNames(ofOwners: known, on: today)
  }

  /// The day that words such as `6 months` name; nil for a plain day.
  private func day(of entry: FieldValues.Entry, of node: ConstructID) -> String? {
    if entry.field == .due, let work = workspace.initiatives.lazy.compactMap({ $0.work(of: node) }).first {
      return work.statedDue?.words == nil ? nil : work.due.map { "\($0)" }
    }
    guard case .keyResult(let reference) = node, let (objective, keyResult) = workspace.keyResult(reference),
      let cycle = workspace.cycle(objective.cycle)
    else { return nil }
    let period = keyResult.period(in: cycle)
    switch entry.field {
    case .due: return keyResult.due?.words.map { _ in "\(period.due)" }
    case .start: return keyResult.start?.words.map { _ in "\(period.start)" }
    default: return nil
    }
  }

  private func isYesOrNo(_ node: ConstructID) -> Bool {
    guard case .keyResult(let reference) = node else { return false }
    return keyResult(reference)?.isYesOrNo == true
  }

  /// What may be typed into a field, and its current value.
  func hint(for entry: FieldValues.Entry, of node: ConstructID, _ glyphs: Glyphs) -> String {
    let isYesOrNo = isYesOrNo(node)
    let example =
      switch entry.field {
      case .target where isYesOrNo, .baseline where isYesOrNo: "yes or no"
      case .atLeast where isYesOrNo, .atMost where isYesOrNo: "yes or no"
      case .start, .due: DayExpression.examples
      case .end: "a day such as 2026-12-31"
      case .target: "a number, or a change such as -25%"
      case .baseline, .atLeast, .atMost, .above, .below: "a number"
      case .weight: "0 or more; 1 if left out"
      case .link: "https://\(glyphs.ellipsis)"
      case .cadence: Cadence.examples
      case .milestones: "such as \(MilestoneText.example)"
      case .checkpoints: "days with values such as \(CheckpointText.example)"
      case .owner, .contributors, .contributesTo:
        "\(keymap.name(of: .nextItem, in: .fieldValue)) chooses, a comma adds another"
      case .state, .stage, .indicator, .type, .closed, .rollUp:
        "\(keymap.name(of: .nextItem, in: .fieldValue)) chooses"
      case .title, .why, .unit: ""
      }
    let now =
      entry.value.map { value in "now \(value)\(day(of: entry, of: node).map { ": \($0)" } ?? "")" }
      ?? remark(on: entry, of: node).map { "now \($0)" } ?? "now left out"
    return [example, now].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
