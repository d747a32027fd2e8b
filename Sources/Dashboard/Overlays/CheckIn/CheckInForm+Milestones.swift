import Canvas
import OKRModel

extension CheckInForm {
  /// The label of `field`: of a key result with milestones, the value field says what is done.
  func title(of field: CheckInDraft.Field) -> String {
    field == .value && context.milestones != nil ? "Done now" : field.title
  }

  /// Whether the input says that `choice` is done now.
  func isTicked(_ choice: MilestoneChoice) -> Bool {
    entry?.milestones?.contains(choice.id) == true
  }

  /// What to type for milestones, or with `isBrief` only the numbers of those that are open.
  func milestoneHint(isBrief: Bool, _ glyphs: Glyphs) -> String {
    let numbers = (context.milestones ?? []).enumerated().filter { $0.element.done == nil }.map(\.offset)
    guard let first = numbers.first else { return "every milestone is done" }
    let all = numbers.map { String($0 + 1) }.joined(separator: " ")
    return isBrief ? "open: \(all)" : "its number, such as \(first + 1), or nothing"
  }
}

/// The milestones of a key result in its check-in form, each with the number that ticks it.
struct MilestoneListView {
  let form: CheckInForm

  /// Draws one milestone on each row of `rect`; if there are more, those around the first open one.
  func draw(into painter: inout Painter, in rect: Rect) {
    let choices = Array((form.context.milestones ?? []).enumerated())
    let open = choices.firstIndex { $0.element.done == nil } ?? choices.count
    let first = max(0, min(open - 1, choices.count - rect.size.rows))
    for (row, choice) in choices.dropFirst(first).prefix(rect.size.rows).enumerated() {
      painter.spans(
        spans(of: choice.element, number: choice.offset + 1, painter.glyphs),
        at: Point(column: rect.left, row: rect.top + row), columns: rect.size.columns)
    }
  }

  private func spans(of choice: MilestoneChoice, number: Int, _ glyphs: Glyphs) -> [Span] {
    let isTicked = form.isTicked(choice)
    let mark = choice.done != nil || isTicked ? glyphs.tickedBox : glyphs.openBox
    let day = choice.done.map { "  \($0.shortText)" } ?? (isTicked ? "  now" : "")
    let role: Role = choice.done != nil ? .muted : isTicked ? .strong : .text
    return [
      Span("\(String(number).padded(to: 2))  ", .muted), Span("\(mark) ", isTicked ? .statusOnTrack : .muted),
      Span(choice.title, role), Span(day, .muted),
    ]
  }
}
