import Canvas
import OKRModel

/// The alignment: the view that is chosen, over the whole body.
struct AlignmentView {
  let state: State
  let alignment: AlignmentState
  let graph: TraceabilityGraph

  func draw(into painter: inout Painter, in rect: Rect) {
    let names = AlignmentTab.allCases.map { $0.name(alignment.map.columns, painter.glyphs) }
    let title = names.element(at: alignment.tab.rawValue) ?? ""
    let others = names.filter { $0 != title }.joined(separator: " \(painter.glyphs.dot) ")
    let cut = alignment.outline?.isCut == true ? cutNote : nil
    let inside = painter.pane(
      rect, title: title, detail: cut ?? (rect.size.columns >= 70 ? others : ""), focused: true)
    switch alignment.tab {
    case .tree:
      OutlinePane(state: state, outline: alignment.tree, graph: graph).draw(into: &painter, in: rect)
    case .capabilities:
      OutlinePane(state: state, outline: alignment.capabilities, graph: graph).draw(into: &painter, in: rect)
    case .heatMap:
      HeatMapPane(state: state, browser: alignment.map, graph: graph).draw(
        into: &painter, in: inside, of: rect)
    case .impact:
      ImpactPane(list: alignment.impact, graph: graph).draw(into: &painter, in: inside, of: rect)
    }
  }

  /// That there are more rows, and how one comes to them.
  var cutNote: String {
    let key = state.keymap.name(of: .filter, in: state.context)
    return "the first \(OutlineLister.mostRows) rows; \(key) filters"
  }
}

extension AlignmentTab {
  /// What it is called where one is told.
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
