import Canvas
import OKRModel

extension Board {
  /// A second row of a message hides no row of a list if the details are below.
  func hasRoomBelow(_ app: AppContext) -> Bool { !browser.isZoomed && app.surface.size.rows >= 20 }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    guard !browser.isZoomed else {
      return ZoomedDetailsView(app: app, board: self).draw(into: &painter, in: area)
    }
    let layout = BoardLayout(in: area, focus: browser.focus, needs: browser.needs)
    if let line = layout.attention { AttentionLine(app: app).draw(into: &painter, in: line) }
    StagesPane(app: app, board: self, layout: layout).draw(into: &painter)
    ObjectivesPane(app: app, board: self, layout: layout).draw(into: &painter)
    KeyResultsPane(app: app, board: self, layout: layout).draw(into: &painter)
    DetailsView(app: app, board: self).draw(into: &painter, layout: layout)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    BoardLines(app: app, board: self, glyphs: glyphs).lines
  }

  func listLines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    BoardLines(app: app, board: self, glyphs: glyphs).paneLines
  }
}
