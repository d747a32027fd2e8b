import Canvas
import OKRModel
import Wording

/// The key results of the sweep, each with its check-in or how long it has been due.
struct SweepListPane {
  let app: AppContext
  let sweep: Sweep
  /// The index of the first visible one.
  let first: Int

  func draw(into painter: inout Painter, in rect: Rect) {
    let hasFocus = sweep.phase == .list
    let whose = sweep.person.map(app.workspace.shortName(ofPerson:)) ?? "everybody"
    let inside = painter.pane(rect, title: "Due this week", detail: whose, focused: hasFocus)
    guard !sweep.items.isEmpty else {
      painter.text(
        emptyText, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 3, role: .muted)
      if hasFocus { painter.placeCursor(inside.origin) }
      return
    }
    let shown = sweep.items.dropFirst(first).prefix(inside.size.rows)
    let rows = shown.map { row(of: $0, columns: inside.size.columns, painter.glyphs) }
    let layout = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    for (offset, row) in rows.enumerated() {
      let line = Rect(column: inside.left, row: inside.top + offset, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == sweep.position
      let role: Role? = isSelected ? (hasFocus ? .selection : .selectionInactive) : nil
      row.draw(into: &painter, in: line, selection: role, layout: layout)
      if isSelected, hasFocus { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: sweep.items.count, below: rect)
  }

  private var emptyText: String {
    sweep.person == nil ? "Nothing is due." : "Nothing of yours is due."
  }

  private func row(of item: CheckInAgenda.Item, columns: Int, _ glyphs: Glyphs) -> Row {
    let isDone = sweep.isDone(item)
    let mark = isDone ? Status.done.glyph(glyphs) : " "
    let text = SweepText(sweep: sweep, glyphs: glyphs).state(of: item)
    return Row(
      title: "\(mark) \(item.keyResult.title)", titleRole: isDone ? .muted : .text,
      columns: [
        .text(text, columns >= 40 ? 14 : 11, role: isDone ? .muted : role(of: item), align: .leading),
        .text(item.standing.status.glyph(glyphs), 2, role: item.standing.status.role),
      ])
  }

  private func role(of item: CheckInAgenda.Item) -> Role {
    if sweep.said[item.id]?.hasFailed == true { return .error }
    if case .late = item.timing { return .warning }
    return .text
  }
}
