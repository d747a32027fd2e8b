import Canvas

/// The line for typing a filter, below the screen that it filters.
struct FilterLine: Sendable {
  private(set) var field: TextField
  /// The filter from before.
  let before: String

  init(_ text: String) {
    field = TextField(text, isSelected: true)
    before = text
  }
}

extension FilterLine: Component {
  static let actions: [ComponentAction<FilterLine>] = [
    ComponentAction(
      Action(
        .keepFilter, [.enter], "keep", help: "Keep the filter and go back to the panes.",
        in: [.filterLine], footer: 0),
      run: { _, app in
        app.request(.dismiss)
        return []
      })
  ]

  /// The actions that open the line.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .filter, [.character("/")], "filter",
        help: "Show only what has all typed words in its title, id or owner's name.",
        in: [.panes, .outline, .gaps], footer: 2),
      run: { app in
        app.request(.present(FilterLine(app.current.filter.text)))
        return []
      })
  ]

  var place: Context { .filterLine }
  var inputLine: TextField? { field }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] { [] }

  mutating func type(_ key: Key, _ app: inout AppContext) -> [Effect]? {
    if key == .control("c") || (key == .backspace && field.text.isEmpty) { return leave(&app) }
    guard let edit = TextEdit(key) else { return [] }
    field.take(edit)
    app.request(.filter(by: field.text))
    return []
  }

  /// Discards the input, and restores the previous filter.
  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.filter(by: before))
    app.request(.dismiss)
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {}

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    ["Filter: \(PlainLines.typed(field, hasFocus: true))"]
  }
}
