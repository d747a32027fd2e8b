import Canvas
import OKRModel
import Wording

/// The first page of a stand-up: the North Star, the counts by status, and what has changed.
struct StandUpOpeningRows {
  let content: StandUpContent

  private var app: AppContext { content.app }
  private var agenda: StandUpAgenda { content.standUp.agenda }
  private var glyphs: Glyphs { content.glyphs }

  var rows: [StandUpRow] {
    northStar + [.blank, .heading(counts), .blank, .heading(since)] + topics
  }

  private var northStar: [StandUpRow] {
    let now = agenda.changes.after.northStar
    let title = content.paragraph(
      [Span("\(glyphs.star) ", .accent), Span(app.workspace.northStar.title, .strong)], indent: 0, most: 3)
    var figures = [Span(content.percent(now.progress), .strong), Span("  ")]
    let barColumns = content.columns >= 100 ? 32 : content.columns >= 60 ? 20 : 10
    figures += Bar(progress: now.progress, expected: now.expected)
      .spans(columns: barColumns, glyphs: glyphs, role: now.status.role)
    if content.columns >= 60, now.expected != nil {
      figures.append(Span("  expected \(content.percent(now.expected))", .muted))
    }
    figures += [Span("  "), content.status(now.status)]
    if content.columns >= 70, let before = agenda.changes.northStar {
      figures.append(
        Span("   was \(content.percent(before.progress)), \(before.status.title.lowercased())", .muted))
    }
    return title + [.blank, .heading(figures)]
  }

  /// `3 ■ off track   2 ◌ stale`.
  private var counts: [Span] {
    let counts = agenda.changes.after.northStar.counts
    let present = counts.present
    guard !present.isEmpty else { return [Span("No key results in this cycle yet.", .muted)] }
    let isBrief = content.columns < 70
    return present.enumerated().flatMap { index, status -> [Span] in
      let gap = index == 0 ? "" : isBrief ? "  " : "   "
      let word = isBrief ? "" : " \(status.title.lowercased())"
      return [Span("\(gap)\(counts[status])", .strong), Span(" \(status.glyph(glyphs))\(word)", status.role)]
    }
  }

  private var since: [Span] {
    let day = content.standUp.since
    let isStandUp = app.workspace.standUps.lastStandUp(before: content.standUp.date) == day
    let days = day.days(to: content.standUp.date)
    let ago = days == 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago"
    return [
      Span("Since \(day.longText)", .title),
      Span("   \(isStandUp ? "the last stand-up, " : "")\(ago)", .muted),
    ]
  }

  private var topics: [StandUpRow] {
    let sections = StandUpArrangement.topics.flatMap(section)
    return sections.isEmpty
      ? [.blank, .heading([Span("Nothing has changed, and everybody has checked in.", .muted)])] : sections
  }

  private func section(_ topic: StandUpTopic) -> [StandUpRow] {
    let items = content.standUp.arrangement.items(about: topic, in: agenda)
    guard !items.isEmpty else { return [] }
    let count = items.count { $0.topics.contains(topic) }
    return [.blank, .heading([Span(topic.title, .strong), Span("  \(count)", .muted)])]
      + rows(of: items, topic)
  }

  private func rows(of items: [StandUpAgenda.Item], _ topic: StandUpTopic) -> [StandUpRow] {
    let columns = ownerColumns(of: items)
    return items.flatMap { row(of: $0, topic, ownerColumns: columns) }
  }

  /// The width of the longest name among the owners of `items`, in columns.
  private func ownerColumns(of items: [StandUpAgenda.Item]) -> Int {
    let longest = items.map {
      content.measure.width(of: content.names($0.objective.owners(of: $0.keyResult)))
    }
    .reduce(12, max)
    return min(longest, max(12, content.columns / 2))
  }

  private func row(
    of item: StandUpAgenda.Item, _ topic: StandUpTopic, ownerColumns: Int
  ) -> [StandUpRow] {
    let sign = { (status: Status) in Span(status.glyph(glyphs), status.role) }
    let now = sign(item.now.status)
    let move = item.before.flatMap { before in
      before.status == item.now.status ? nil : [sign(before.status), Span(" \(glyphs.arrow) ", .muted), now]
    }
    let blanks = String(repeating: " ", count: content.indent / 2)
    let lead = [Span(blanks)] + (move ?? [Span(String(repeating: " ", count: glyphs.isASCII ? 5 : 4)), now])
    let values = content.columns >= 80 ? values(of: item) : []
    let name = content.measure.fitted(
      content.names(item.objective.owners(of: item.keyResult)), to: ownerColumns, ellipsis: glyphs.ellipsis)
    // What was dealt with in the stand-up keeps its row, so that nothing jumps while someone speaks.
    let isOver = !item.topics.contains(topic)
    let over = isOver ? [Span("  no longer", .muted)] : []
    let blanksBehind = String(repeating: " ", count: max(0, ownerColumns - content.measure.width(of: name)))
    let right = over + values + [Span("  \(name)\(blanksBehind)", .muted)]
    // A key result may be under several headings; only the first of them can be selected.
    let first = content.standUp.arrangement.heading(of: item.id)
    let row = content.row(
      lead + [Span("  \(item.keyResult.markedTitle(glyphs))", isOver ? .muted : .text)], right,
      target: first == topic ? .keyResult(item.id) : nil)
    let blocker = topic == .newlyBlocked ? item.blocker : nil
    return [row]
      + (blocker.map {
        content.paragraph(
          [Span("\(glyphs.flag) ", .statusAtRisk), Span($0)], indent: content.indent + 6, most: 2)
      } ?? [])
  }

  private func values(of item: StandUpAgenda.Item) -> [Span] {
    let number = { (entry: CheckInEntry) in item.keyResult.text(of: entry, ascii: glyphs.isASCII) }
    guard let now = item.now.latest?.entry else { return [] }
    guard let before = item.before?.latest?.entry, before.value != now.value
    else { return [Span(number(now), .muted)] }
    return [Span("\(number(before)) \(glyphs.arrow) ", .muted), Span(number(now), .strong)]
  }
}
