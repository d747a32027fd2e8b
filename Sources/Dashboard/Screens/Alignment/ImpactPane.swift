import Canvas
import OKRModel

/// What suffers if something slips, each with the share that depends on it.
struct ImpactPane {
  let list: ImpactList
  let graph: TraceabilityGraph
  /// The columns of the frame that headings may take.
  var headings = 0..<0

  func draw(into painter: inout Painter, _ layout: AlignmentLayout) {
    let inside = layout.inside
    let head = Rect(column: inside.left + 2, row: inside.top, columns: inside.size.columns - 3, rows: 1)
    let air = AlignmentLayout.headRows(inside)
    painter.spans(headline, at: head.origin, columns: head.size.columns)
    let rows = layout.rows.size.rows
    let effects = list.impact?.effects ?? []
    guard !effects.isEmpty else {
      painter.placeCursor(inside.origin)
      if inside.size.rows > air {
        painter.text(
          reason, at: Point(column: head.left, row: inside.top + air), columns: head.size.columns,
          role: .muted)
      }
      return
    }
    let first = layout.first
    let lines = effects.dropFirst(first).prefix(rows).map {
      row(of: $0, columns: inside.size.columns, painter.glyphs)
    }
    let columns = RowLayout(lines, columns: inside.size.columns, measure: painter.measure)
    if let headed = lines.first {
      ColumnHeadings(row: headed, layout: columns).draw(into: &painter, over: inside, in: headings)
    }
    for (offset, row) in lines.enumerated() {
      let line = Rect(
        column: inside.left, row: inside.top + air + offset, columns: inside.size.columns, rows: 1)
      let isSelected = first + offset == list.position
      row.draw(into: &painter, in: line, selection: isSelected ? .selection : nil, layout: columns)
      if isSelected { painter.placeCursor(line.origin) }
    }
    painter.extent(first: first, shown: rows, of: effects.count, below: layout.frame)
  }

  /// `If the story Print a bag tag at home slips`.
  var headline: [Span] {
    guard let origin = list.impact?.origin, let title = graph.title(of: origin) else {
      return [Span("Nothing is selected.", .muted)]
    }
    return [Span("If the \(origin.kind.name) ", .muted), Span(title, .strong), Span(" slips", .muted)]
  }

  /// Why nothing is listed.
  var reason: String {
    guard let origin = list.impact?.origin, Impact.isReported(of: origin.kind) else {
      return "Select work, a key result, an objective or a capability in the tree first."
    }
    return "Nothing in this cycle depends on it."
  }

  private func row(of effect: Impact.Effect, columns: Int, _ glyphs: Glyphs) -> Row {
    let percent = Figure.percent(effect.share, ascii: glyphs.isASCII)
    var parts: [Row.Column] = []
    if columns >= 60 {
      parts.append(.text(effect.node.kind.name, 14, role: .muted, align: .leading).headed("kind"))
    }
    if columns >= 70 {
      parts.append(
        .bar(Bar(progress: effect.share), columns >= 100 ? 21 : 13, role: .chartLine)
          .headed("depends on it", "share"))
    }
    parts.append(.text(percent, 7, role: .strong))
    let star = effect.node == .northStar ? "\(glyphs.star) " : ""
    return Row(title: star + (graph.title(of: effect.node) ?? effect.node.shortReference), columns: parts)
  }
}
