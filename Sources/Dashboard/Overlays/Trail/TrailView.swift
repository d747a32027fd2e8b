import Canvas
import OKRModel

/// Why, how, or the contents of a cell: a list over the screen, to go to one of its rows.
struct TrailView {
  let app: AppContext
  let trail: Trail
  let graph: TraceabilityGraph

  func draw(into painter: inout Painter, in area: Rect) {
    let size = Size(
      columns: min(100, area.size.columns), rows: min(trail.steps.count + 2, area.size.rows))
    let more = trail.isCut ? "the first \(trail.steps.count)" : ""
    let inside = Card.draw(title(painter.glyphs), detail: more, size: size, into: &painter, in: area)
    let first = max(0, min(trail.position - inside.size.rows / 2, trail.steps.count - inside.size.rows))
    let rows = trail.steps.dropFirst(first).prefix(inside.size.rows).map {
      row(of: $0, columns: inside.size.columns, painter.glyphs)
    }
    let layout = RowLayout(rows, columns: inside.size.columns, measure: painter.measure)
    for (offset, row) in rows.enumerated() {
      let rect = Rect(column: inside.left, row: inside.top + offset, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == trail.position
      row.draw(into: &painter, in: rect, selection: isSelected ? .selection : nil, layout: layout)
      if isSelected { painter.placeCursor(rect.origin) }
    }
    painter.extent(first: first, shown: inside.size.rows, of: trail.steps.count, below: area.centred(size))
  }

  /// `Why: Print a bag tag at home`.
  func title(_ glyphs: Glyphs) -> String {
    switch trail.kind {
    case .why: "Why: \(trail.title)"
    case .how: "How: \(trail.title)"
    case .cell: trail.title
    }
  }

  private func row(of step: TraceStep, columns: Int, _ glyphs: Glyphs) -> Row {
    let figures = NodeFigures(of: step.node, in: app, graph)
    let indent = String(repeating: " ", count: min(step.depth, 12) * (columns >= 60 ? 2 : 1))
    let star = step.node == .northStar ? "\(glyphs.star) " : ""
    let again = step.isRepeated ? " (above)" : ""
    var parts: [Row.Column] = []
    if columns >= 80 {
      parts.append(.text(step.relation?.words ?? "", 13, role: .muted, align: .leading))
    }
    if columns >= 56 { parts.append(.text(step.node.kind.name, 13, role: .muted, align: .leading)) }
    parts.append(.text(figures.percent(glyphs), 5))
    parts.append(.text(figures.standing(glyphs, signOnly: true), 2, role: figures.standingRole))
    return Row(
      title: indent + star + (graph.title(of: step.node) ?? step.node.shortReference) + again,
      titleRole: step.isRepeated ? .muted : .text, columns: parts)
  }
}

extension TraceLink.Relation {
  /// What the lower end does for the upper one, in a word or two.
  var words: String {
    switch self {
    case .answers: "answers"
    case .leadsTo: "leads to"
    case .isPartOf: "part of"
    case .anchorsIn: "anchored in"
    case .serves: "serves"
    case .carriesOut: "carries out"
    case .contributesTo: "contributes"
    case .enables: "enables"
    case .lifts: "lifts"
    case .supports: "supports"
    }
  }
}
