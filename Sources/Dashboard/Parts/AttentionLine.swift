import Canvas
import OKRModel
import Wording

/// The line for the person at the keyboard: what waits, and which stage is worst or, where the North Star's line has no
/// room for them, the counts by status.
struct AttentionLine {
  let app: AppContext

  func draw(into painter: inout Painter, in rect: Rect) {
    let words = AttentionWords(app.attention, in: app.workspace, glyphs: painter.glyphs)
    let measure = painter.measure
    let width = { (spans: [Span]) in spans.reduce(0) { $0 + measure.width(of: $1.text) } }
    let room = rect.size.columns - 2
    let counts = app.standings.northStar.counts.spans(painter.glyphs)
    let trailing = NorthStarView.showsCounts(columns: rect.size.columns) ? words.worstForms : [counts]
    // A shorter form at the left, rather than nothing at the right.
    let pairs = (trailing + [[]]).flatMap { right in words.forms.map { (left: $0, right: right) } }
    let shown = pairs.first { width($0.left) + width($0.right) + 2 <= room }
    let left = shown?.left ?? words.forms.last ?? []
    let right = shown?.right ?? []
    painter.spans(left, at: Point(column: rect.left + 1, row: rect.top), columns: room)
    painter.spans(
      right, at: Point(column: rect.right - 1 - width(right), row: rect.top), columns: width(right))
  }
}
