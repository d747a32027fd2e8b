import Canvas
import OKRModel

/// Help and palette: an input line, and what matches it.
struct CommandMenuView {
  let app: AppContext
  let menu: CommandMenu

  func draw(into painter: inout Painter, in area: Rect) {
    let layout = CommandMenuLayout(menu, in: area)
    let box = area.centred(layout.size)
    _ = Card.draw(title, size: layout.size, into: &painter, in: area)
    drawTabs(into: &painter, in: box)
    drawInput(into: &painter, in: layout.line)
    if menu.matches.isEmpty {
      painter.text(
        "Nothing matches", at: layout.list.origin, columns: layout.list.size.columns, role: .muted)
    }
    for place in layout.visible {
      switch place.row {
      case .blank: break
      case .heading(let text):
        painter.text(text, at: place.rect.origin, columns: place.rect.size.columns, role: .title)
      case .item(let index): draw(index, isWide: layout.isWide, into: &painter, in: place.rect)
      }
    }
    drawExplanation(into: &painter, in: layout.explanation)
    let extent = layout.extent
    painter.extent(first: extent.first, shown: extent.shown, of: extent.count, below: box)
    drawScrollMarks(extent, beside: layout.list, into: &painter)
  }

  private var title: String { menu.kind == .help ? "Help: \(menu.context.name)" : "Go to anything" }

  /// The names of the tabs in the frame, the current one marked.
  private func drawTabs(into painter: inout Painter, in box: Rect) {
    guard menu.kind == .help, box.size.columns >= 36 else { return }
    let names = CommandMenu.Tab.allCases.map { tab in
      Span(tab == menu.tab ? "[\(tab.rawValue)]" : " \(tab.rawValue) ", tab == menu.tab ? .strong : .muted)
    }
    let spans = [Span(" ", .border)] + names + [Span(" ", .border)]
    let columns = spans.reduce(0) { $0 + painter.measure.width(of: $1.text) }
    painter.spans(spans, at: Point(column: box.right - columns - 2, row: box.top), columns: columns)
  }

  private func drawInput(into painter: inout Painter, in line: Rect) {
    painter.text(menu.kind == .help ? "?" : ":", at: line.origin, columns: 1, role: .key)
    let field = Rect(column: line.left + 2, row: line.top, columns: line.size.columns - 2, rows: 1)
    if menu.field.text.isEmpty {
      painter.text(
        hint, at: Point(column: field.left + 2, row: field.top), columns: field.size.columns - 2, role: .muted
      )
      let start = Rect(column: field.left, row: field.top, columns: 1, rows: 1)
      TextFieldView(field: menu.field, role: .text).draw(into: &painter, in: start, hasFocus: true)
    } else {
      TextFieldView(field: menu.field, role: .text).draw(into: &painter, in: field, hasFocus: true)
    }
  }

  private var hint: String {
    let run = app.keymap.name(of: .runSelected, in: .menu)
    let leave = app.keymap.name(of: .back, in: .menu)
    guard menu.kind == .help else { return "type to search; \(run) runs it or goes there, \(leave) leaves" }
    let other = menu.tab == .keys ? "shows the legend" : "shows the keys"
    let tab = app.keymap.name(of: .switchTab, in: .menu)
    return "type to search both; \(run) runs, \(tab) \(other), \(leave) leaves"
  }

  /// Arrows where there is more above or below.
  private func drawScrollMarks(
    _ extent: (first: Int, shown: Int, count: Int), beside list: Rect, into painter: inout Painter
  ) {
    guard extent.count > extent.shown, list.size.rows >= 2 else { return }
    let column = list.right
    if extent.first > 0 {
      painter.text(painter.glyphs.up, at: Point(column: column, row: list.top), columns: 1, role: .accent)
    }
    if extent.first + extent.shown < extent.count {
      painter.text(
        painter.glyphs.down, at: Point(column: column, row: list.bottom - 1), columns: 1, role: .accent)
    }
  }

  /// Draws what the selected item is about, on two lines below the list.
  private func drawExplanation(into painter: inout Painter, in rect: Rect) {
    guard rect.size.rows >= 3, let text = explanation else { return }
    let lines = painter.measure.wrapped(text, to: rect.size.columns)
    for (row, line) in lines.prefix(rect.size.rows - 1).enumerated() {
      painter.text(
        line, at: Point(column: rect.left, row: rect.top + 1 + row), columns: rect.size.columns)
    }
  }

  private var explanation: String? {
    switch menu.selectedItem {
    case .action(let action):
      let reason = menu.reasons[action.id].map { "Not now: \($0). " } ?? ""
      return "\(reason)\(action.title): \(action.help)"
    case .place(let place):
      switch place.target {
      case .board(let node), .tree(let node), .impact(let node):
        return "Goes to the \(node.kind.name) \(node.reference)."
      case .owned: return "Shows only what \(place.title) is responsible for."
      }
    case .sign, nil: return nil
    }
  }

  private func draw(_ index: Int, isWide: Bool, into painter: inout Painter, in rect: Rect) {
    guard let match = menu.matches.element(at: index) else { return }
    let row = MenuItemRow(app: app, menu: menu, match: match, isWide: isWide)
    guard index == menu.position else { return row.draw(into: &painter, in: rect) }
    painter.withBackdrop(.selection, rect: rect) { row.draw(into: &$0, in: rect) }
  }
}

extension Context {
  /// Its name, for the title of its help.
  fileprivate var name: String {
    switch self {
    case .panes: "board"
    case .sweep: "check-ins"
    default: place.hasPrefix("in the ") ? String(place.dropFirst(7)) : place
    }
  }
}
