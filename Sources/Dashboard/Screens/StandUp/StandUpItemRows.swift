import Canvas
import OKRModel
import Wording

/// A key result of the stand-up: then and now, the chart, the confidence then and now, its owner, the last note, its
/// blocker, its forecast, and its impact.
struct StandUpItemRows {
  let content: StandUpContent
  let item: StandUpAgenda.Item

  private var glyphs: Glyphs { content.glyphs }
  private var target: StandUp.Target { .keyResult(item.id) }
  private var isSelected: Bool { content.standUp.target == target }
  /// Whether more than the head is shown: a key result that is on track and unchanged needs no more.
  private var isReported: Bool { content.standUp.arrangement.shows(item.id) || isSelected }

  var rows: [StandUpRow] {
    let indent = content.indent
    let blanks = String(repeating: " ", count: indent / 2)
    let head = content.row(
      [Span("\(blanks)  "), Span(item.keyResult.title, .strong)],
      [content.status(item.now.status)], target: target)
    let body = [
      content.paragraph(figures, indent: indent), content.paragraph(people, indent: indent),
      content.paragraph(note, indent: indent, most: 3), content.paragraph(blocker, indent: indent, most: 2),
      content.paragraph(forecast, indent: indent), content.paragraph(endangered, indent: indent, most: 2),
    ]
    return [head] + (isReported ? body.flatMap(\.self) : content.paragraph(figures, indent: indent))
  }

  /// `6.9 → 6.7 → 4.0    7% ◀··········  ▁▂▃▅   was 6.6`.
  private var figures: [Span] {
    let now = item.now
    var spans = [Span(ValueText(item.keyResult, now, glyphs: glyphs).full), Span("   ")]
    spans += [Span(content.percent(now.progress), .strong), Span(" ")]
    let barColumns = content.columns >= 90 ? 16 : 11
    spans += Bar(progress: now.progress, expected: now.expected)
      .spans(columns: barColumns, glyphs: glyphs, role: now.status.role)
    let chart = now.sparkline(
      of: Array(now.checkIns), columns: content.columns >= 90 ? 16 : 10, glyphs: glyphs)
    if !chart.isEmpty { spans.append(Span("  \(chart)", .chartLine)) }
    return spans + [Span("   \(then)", .muted)]
  }

  /// The earlier value: `was 6.6 on 11 Nov`, or how long it has been unchanged.
  private var then: String {
    let since = content.standUp.since.shortText
    guard let before = item.before, let old = before.value else { return "nothing known on \(since)" }
    if let now = item.now.value, now != old {
      let day = content.columns >= 72 ? " on \(since)" : ""
      return "was \(item.keyResult.text(of: old, ascii: glyphs.isASCII))\(day)"
    }
    return unchanged ?? "unchanged since \(since)"
  }

  /// `unchanged for 3 weeks`; nil if it changed less than two weeks ago, or never.
  private var unchanged: String? {
    guard let now = item.now.value,
      let last = item.now.checkIns.last(where: { $0.value != now })?.date
    else { return nil }
    let weeks = last.days(to: content.standUp.date) / 7
    return weeks >= 2 ? "unchanged for \(weeks) weeks" : nil
  }

  /// Confidence then and now, the owner, and the day of the latest check-in.
  private var people: [Span] {
    var spans = confidence
    spans.append(
      Span("\(spans.isEmpty ? "" : "   ")\(content.name(item.objective.owner(of: item.keyResult)))"))
    if let latest = item.now.latest {
      let days = latest.date.days(to: content.standUp.date)
      let ago = days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
      spans.append(Span("   last check-in \(ago)", item.now.status == .stale ? .warning : .muted))
    } else {
      spans.append(Span("   never checked in on", .warning))
    }
    if item.topics.contains(.notCheckedIn) { spans.append(Span(", due", .muted)) }
    return spans
  }

  private var confidence: [Span] {
    let old = item.before?.confidence
    guard let now = item.now.confidence else {
      return old.map { [Span("confidence was \($0), not given now", .muted)] } ?? []
    }
    guard let old, old != now else { return [Span("confidence ", .muted), Span("\(now)", .strong)] }
    let role: Role = now < old ? .warning : .success
    return [Span("confidence \(old) \(glyphs.arrow) ", .muted), Span("\(now)", role)]
  }

  private var note: [Span] {
    guard let latest = item.now.latest, let note = latest.entry.note else { return [] }
    let author = latest.author.map { "\(content.name($0)), " } ?? ""
    return [
      Span("\(glyphs.openQuote)\(note)\(glyphs.closeQuote)"),
      Span("  \(author)\(latest.date.shortText)", .muted),
    ]
  }

  private var blocker: [Span] {
    item.blocker.map { [Span("\(glyphs.flag) ", .statusAtRisk), Span($0, .strong)] } ?? []
  }

  private var forecast: [Span] {
    ForecastText(item.keyResult, item.now, glyphs: glyphs).map { [Span($0.sentence, .muted)] } ?? []
  }

  /// What would suffer above it: the outcomes and categories, and how much of the North Star depends on it.
  private var endangered: [Span] {
    let serves = LinkText(workspace: content.app.workspace, glyphs: glyphs).serves(item.objective)
    let isInDanger = ![.done, .onTrack, .notStarted].contains(item.now.status)
    let share = isSelected ? northStarShare.map { "; \($0) of the North Star depends on it" } ?? "" : ""
    return [Span(isInDanger ? "Endangers " : "Serves ", .muted), Span("\(serves)\(share)", .muted)]
  }

  private var northStarShare: String? {
    guard let impact = content.standUp.impact, impact.origin == .keyResult(item.id),
      let effect = impact.effects.last(where: { $0.node == .northStar })
    else { return nil }
    return Figure.percent(effect.share, ascii: glyphs.isASCII)
  }
}
