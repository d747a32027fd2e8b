import Canvas
import OKRModel

extension AlignmentScreen {
  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    guard let graph = app.trace else { return }
    let names = AlignmentTab.allCases.map { $0.name(map.columns, painter.glyphs) }
    let title = names.element(at: tab.rawValue) ?? ""
    let others = names.filter { $0 != title }.joined(separator: " \(painter.glyphs.dot) ")
    let cut = outline?.isCut == true ? cutNote(app) : nil
    let layout = AlignmentLayout(self, in: area)
    _ = painter.pane(
      layout.frame, title: title, detail: cut ?? (area.size.columns >= 70 ? others : ""), focused: true)
    switch tab {
    case .tree, .capabilities:
      guard let outline else { return }
      OutlinePane(app: app, outline: outline, loads: loads, graph: graph, layout: layout)
        .draw(into: &painter)
    case .heatMap:
      HeatMapPane(browser: map, graph: graph, layout: layout).draw(into: &painter)
      if let cell = layout.cell {
        HeatMapObjectivesPane(app: app, browser: map, graph: graph).draw(into: &painter, in: cell)
      }
    case .impact:
      ImpactPane(list: impact, graph: graph).draw(into: &painter, layout)
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

extension AlignmentTab {
  /// Its name in headings.
  func name(_ columns: HeatMap.Columns, _ glyphs: Glyphs) -> String {
    let times = glyphs.isASCII ? "x" : "×"
    return switch self {
    case .tree: "Tree"
    case .heatMap: columns == .categories ? "Stages \(times) outcomes" : "Stages \(times) capabilities"
    case .capabilities: "Capabilities"
    case .impact: "Impact"
    }
  }
}
