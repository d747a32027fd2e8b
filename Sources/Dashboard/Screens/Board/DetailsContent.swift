import Canvas
import OKRModel
import Wording

/// The details of the selection, as lines: the same for every screen size.
struct DetailsContent {
  typealias Line = DetailsLine

  let title: String
  /// The kind of construct, which is the title of the box beside the chart.
  let kind: String
  /// Owner, day and the like, in one line.
  let facts: [Span]
  /// One line with the figures, for the full screen.
  let headline: [Span]
  /// The most important lines.
  let summary: [Line]
  /// The same for a box without a chart, which has few rows.
  let compactSummary: [Line]
  /// What the columns of the history are; nil for a list without columns.
  var historyHeading: Line?
  /// The check-ins, newest first, or the parts in order.
  let history: [Line]
  /// The complete history, for a full screen; the same as `history` if there is no more.
  var log: [Line] = []
  /// What it serves and what supports it.
  let links: [Line]
  /// The same for a box with few rows.
  let compactLinks: [Line]

  /// The details of the selection; nil if nothing is listed.
  static func selected(in board: Board, _ app: AppContext, glyphs: Glyphs) -> DetailsContent? {
    let browser = board.rested
    switch browser.focus {
    case .stages:
      return browser.stage.map { StageContent(app: app, entry: $0, glyphs: glyphs).content }
    case .objectives:
      return browser.objective.map {
        ObjectiveContent(app: app, standing: $0.standing, glyphs: glyphs).content
      }
    case .keyResults:
      guard let objective = browser.objective?.standing.objective, let selected = browser.keyResult else {
        return nil
      }
      return KeyResultContent(
        app: app, objective: objective, keyResult: selected.keyResult, standing: selected.standing,
        glyphs: glyphs
      ).content
    }
  }

  /// The lines of a box without a chart beside it: there are few rows, so only the head of the history is shown.
  func compactLines(rows: Int) -> [Line] {
    let least = compactSummary.count + 1
    let links = least + compactLinks.count > rows ? linksOnOneLine : compactLinks
    let room = rows - compactSummary.count - links.count
    return compactSummary + history.prefix(max(1, room)) + links
  }

  private var linksOnOneLine: [Line] {
    let joined = compactLinks.map(\.spans).joined(separator: [Span("   ")])
    return compactLinks.isEmpty ? [] : [Line(spans: Array(joined))]
  }

  /// The lines of a box of `rows` beside a chart, in which history gives way to keep the links visible. Where rows are
  /// few there are no blank ones.
  func lines(rows: Int, wrappedRows: (Line) -> Int) -> [Line] {
    let isSpaced = rows >= 14
    let head = summary + [Line(spans: facts)]
    let heading = isSpaced ? historyHeading.map { [$0] } ?? [] : []
    let fixed = (head + heading + links).reduce(0) { $0 + wrappedRows($1) }
    var room = rows - fixed - (isSpaced ? 2 : 0)
    var shown: [Line] = []
    for line in history {
      room -= wrappedRows(line)
      guard room >= 0 || shown.isEmpty else { break }
      shown.append(line)
    }
    return isSpaced ? joined(head, heading + shown, links) : head + shown + links
  }

  /// The lines for a full screen, with the whole log.
  var zoomedLines: [Line] {
    [Line(spans: headline)] + joined(summary, log.isEmpty ? history : log, links)
  }

  private func joined(_ groups: [Line]...) -> [Line] {
    let blank = Line(spans: [])
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [blank]))
  }
}
