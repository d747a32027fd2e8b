import Canvas
import OKRModel

/// The fields of what is selected, with what the files say.
struct FieldListView {
  let app: AppContext
  let list: FieldList

  func draw(into painter: inout Painter, in area: Rect) {
    let rect = FieldCard(node: list.node, values: list.values)
      .draw(rows: list.values.entries.count + 1, into: &painter, in: area)
    let (rows, foot) = rect.split(topRows: rect.size.rows - 1)
    let entries = list.values.entries
    let first = max(0, min(list.position - rows.size.rows / 2, entries.count - rows.size.rows))
    for (row, entry) in entries.dropFirst(first).prefix(rows.size.rows).enumerated() {
      let line = Rect(column: rows.left, row: rows.top + row, columns: rows.size.columns, rows: 1)
      let isSelected = first + row == list.position
      if isSelected {
        painter.withBackdrop(.selection, rect: line) { draw(entry, isSelected: true, into: &$0, in: line) }
        painter.placeCursor(line.origin)
      } else {
        draw(entry, isSelected: false, into: &painter, in: line)
      }
    }
    let open = app.keymap.name(of: .open, in: .fields)
    let text = list.failure ?? "\(open) changes it, a letter goes to its field"
    painter.text(
      text, at: foot.origin, columns: foot.size.columns, role: list.failure == nil ? .muted : .error)
  }

  private func draw(_ entry: FieldValues.Entry, isSelected: Bool, into painter: inout Painter, in rect: Rect)
  {
    if isSelected { painter.text(painter.glyphs.pointer, at: rect.origin, columns: 1, role: .accent) }
    painter.text(
      entry.field.title, at: Point(column: rect.left + 2, row: rect.top), columns: FieldCard.nameColumns - 1,
      role: .muted)
    let start = rect.left + 2 + FieldCard.nameColumns
    let value = entry.shownValue.map { Span(Self.oneLine($0)) } ?? Span(painter.glyphs.dash, .muted)
    let more = app.remark(on: entry, of: list.node).map { [Span("  \($0)", .muted)] } ?? []
    painter.spans([value] + more, at: Point(column: start, row: rect.top), columns: rect.right - start)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
