import Canvas
import OKRModel
import Wording

/// The actions of the stand-ups: those left open by earlier ones, oldest first, and today's.
struct StandUpActionRows {
  let content: StandUpContent

  private var app: AppContext { content.app }
  private var standUp: StandUp { content.standUp }
  private var glyphs: Glyphs { content.glyphs }

  /// The page with all of them.
  var page: [StandUpRow] {
    let all = standUp.actions(in: app.workspace)
    let earlier = all.filter { $0.entry.date < standUp.date }
    let today = all.filter { $0.entry.date >= standUp.date }
    return group("Open from earlier stand-ups", earlier)
      + (earlier.isEmpty || today.isEmpty ? [] : [.blank]) + group("Added today", today)
  }

  /// Those about the key results of the stage with the id `stage`, with a heading; none if there are none.
  func rows(ofStage stage: StageID) -> [StandUpRow] {
    let actions = standUp.actions(in: app.workspace).filter { app.workspace.stage(of: $0) == stage }
    return actions.isEmpty ? [] : [.heading([Span("Actions", .title)])] + actions.flatMap(rows)
  }

  private func group(_ title: String, _ actions: [ActionItem]) -> [StandUpRow] {
    guard !actions.isEmpty else { return [] }
    let overdue = actions.count { $0.isOverdue(asOf: standUp.date) }
    let open = actions.count { $0.isOpen(asOf: standUp.date) }
    var head = [Span(title, .title), Span("   \(open) open", .muted)]
    if overdue > 0 { head += [Span(", ", .muted), Span("\(overdue) overdue", .warning)] }
    return [.heading(head), .blank] + actions.flatMap { rows(of: $0) + [.blank] }.dropLast()
  }

  /// What to do, and below it by whom, by when, its age, and its key result.
  private func rows(of action: ActionItem) -> [StandUpRow] {
    let isOpen = action.isOpen(asOf: standUp.date)
    let box = isOpen ? glyphs.openBox : glyphs.tickedBox
    let blanks = String(repeating: " ", count: content.indent / 2)
    let head = content.row(
      [
        Span("\(blanks)\(box) ", isOpen ? .accent : .statusDone),
        Span(action.entry.text, isOpen ? .text : .muted),
      ], due(of: action), target: .action(action.id))
    return [head] + content.paragraph(facts(of: action), indent: content.indent / 2 + box.count + 1, most: 2)
  }

  private func due(of action: ActionItem) -> [Span] {
    if action.completion != nil { return [Span("done", .statusDone)] }
    guard let due = action.entry.due else { return [] }
    let days = due.days(to: standUp.date)
    if days > 0 { return [Span("overdue \(days == 1 ? "1 day" : "\(days) days")", .warning)] }
    return [Span(days == 0 ? "due today" : "due \(due.shortText)", days == 0 ? .warning : .muted)]
  }

  private func facts(of action: ActionItem) -> [Span] {
    let age = action.age(asOf: standUp.date)
    let taken =
      age == 0
      ? "added today"
      : "added \(action.entry.date.shortText), \(age == 1 ? "1 day" : "\(age) days") ago"
    let due = action.completion == nil ? nil : action.entry.due.map { "was due \($0.shortText)" }
    let words = ActionWords(workspace: app.workspace, glyphs: glyphs)
    let about = action.entry.keyResult.map { "about \(words.title(of: $0))" }
    return [
      Span(
        [words.owner(of: action), taken, due, about].compactMap(\.self).joined(separator: " \(glyphs.dot) "),
        .muted)
    ]
  }
}
