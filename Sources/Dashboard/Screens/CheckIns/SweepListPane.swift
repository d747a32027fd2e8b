import Canvas
import OKRModel
import Wording

/// The key results of the sweep, each with its check-in or how long it has been due.
struct SweepListPane {
  let app: AppContext
  let sweep: Sweep
  let layout: SweepLayout

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
    let shown = sweep.items.dropFirst(layout.first).prefix(inside.size.rows / layout.itemHeight)
    let items = shown.map { rows(of: $0, columns: inside.size.columns, painter.glyphs) }
    let rowLayout = RowLayout(items.flatMap(\.self), columns: inside.size.columns, measure: painter.measure)
    for (offset, rows) in items.enumerated() {
      let isSelected = layout.first + offset == sweep.position
      for (index, row) in rows.enumerated() {
        let line = Rect(
          column: inside.left, row: inside.top + offset * layout.itemHeight + index,
          columns: inside.size.columns, rows: 1)
        let role: Role? = isSelected && index == 0 ? (hasFocus ? .selection : .selectionInactive) : nil
        row.draw(into: &painter, in: line, selection: role, layout: rowLayout)
        if isSelected, hasFocus, index == 0 { painter.placeCursor(line.origin) }
      }
    }
    painter.extent(
      first: layout.first, shown: inside.size.rows / layout.itemHeight, of: sweep.items.count, below: rect)
  }

  private var emptyText: String {
    sweep.person == nil ? "Nothing is due." : "Nothing of yours is due."
  }

  /// The title with the status, and how it stands with its check-in: in one row, or in a row of its own.
  private func rows(of item: CheckInAgenda.Item, columns: Int, _ glyphs: Glyphs) -> [Row] {
    let isDone = sweep.isDone(item)
    let mark = isDone ? Status.done.glyph(glyphs) : " "
    let text = SweepText(sweep: sweep, glyphs: glyphs).state(of: item)
    let textRole = isDone ? Role.muted : role(of: item)
    let isTall = layout.itemHeight > 1
    let state = Row.Column.text(text, columns >= 40 ? 14 : 11, role: textRole, align: .leading)
    let status = Row.Column.text(item.standing.status.glyph(glyphs), 2, role: item.standing.status.role)
    let title = Row(
      title: "\(mark) \(item.keyResult.markedTitle(glyphs))", titleRole: isDone ? .muted : .text,
      columns: isTall ? [status] : [state, status])
    guard isTall else { return [title] }
    let values = ValueText(item.keyResult, item.standing, glyphs: glyphs).forms
    let below = Row(
      title: text, titleRole: textRole,
      columns: [.forms(values, min(24, columns / 2), role: .muted, align: .leading)], indent: 2)
    return [title, below]
  }

  private func role(of item: CheckInAgenda.Item) -> Role {
    if sweep.said[item.id]?.hasFailed == true { return .error }
    if case .late = item.timing { return .warning }
    return .text
  }
}
