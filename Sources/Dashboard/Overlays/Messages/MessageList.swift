import Canvas

/// The list of messages and problems, scrolled to a line.
struct MessageList: Sendable {
  /// The first visible line, from 0.
  var scroll = 0
}

extension MessageList: Component {
  static let actions: [ComponentAction<MessageList>] = []

  var place: Context { .messages }

  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    let last = MessagesView(app: app).scrollableLines
    scroll = min(max(0, motion.target(from: scroll, page: app.surface.page)), last)
    return []
  }

  mutating func leave(_ app: inout AppContext) -> [Effect] {
    app.request(.dismiss)
    return []
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    MessagesView(app: app).draw(into: &painter, in: area, scroll: scroll)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    let problems = app.diagnostics.map { "\($0)" }
    let said = app.messages.all.reversed().map(\.text)
    return ["Problems in the files: \(problems.count)"] + problems + ["Messages: \(said.count)"] + said
  }
}
