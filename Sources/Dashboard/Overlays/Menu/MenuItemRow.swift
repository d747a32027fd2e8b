import Canvas

/// A row of the help or the palette.
struct MenuItemRow {
  let app: AppContext
  let menu: CommandMenu
  let match: MenuMatch
  /// Whether it stands in one of two columns.
  let isWide: Bool

  private static let keyColumns = 12
  private static let titleColumns = 16
  private static let sampleColumns = 17

  func draw(into painter: inout Painter, in rect: Rect) {
    switch match.item {
    case .action(let action): draw(action, into: &painter, in: rect)
    case .place(let place):
      painter.text(place.kind, at: rect.origin, columns: Self.keyColumns - 1, role: .muted)
      drawTitle(place.title, from: Self.keyColumns, role: .text, into: &painter, in: rect)
    case .sign(let entry):
      painter.text(
        entry.sample(painter.glyphs), at: rect.origin,
        columns: Self.sampleColumns - 1, role: entry.role)
      drawTitle(entry.meaning, from: Self.sampleColumns, role: .text, into: &painter, in: rect)
    }
  }

  private func draw(_ action: Action, into painter: inout Painter, in rect: Rect) {
    let reason = menu.reasons[action.id]
    let indent = menu.kind == .help && !menu.isSearching ? 2 : 0
    let keys = app.keymap.keyNames(of: action.id, in: menu.context, painter.glyphs)
    // What has no key is run by its name.
    let names = keys.isEmpty ? ":\(action.id.rawValue)" : keys
    painter.text(
      names, at: Point(column: rect.left + indent, row: rect.top), columns: Self.keyColumns - 1, role: .key)
    let start = indent + Self.keyColumns
    guard !isWide else {
      return drawTitle(
        action.phrase, from: start, role: reason == nil ? .text : .muted, into: &painter, in: rect)
    }
    let titleColumns = min(Self.titleColumns, rect.size.columns - start)
    drawTitle(
      action.title, from: start, columns: titleColumns - 1, role: reason == nil ? .strong : .muted,
      into: &painter, in: rect)
    let room = rect.size.columns - start - titleColumns
    // A few letters of a sentence are useless.
    guard room >= 16 else { return }
    let text = painter.measure.width(of: action.help) <= room ? action.help : action.phrase
    painter.text(
      reason == nil ? text : "not now: \(text)",
      at: Point(column: rect.left + start + titleColumns, row: rect.top), columns: room, role: .muted)
  }

  private func drawTitle(
    _ title: String, from start: Int, columns: Int? = nil, role: Role, into painter: inout Painter,
    in rect: Rect
  ) {
    let columns = columns ?? rect.size.columns - start
    guard columns > 0 else { return }
    let origin = Point(column: rect.left + start, row: rect.top)
    let shown = painter.text(title, at: origin, columns: columns, role: role)
    let isCut = painter.measure.width(of: title) > shown
    let characters = Array(title)
    // In two columns the phrase stands where the title was searched; nothing is marked there.
    for offset in isWide ? [] : match.offsets {
      guard let character = characters.element(at: offset) else { continue }
      let before = painter.measure.width(of: String(characters[..<offset]))
      let width = painter.measure.width(of: String(character))
      guard before + width <= shown - (isCut ? 1 : 0) else { continue }
      painter.add(
        Painter.found, to: Rect(column: origin.column + before, row: origin.row, columns: width, rows: 1))
    }
  }
}
