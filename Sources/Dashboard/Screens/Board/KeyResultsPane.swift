import Canvas
import OKRModel
import Wording

/// The key results of the selected objective: two rows for each where there is room, so that titles are whole.
struct KeyResultsPane {
  let app: AppContext
  let board: Board
  let layout: BoardLayout

  func draw(into painter: inout Painter) {
    let keyResults = board.browser.keyResults
    let frame = PaneFrame(app: app, board: board, layout: layout, pane: .keyResults)
    let glyphs = painter.glyphs
    let isTall = layout.itemHeight(in: .keyResults, browser: board.browser) > 1
    let objective = board.browser.objective?.standing.objective.title
    frame.draw(
      into: &painter, title: layout.title("Key result", within: objective),
      itemCount: keyResults.count,
      empty: board.browser.objective == nil ? "" : "No key result in this objective"
    ) { position, columns in
      keyResults.element(at: position).map { keyResult, standing in
        let rows = KeyResultRows(
          app: app, keyResult: keyResult, standing: standing, owner: owner(of: keyResult),
          isChanged: isChanged(keyResult), isMoved: isMoved(keyResult), columns: columns, glyphs: glyphs)
        return .rows(isTall ? rows.two : [rows.one])
      }
    }
  }

  private func owner(of keyResult: KeyResult) -> String {
    let owners = board.browser.objective?.standing.objective.owners(of: keyResult) ?? []
    return app.workspace.shortNames(ofOwners: owners, on: app.asOf) ?? ""
  }

  private func isMoved(_ keyResult: KeyResult) -> Bool {
    guard let objective = board.browser.objective?.standing.objective else { return false }
    return app.workspace.hasMoved(objective.reference(to: keyResult), by: app.asOf)
  }

  private func isChanged(_ keyResult: KeyResult) -> Bool? {
    guard let changes = app.changes, let objective = board.browser.objective?.standing.objective else {
      return nil
    }
    return changes.keyResult(objective.reference(to: keyResult)) != nil
  }
}
