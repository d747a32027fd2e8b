import Canvas
import OKRModel

/// The selected finding in full: what is wrong, how to fix it, and why it matters.
struct GapPanel {
  let app: AppContext
  let gaps: Gaps

  func draw(into painter: inout Painter, in rect: Rect) {
    let title = gaps.selected?.finding.rule.title ?? ""
    let inside = painter.pane(rect, title: title, focused: false).inset(columns: 1)
    var lines = lines.flatMap {
      SpanWrapping(measure: painter.measure).wrap($0, indent: 0, to: inside.size.columns)
    }
    if lines.count > inside.size.rows, inside.size.rows > 0 {
      // It may fit without the empty lines; if it does not, its end shows that there is more.
      lines.removeAll { $0.allSatisfy(\.text.isEmpty) }
      if lines.count > inside.size.rows {
        lines = lines.prefix(inside.size.rows - 1) + [[Span(painter.glyphs.isASCII ? "..." : "…", .muted)]]
      }
    }
    painter.lines(lines[...], in: inside)
  }

  private var lines: [[Span]] {
    guard let entry = gaps.selected else { return [] }
    let finding = entry.finding
    let person = app.workspace.shortNames(ofOwners: finding.people, on: app.today).map { ", \($0)" } ?? ""
    return [
      [Span(finding.sentence.sentence, .strong)],
      [Span("\(finding.rule.level.rawValue) \(finding.rule.id)\(person)", .muted)], [],
      [Span("How to fix: ", .title), Span(finding.rule.remedy)], [],
      [Span("Why: ", .title), Span(finding.rule.why)],
    ]
  }
}
