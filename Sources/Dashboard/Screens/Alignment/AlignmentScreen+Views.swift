import Canvas
import OKRModel

extension AlignmentScreen {
  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    guard let graph = app.trace else { return }
    let layout = AlignmentLayout(self, in: area)
    let cut = outline?.isCut == true ? cutNote(app) : ""
    let tabs = AlignmentTabsView(current: tab, columns: map.columns)
    let room = tabs.draw(into: &painter, over: layout.frame, note: cut)
    switch tab {
    case .tree, .capabilities:
      guard let outline else { return }
      OutlinePane(app: app, outline: outline, loads: loads, graph: graph, layout: layout, headings: room)
        .draw(into: &painter)
    case .heatMap:
      HeatMapPane(browser: map, graph: graph, layout: layout).draw(into: &painter)
      if let cell = layout.cell {
        HeatMapObjectivesPane(app: app, browser: map, graph: graph).draw(into: &painter, in: cell)
      }
    case .impact:
      ImpactPane(list: impact, graph: graph, headings: room).draw(into: &painter, layout)
    }
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] {
    app.trace.map { AlignmentLines(app: app, alignment: self, graph: $0, glyphs: glyphs).lines } ?? []
  }

  /// A note that there are more rows, and how to reach them.
  private func cutNote(_ app: AppContext) -> String {
    "the first \(OutlineLister.mostRows) rows; \(app.keymap.name(of: .filter, in: place)) filters"
  }
}
