import Canvas
import OKRModel
import Wording

/// The findings, group by group: the level, the construct, and what is wrong.
struct GapsListPane {
  let app: AppContext
  let gaps: Gaps
  let layout: GapsLayout

  func draw(into painter: inout Painter) {
    let rect = layout.list
    let detail = gaps.grouping == .place ? "by place" : "by level"
    let inside = painter.pane(rect, title: "Gaps", detail: detail, focused: true)
    let rows = gaps.rows
    guard !rows.isEmpty else {
      painter.text(
        emptyText, at: inside.inset(columns: 2).origin, columns: inside.size.columns - 3, role: .muted)
      return painter.placeCursor(inside.origin)
    }
    drawHeading(into: &painter, over: inside, detail: detail)
    let first = layout.first
    for (offset, row) in rows.dropFirst(first).prefix(inside.size.rows).enumerated() {
      let line = Rect(column: inside.left, row: inside.top + offset, columns: inside.size.columns, rows: 1)
      switch row {
      case .group(let title):
        painter.text(title, at: line.origin, columns: line.size.columns, role: .title)
      case .finding(let position):
        draw(position, into: &painter, in: line)
      }
    }
    painter.extent(first: first, shown: inside.size.rows, of: rows.count, below: rect)
  }

  /// Names the second column in the border, if the border has room for it beside the way of grouping.
  private func drawHeading(into painter: inout Painter, over inside: Rect, detail: String) {
    guard let ruleColumns = Self.ruleColumns(in: inside.size.columns) else { return }
    let heading = " found on "
    let start = inside.left + 4 + ruleColumns + 1
    guard start + heading.count + 1 <= inside.right - painter.measure.width(of: detail) - 3 else { return }
    painter.text(
      heading, at: Point(column: start, row: inside.top - 1), columns: heading.count, role: .muted)
  }

  /// The width of the rule's title; nil where the rule and the construct share one text.
  private static func ruleColumns(in columns: Int) -> Int? {
    columns >= 66 ? 33 : columns >= 56 ? 26 : nil
  }

  private var emptyText: String {
    if gaps.rule == nil, app.filter.isEmpty {
      return "Nothing is missing, and nothing is doubtful."
    }
    return "No match; \(app.keymap.name(of: .back, in: .gaps)) shows all"
  }

  private func draw(_ position: Int, into painter: inout Painter, in line: Rect) {
    guard let entry = gaps.entries.element(at: position) else { return }
    guard position == gaps.position else { return draw(entry, into: &painter, in: line, isSelected: false) }
    painter.withBackdrop(.selection, rect: line) { draw(entry, into: &$0, in: line, isSelected: true) }
    painter.placeCursor(line.origin)
  }

  private func draw(_ entry: Gaps.Entry, into painter: inout Painter, in line: Rect, isSelected: Bool) {
    let rule = entry.finding.rule
    let columns = line.size.columns
    if isSelected { painter.text(painter.glyphs.pointer, at: line.origin, columns: 1, role: .accent) }
    painter.text(
      rule.level.glyph(painter.glyphs), at: Point(column: line.left + 2, row: line.top), columns: 1,
      role: rule.level.role)
    let start = Point(column: line.left + 4, row: line.top)
    guard let ruleColumns = Self.ruleColumns(in: columns) else {
      painter.text("\(rule.title): \(entry.title)", at: start, columns: columns - 5)
      return
    }
    painter.text(rule.title, at: start, columns: ruleColumns)
    painter.text(
      entry.title, at: Point(column: start.column + ruleColumns + 2, row: line.top),
      columns: columns - ruleColumns - 7, role: .muted)
  }
}

extension Rule.Level {
  /// The role in which it is drawn.
  var role: Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .advice: .muted
    }
  }

  /// The sign of it; no two are alike, with or without colour, and none is that of a status.
  func glyph(_ glyphs: Glyphs) -> String {
    switch self {
    case .error: glyphs.error
    case .warning: glyphs.warning
    case .advice: glyphs.advice
    }
  }
}
