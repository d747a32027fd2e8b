package import Canvas
package import OKRModel
import Wording

/// Where everything stands, on one screen of a terminal: the North Star, the stages, and what needs attention most.
package struct StatusScreen {
  let workspace: Workspace
  let standings: Standings
  /// Check-ins dated after today.
  let ahead: CheckInsAhead?
  let today: CivilDay
  /// The room: no line is wider than its columns, and there are no more lines than its rows unless that hides what
  /// everyone must see.
  let size: Size
  let glyphs: Glyphs
  let measure: TextMeasure

  /// Makes the screen about `workspace`, which stands as `standings` say, in the room of `size`.
  package init(
    workspace: Workspace, standings: Standings, ahead: CheckInsAhead? = nil, today: CivilDay, size: Size,
    glyphs: Glyphs, measure: TextMeasure
  ) {
    self.workspace = workspace
    self.standings = standings
    self.ahead = ahead
    self.today = today
    self.size = size
    self.glyphs = glyphs
    self.measure = measure
  }

  /// The fewest columns for which this is made; on fewer, everything is printed folded.
  package static let leastColumns = 60

  /// The lines.
  package var lines: [[Span]] {
    let head = head
    let attention = AttentionList(of: standings)
    let least = attention.items.isEmpty ? 2 : 4
    let stages = stageLines(atMost: size.rows - head.count - 1 - least - 1)
    var lines = head + [[]] + stages + [[]]
    lines += attentionLines(attention, atMost: size.rows - lines.count - 1)
    lines += gapLines(atMost: size.rows - lines.count - 1)
    // Where lines are few, they are for what needs attention.
    return lines + (lines.count + 2 <= size.rows ? [[]] : []) + [ways]
  }

  // MARK: The North Star

  private var head: [[Span]] {
    [
      fitted([Span(headline, .header)]),
      fitted([Span("\(glyphs.star) \(workspace.northStar.title)", .northStar)]), northStar,
      firstFitting(countForms.map { [Span("  ")] + $0 }),
    ] + aheadLine
  }

  private var headline: String {
    let asOf = standings.asOf
    let week =
      standings.cycle.map { [standings.cycleNames, "week \($0.week(of: asOf)) of \($0.weekCount)"] } ?? []
    return ([workspace.name] + week + [asOf.longText]).joined(separator: " \(glyphs.dot) ")
  }

  private var northStar: [Span] {
    let rollUp = standings.northStar
    let figures: [Span] =
      if let progress = rollUp.progress, let expected = rollUp.expected {
        [Span(percent(progress), .strong), Span(", \(percent(expected)) expected", .muted)]
      } else {
        [Span("nothing known yet", .muted)]
      }
    let bar = Bar(progress: rollUp.progress, expected: rollUp.expected)
    return fitted(
      [Span("  ")]
        + bar.spans(columns: min(40, size.columns * 2 / 5), glyphs: glyphs, role: rollUp.status.role)
        + [Span("  ")] + figures
        + [Span("   "), Span("\(rollUp.status.glyph(glyphs)) \(rollUp.status.title)", rollUp.status.role)])
  }

  /// The counts by status in words, and with fewer words.
  private var countForms: [[Span]] {
    let counts = standings.northStar.counts
    guard counts.total > 0 else { return [[Span("no key results yet", .muted)]] }
    let quiet: Set<Status> = [.noData, .notStarted]
    return [[], quiet, Set(Status.allCases)].map { wordless in
      counts.present.enumerated().flatMap { index, status in
        let word = wordless.contains(status) ? "" : " \(status.title.lowercased())"
        return [
          Span(index == 0 ? "" : "  "), Span("\(status.glyph(glyphs)) \(counts[status])\(word)", status.role),
        ]
      }
    }
  }

  /// Check-ins dated in the future, which someone might miss otherwise.
  private var aheadLine: [[Span]] {
    guard let ahead, let sentence = ahead.sentence(on: today) else { return [] }
    return [fitted([Span("  \(sentence); \(ahead.consequence)", .warning)])]
  }

  // MARK: The ways on

  private var ways: [Span] {
    let before = standings.asOf.advanced(by: -7)
    let short: [Span] = [Span("Everything: ", .muted), Span("--all", .key)]
    let gaps = [("headway status --all", "     "), ("--all", "     "), ("--all", "  ")]
    return firstFitting(
      gaps.map { all, gap in
        [
          Span("Everything: ", .muted), Span(all, .key), Span("\(gap)As JSON: ", .muted),
          Span("--json", .key),
          Span("\(gap)Last week: ", .muted), Span("--as-of \(before)", .key),
        ]
      } + [short])
  }

  // MARK: Widths

  /// `spans` in the width of the screen, cut with an ellipsis.
  func fitted(_ spans: [Span]) -> [Span] {
    measure.fitted(spans, to: size.columns, ellipsis: glyphs.ellipsis)
  }

  /// The first of `forms` that is not too wide; the last one cut if all are.
  func firstFitting(_ forms: [[Span]]) -> [Span] {
    forms.first { width($0) <= size.columns } ?? fitted(forms.last ?? [])
  }

  func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + measure.width(of: $1.text) } }

  func percent(_ fraction: Double?) -> String {
    fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }

  /// `text` with blanks to fill `columns`: after it, or before it if `isNumber`.
  func padded(_ text: String, to columns: Int, isNumber: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - measure.width(of: text)))
    return isNumber ? blanks + text : text + blanks
  }
}
