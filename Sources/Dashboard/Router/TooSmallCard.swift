import Canvas

/// What is shown if the screen is too small for the dashboard.
struct TooSmallCard {
  let state: State

  func draw(into painter: inout Painter) {
    let minimum = FrameLayout.minimum
    let size = painter.bounds.size
    let times = painter.glyphs.isASCII ? "x" : "×"
    let lines = [
      "headway needs \(minimum.columns)\(times)\(minimum.rows)",
      "this is \(size.columns)\(times)\(size.rows)",
      quits ? "enlarge, or \(state.keymap.name(of: .quit, in: state.context)) quits" : "enlarge to go on",
    ]
    let top = max(0, (size.rows - lines.count) / 2)
    for (index, line) in lines.prefix(size.rows).enumerated() {
      painter.text(
        line, at: Point(column: 0, row: top + index), columns: size.columns,
        role: index == 0 ? .strong : .muted,
        align: .centre)
    }
    painter.placeCursor(Point(column: 0, row: top))
  }

  /// Whether quitting works here.
  private var quits: Bool { ActionTable.action(.quit)?.contexts.contains(state.context) == true }
}
