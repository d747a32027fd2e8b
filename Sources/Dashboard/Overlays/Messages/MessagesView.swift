import Canvas
import OKRModel

/// What is wrong in the files, and the latest messages.
struct MessagesView {
  let app: AppContext

  func draw(into painter: inout Painter, in area: Rect, scroll: Int) {
    let inside = Card.draw(
      "Messages", detail: "\(app.keymap.name(of: .back, in: .messages)) leaves", size: area.size,
      into: &painter, in: area)
    let lines = lines(columns: inside.size.columns, painter.measure)
    let first = min(scroll, max(0, lines.count - inside.size.rows))
    for (row, line) in lines.dropFirst(first).prefix(inside.size.rows).enumerated() {
      painter.spans(line, at: Point(column: inside.left, row: inside.top + row), columns: inside.size.columns)
    }
    painter.placeCursor(inside.origin)
  }

  /// By how many lines it can scroll.
  var scrollableLines: Int {
    let area = app.surface.body.inset(columns: 2, rows: 1)
    return max(0, lines(columns: area.size.columns, app.surface.measure).count - area.size.rows)
  }

  private func lines(columns: Int, _ measure: TextMeasure) -> [[Span]] {
    let problems = app.diagnostics.map { diagnostic -> [Span] in
      let place = [diagnostic.path, diagnostic.line.map(String.init), diagnostic.column.map(String.init)]
        .compactMap(\.self).joined(separator: ":")
      let role: Role = diagnostic.severity == .error ? .error : .warning
      return [
        Span(place, .strong), Span("  \(diagnostic.severity.rawValue): ", role), Span(diagnostic.message),
      ]
    }
    let said = app.messages.all.reversed().map { [Span($0.text, $0.tone == .error ? .error : .text)] }
    let none = [[Span("No messages, and no problems in the files.", .muted)]]
    let groups = [section("In the files", problems), section("Recent", said)].filter { !$0.isEmpty }
    let all = groups.isEmpty ? none : Array(groups.joined(separator: [[]]))
    return all.flatMap { SpanWrapping(measure: measure).wrap($0, indent: 2, to: columns) }
  }

  private func section(_ title: String, _ lines: [[Span]]) -> [[Span]] {
    lines.isEmpty ? [] : [[Span(title, .title)]] + lines
  }
}
