import Canvas

/// The last line: the keys that work here and now, or the filter being typed.
struct FooterView {
  let state: State

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.withBackdrop(.footer, rect: rect) { drawContent(into: &$0, in: rect) }
  }

  private func drawContent(into painter: inout Painter, in rect: Rect) {
    if let field = state.overlays.last?.inputLine {
      drawFilterLine(field, into: &painter, in: rect)
    } else {
      drawKeys(into: &painter, in: rect)
    }
  }

  private func drawFilterLine(_ field: TextField, into painter: inout Painter, in rect: Rect) {
    let keys = rect.size.columns >= 70 ? keySpans(columns: 40, painter) : []
    let keyColumns = width(of: keys, painter)
    painter.spans([Span(" /", .key)], at: rect.origin, columns: 2)
    let area = Rect(
      column: rect.left + 2, row: rect.top, columns: rect.size.columns - 3 - keyColumns, rows: 1)
    TextFieldView(field: field, role: .footer).draw(into: &painter, in: area, hasFocus: true)
    painter.spans(keys, at: Point(column: rect.right - keyColumns, row: rect.top), columns: keyColumns)
  }

  private func drawKeys(into painter: inout Painter, in rect: Rect) {
    painter.spans(keySpans(columns: rect.size.columns, painter), at: rect.origin, columns: rect.size.columns)
  }

  /// As many keys as fit, the most important first; a key without an effect here is not shown.
  private func keySpans(columns: Int, _ painter: Painter) -> [Span] {
    if state.overlays.last?.isSaving ?? state.screens[state.screen]?.isSaving ?? false { return [] }
    let actions = ActionTable.actions(in: state.context)
      .filter { $0.footerRank != nil && state.disabledReason(of: $0) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    let helpItem = actions.last { $0.id == .help }.map { item($0, painter.glyphs) } ?? []
    var room = columns - width(of: helpItem, painter)
    var shown: [Span] = []
    for action in actions where action.id != .help {
      let next = item(action, painter.glyphs)
      room -= width(of: next, painter)
      guard room >= 0 else { break }
      shown += next
    }
    return shown + helpItem
  }

  private func item(_ action: Action, _ glyphs: Glyphs) -> [Span] {
    guard let name = state.keymap.footerName(of: action.id, in: state.context, glyphs) else { return [] }
    return [Span(" \(name)", .key), Span(" \(action.title) ", .footer)]
  }

  private func width(of spans: [Span], _ painter: Painter) -> Int {
    spans.reduce(0) { $0 + painter.measure.width(of: $1.text) }
  }
}
