import Canvas
import OKRModel

extension AlignmentScreen {
  /// Moves the selection in the current view.
  mutating func move(_ motion: Motion, _ app: inout AppContext) -> [Effect] {
    select { motion.target(from: $0, page: app.surface.page) }
    return []
  }

  /// Selects what is under the pointer.
  mutating func click(at point: Point, in area: Rect, _ app: inout AppContext) -> [Effect] {
    guard let found = AlignmentLayout(self, in: area).position(at: point) else { return [] }
    select { _ in found.row }
    if let column = found.column { map.select(column: column) }
    return []
  }

  private mutating func select(_ target: (Int) -> Int) {
    switch tab {
    case .tree, .capabilities:
      if let position = outline?.position { outline?.select(target(position)) }
    case .heatMap: map.select(row: target(map.rowIndex))
    case .impact: impact.select(target(impact.position))
    }
  }

  mutating func moveTab(by step: Int, _ app: inout AppContext) {
    let tabs = AlignmentTab.allCases
    guard let next = tabs.element(at: (tab.rawValue + step + tabs.count) % tabs.count) else { return }
    if next == .impact, let node { impact.show(app.graph().impact(of: node)) }
    tab = next
  }

  /// Unfolds the selected row, or goes to what is under it.
  mutating func unfold(_ app: inout AppContext) {
    guard let row = outline?.row else { return }
    if row.isUnfolded == false {
      outline?.toggle(app.graph())
    } else if row.isUnfolded == true, let position = outline?.position {
      outline?.select(position + 1)
    }
  }

  /// Folds the selected row, or goes to what it is under.
  mutating func fold(_ app: inout AppContext) {
    guard let row = outline?.row else { return }
    if row.isUnfolded == true {
      outline?.toggle(app.graph())
    } else {
      outline?.select(Array(row.path.dropLast()))
    }
  }

  mutating func switchColumns(_ app: inout AppContext) {
    map.columns = map.columns == .categories ? .capabilities : .categories
    refresh(&app)
  }

  /// Opens the selection: a cell, or from the impact its place in the tree.
  mutating func open(_ app: inout AppContext) -> [Effect] {
    guard tab == .heatMap else { return node.map { app.goToTree($0) } ?? [] }
    let graph = app.graph()
    guard let cell = map.cell else { return [] }
    let title = [map.row, map.column].compactMap { $0.flatMap(graph.title) }.joined(separator: " and ")
    let steps = cell.objectives.map { TraceStep(node: .objective($0.objective.id)) }
    app.request(.present(Trail(.cell, title, steps)))
    return []
  }

  /// Why there is nothing to open; nil when there is.
  var openDisabledReason: String? {
    if tab == .heatMap { return map.cell == nil ? "there is no objective in this cell" : nil }
    return node == nil ? "nothing is selected" : nil
  }
}
