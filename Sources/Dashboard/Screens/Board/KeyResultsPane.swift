import Canvas
import OKRModel
import Wording

/// The key results of the selected objective.
struct KeyResultsPane {
  let app: AppContext
  let board: Board
  let layout: BoardLayout

  func draw(into painter: inout Painter) {
    let keyResults = board.browser.keyResults
    let frame = PaneFrame(app: app, board: board, layout: layout, pane: .keyResults)
    let glyphs = painter.glyphs
    frame.draw(
      into: &painter, title: "Key results", detail: detail(glyphs), rowCount: keyResults.count,
      empty: board.browser.objective == nil ? "" : "No key result in this objective",
      row: { position, columns in
        keyResults.element(at: position).map {
          line(for: $0.keyResult, $0.standing, columns: columns, glyphs)
        }
      })
  }

  /// How much of the objective is known: `58%, 3 of 4 known`.
  private func detail(_ glyphs: Glyphs) -> String {
    guard let rollUp = board.browser.objective?.standing.rollUp, let progress = rollUp.progress else {
      return ""
    }
    let percent = Figure.percent(progress, ascii: glyphs.isASCII)
    return rollUp.known == rollUp.total
      ? "\(percent) of \(rollUp.total)" : "\(percent), \(rollUp.known) of \(rollUp.total) known"
  }

  private func line(
    for keyResult: KeyResult, _ standing: KeyResultStanding, columns: Int, _ glyphs: Glyphs
  ) -> Row {
    let values = ValueText(keyResult, standing, glyphs: glyphs)
    var parts: [Row.Column] = []
    if columns >= 70 {
      parts.append(.forms(values.forms, columns >= 100 ? 26 : 21, align: .leading))
    } else if columns >= 44 {
      parts.append(.forms(values.shortForms, 15, align: .leading))
    }
    let bar = Bar(progress: standing.progress, expected: standing.expected)
    if columns >= 36 { parts.append(.bar(bar, columns >= 70 ? 9 : 7, role: standing.status.role)) }
    parts.append(.percent(standing.progress, columns >= 70 ? 6 : 5, glyphs))
    if columns >= 70 {
      parts.append(.text(trend(of: standing, glyphs: glyphs), 8, role: .chartLine))
      parts.append(.text(standing.confidence.map(String.init) ?? "", 4, role: .muted))
    }
    parts.append(.text(standing.status.glyph(glyphs), 2, role: standing.status.role))
    return Row(title: keyResult.title, columns: parts, isChanged: isChanged(keyResult))
  }

  private func isChanged(_ keyResult: KeyResult) -> Bool? {
    guard let changes = app.changes, let objective = board.browser.objective?.standing.objective else {
      return nil
    }
    return changes.keyResult(objective.reference(to: keyResult)) != nil
  }

  private func trend(of standing: KeyResultStanding, glyphs: Glyphs) -> String {
    standing.sparkline(of: Array(standing.checkIns), columns: 7, glyphs: glyphs)
  }
}
