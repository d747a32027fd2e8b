import Canvas
import OKRModel
import Wording

/// A key result of the stand-up: its figures, the last note with its author, the confidence then and now, its trend,
/// its blocker, its forecast, and its impact.
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
    let status = item.now.status
    let figures = StandUpFigures(content: content)
    let head = content.row(
      [Span("  \(status.glyph(glyphs)) ", status.role), Span(item.keyResult.markedTitle(glyphs), .strong)],
      figures.row(of: item.now, tail: [Span(values)]), target: target)
    let own = figures.hasTail ? [] : content.paragraph([Span(values, .muted)], indent: indent)
    guard isReported else { return [head] + own }
    return [head] + own + report + content.paragraph(blocker, indent: indent, most: 2)
      + content.paragraph(outlook, indent: indent, most: 2)
      + (isSelected ? content.paragraph(endangered, indent: indent, most: 2) : [])
  }

  private var values: String {
    let text = ValueText(item.keyResult, item.now, glyphs: glyphs)
    return text.forms.first { content.measure.width(of: $0) <= 24 } ?? text.short
  }

  /// What the latest check-in says and when, with the confidence and the trend at the end.
  private var report: [StandUpRow] {
    let chart = item.now.sparkline(of: Array(item.now.checkIns), columns: 7, glyphs: glyphs)
    let right = confidence + (chart.isEmpty ? [] : [Span("   \(chart)", .chartLine)])
    let isWide = content.columns >= 90
    guard isWide, !right.isEmpty else {
      return content.paragraph(said, indent: content.indent, most: 3)
        + content.paragraph(right, indent: content.indent)
    }
    let columns = content.columns - content.width(right) - 3
    let lines = content.paragraph(said, indent: content.indent, most: 3, columns: columns)
    guard let first = lines.first else { return [] }
    return [content.row(first.spans, right)] + lines.dropFirst()
  }

  /// The earlier value: `was 6.6 on 11 Nov`, or how long it has been unchanged.
  private var then: String {
    let since = content.standUp.since.shortText
    guard let before = item.before, let old = before.value else { return "nothing known on \(since)" }
    if let now = item.now.value, now != old, let old = before.latest?.entry {
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

  /// `Dana, 2 days ago: “Belt 4 down for nine days”`, or that nobody has checked in.
  private var said: [Span] {
    let due = item.topics.contains(.notCheckedIn) ? ", due" : ""
    guard let latest = item.now.latest else {
      let owner = content.names(item.objective.owners(of: item.keyResult))
      return [Span("\(owner): ", .muted), Span("never checked in\(due)", .warning)]
    }
    let days = latest.date.days(to: content.standUp.date)
    let ago = days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
    let author = latest.author.map { content.name($0) }
    let name = author ?? content.names(item.objective.owners(of: item.keyResult))
    let head = Span("\(name), \(ago)\(due)", item.now.status == .stale ? .warning : .muted)
    guard let note = latest.entry.note else { return [head] }
    return [head, Span(": ", .muted), Span("\(glyphs.openQuote)\(note)\(glyphs.closeQuote)")]
  }

  private var confidence: [Span] {
    let old = item.before?.confidence
    guard let now = item.now.confidence else {
      return old.map { [Span("confidence was \($0), not given now", .muted)] } ?? []
    }
    guard let old, old != now else { return [Span("confidence ", .muted), Span("\(now)", .strong)] }
    let role: Role = now < old ? .warning : .success
    return [Span("confidence ", .muted), Span("\(now)", role), Span(", was \(old)", .muted)]
  }

  private var blocker: [Span] {
    item.blocker.map { [Span("\(glyphs.flag) ", .statusAtRisk), Span($0, .strong)] } ?? []
  }

  /// What it was, where it is heading, and how much of the North Star depends on it.
  private var outlook: [Span] {
    var sentences = [then.sentence]
    if let forecast = ForecastText(item.keyResult, item.now, glyphs: glyphs)?.sentence {
      sentences.append("\(forecast).")
    }
    if isSelected, let share = northStarShare {
      sentences.append("\(share) of the North Star depends on it.")
    }
    return [Span(sentences.joined(separator: " "), .muted)]
  }

  /// What would suffer above it: the outcomes and categories.
  private var endangered: [Span] {
    let serves = LinkText(workspace: content.app.workspace, glyphs: glyphs).serves(item.objective)
    let isInDanger =
      ![.done, .closed, .onTrack, .notStarted].contains(item.now.status)
      && item.now.closing == nil
    return [Span("\(isInDanger ? "Endangers" : "Serves") \(serves)", .muted)]
  }

  private var northStarShare: String? {
    guard let impact = content.standUp.impact, impact.origin == .keyResult(item.id),
      let effect = impact.effects.last(where: { $0.node == .northStar })
    else { return nil }
    return Figure.percent(effect.share, ascii: glyphs.isASCII)
  }
}
