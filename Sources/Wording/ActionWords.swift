public import Canvas
public import OKRModel

/// The wording of a stand-up's action, the same on the screen, in the agenda, in the minutes and in
/// the report.
public struct ActionWords {
  let workspace: Workspace
  let glyphs: Glyphs

  /// Makes the wording for actions of `workspace`, with `glyphs`.
  public init(workspace: Workspace, glyphs: Glyphs) {
    self.workspace = workspace
    self.glyphs = glyphs
  }

  /// Its owner, due day and key result: `Ben · due 25 Nov · about Reduce average wait time`.
  public func facts(of action: ActionItem) -> String {
    let due = action.entry.due.map { "due \($0.shortText(besides: action.entry.date))" }
    let about = action.entry.keyResult.map { "about \(title(of: $0))" }
    return joined([owner(of: action), due, about])
  }

  /// The same with its age on `day`, and whether it is overdue: `Ben · due 12 Nov, overdue · 14 days old · about …`.
  public func facts(of action: ActionItem, asOf day: CivilDay) -> String {
    let overdue = action.isOverdue(asOf: day) ? ", overdue" : ""
    let due = action.entry.due.map { "due \($0.shortText(besides: day))\(overdue)" }
    let about = action.entry.keyResult.map { "about \(title(of: $0))" }
    return joined([owner(of: action), due, age(of: action, asOf: day), about])
  }

  /// How long it has been open on `day`: `today`, `1 day old`, `14 days old`.
  public func age(of action: ActionItem, asOf day: CivilDay) -> String {
    switch action.age(asOf: day) {
    case 0: "added today"
    case 1: "1 day old"
    case let days: "\(days) days old"
    }
  }

  /// The name of its owner.
  public func owner(of action: ActionItem) -> String {
    action.entry.owner.map(workspace.wholeName(ofPerson:)) ?? "no owner"
  }

  /// The title of the key result that `reference` names; the reference itself if there is none.
  public func title(of reference: KeyResultReference) -> String {
    workspace.keyResult(reference)?.keyResult.title ?? reference.description
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: " \(glyphs.dot) ")
  }
}
