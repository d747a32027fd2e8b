import Canvas
import OKRModel
import Wording

/// The full-screen details of the selection, complete: a cursor moves through the lines, and what does not
/// fit is scrolled.
struct ZoomedDetailsView {
  let app: AppContext
  let board: Board

  func draw(into painter: inout Painter, in rect: Rect) {
    guard let content = DetailsContent.selected(in: board, app, glyphs: painter.glyphs) else { return }
    let box = painter.pane(rect, title: content.title, detail: parents(painter.glyphs), focused: true)
    let lines = BrokenLines(content.zoomedLines, columns: Self.textColumns(of: box), painter.measure)
    let (chart, text) = Self.split(box, lineCount: lines.rows.count)
    ChartContent(app: app, board: board).draw(into: &painter, in: chart)
    let first = lines.scroll(from: board.browser.detailsScroll, revealing: cursor, rows: text.size.rows)
    let selected = lines.rows(of: cursor)
    for (offset, spans) in lines.rows.dropFirst(first).prefix(text.size.rows).enumerated() {
      let line = Rect(column: text.left - 1, row: text.top + offset, columns: text.size.columns + 2, rows: 1)
      let point = Point(column: text.left, row: line.top)
      guard selected.contains(first + offset) else {
        painter.spans(spans, at: point, columns: text.size.columns)
        continue
      }
      painter.withBackdrop(.selection, rect: line) { painter in
        painter.spans(spans, at: point, columns: text.size.columns)
        if first + offset == max(first, selected.lowerBound) {
          painter.text(painter.glyphs.pointer, at: line.origin, columns: 1, role: .accent)
        }
      }
      guard first + offset == max(first, selected.lowerBound) else { continue }
      painter.placeCursor(line.origin)
    }
    painter.extent(first: first, shown: text.size.rows, of: lines.rows.count, below: rect)
  }

  /// What the key result belongs to: `Check-In & Prepare › Streamline the airport check-in`.
  private func parents(_ glyphs: Glyphs) -> String {
    let titles = [board.browser.stage?.title, board.browser.objective?.standing.objective.title]
    return titles.compactMap(\.self).joined(separator: " \(glyphs.crumb) ")
  }

  /// The line under the cursor.
  private var cursor: Int { board.browser.detailsCursor }

  /// The lines, wrapped for this size.
  private var lines: (content: [DetailsContent.Line], broken: BrokenLines)? {
    DetailsContent.selected(in: board, app, glyphs: app.surface.glyphs).map { content in
      let lines = content.zoomedLines
      return (lines, BrokenLines(lines, columns: Self.textColumns(of: box), app.surface.measure))
    }
  }

  /// The first row to show so that the cursor is visible, and the id of the check-in under the cursor, if any.
  var place: (scroll: Int, checkIn: String?) {
    guard let lines else { return (0, nil) }
    let scroll = lines.broken.scroll(
      from: board.browser.detailsScroll, revealing: cursor, rows: textArea(lines.broken).size.rows)
    return (scroll, lines.content.element(at: cursor)?.checkIn)
  }

  /// The line about the check-in with `id`; nil when there is none.
  func line(ofCheckIn id: String) -> Int? { lines?.content.firstIndex { $0.checkIn == id } }

  /// Where the cursor starts: at the first check-in visible without scrolling, else at the top.
  var firstLine: Int {
    guard let lines, let first = lines.content.firstIndex(where: { $0.checkIn != nil }),
      lines.broken.rows(of: first).upperBound <= textArea(lines.broken).size.rows
    else { return 0 }
    return first
  }

  /// Cursor and scroll position after `motion`. A line taller than the screen is scrolled through before the cursor
  /// moves on.
  func moved(by motion: Motion) -> (cursor: Int, scroll: Int) {
    guard let lines, let last = lines.content.lastIndex(where: { !$0.spans.isEmpty }) else { return (0, 0) }
    let scroll = board.browser.detailsScroll
    let range = lines.broken.rows(of: cursor)
    let height = textArea(lines.broken).size.rows
    switch motion {
    case .down where range.upperBound > scroll + height: return (cursor, scroll + 1)
    case .up where range.lowerBound < scroll: return (cursor, scroll - 1)
    case .down: return (nextLine(lines.content, by: 1) ?? cursor, scroll)
    case .up: return (nextLine(lines.content, by: -1) ?? cursor, scroll)
    case .top: return (0, 0)
    case .bottom: return (last, Int.max / 2)
    case .pageDown: return scrolled(by: max(1, height - 1))
    case .pageUp: return scrolled(by: -max(1, height - 1))
    }
  }

  /// Cursor and scroll position after scrolling: the cursor goes to the first line that starts there.
  func scrolled(by rows: Int) -> (cursor: Int, scroll: Int) {
    guard let lines, let last = lines.content.lastIndex(where: { !$0.spans.isEmpty }) else { return (0, 0) }
    let before = board.browser.detailsScroll
    let height = textArea(lines.broken).size.rows
    let scroll = min(max(0, before + rows), max(0, lines.broken.rows.count - height))
    guard scroll != before else { return (rows > 0 ? last : 0, scroll) }
    let first = lines.content.indices.first { index in
      !lines.content[index].spans.isEmpty && lines.broken.rows(of: index).lowerBound >= scroll
    }
    return (first ?? last, scroll)
  }

  private func nextLine(_ content: [DetailsContent.Line], by step: Int) -> Int? {
    stride(from: cursor + step, through: step > 0 ? content.count - 1 : 0, by: step)
      .first { content.element(at: $0)?.spans.isEmpty == false }
  }

  /// The part of the screen where the lines scroll, below the chart.
  private func textArea(_ lines: BrokenLines) -> Rect { Self.split(box, lineCount: lines.rows.count).text }

  private var box: Rect { app.surface.body.inset(columns: 1, rows: 1) }

  /// The chart gets what the lines leave over, and at least a good half.
  private static func split(_ box: Rect, lineCount: Int) -> (chart: Rect, text: Rect) {
    let rows = box.size.rows
    let chartRows = rows >= 14 ? max(min(16, rows / 2), rows - lineCount) : 0
    let (chart, text) = box.split(topRows: chartRows)
    return (chart, text.inset(columns: 1))
  }

  private static func textColumns(of box: Rect) -> Int { box.inset(columns: 1).size.columns }
}

/// Lines wrapped to a width, with the rows that each of them takes.
private struct BrokenLines {
  private(set) var rows: [[Span]] = []
  private var ends: [Int] = []

  init(_ lines: [DetailsContent.Line], columns: Int, _ measure: TextMeasure) {
    let wrapping = SpanWrapping(measure: measure)
    for line in lines {
      rows += wrapping.wrap([line], to: columns)
      ends.append(rows.count)
    }
  }

  /// The rows of the line at `index`.
  func rows(of index: Int) -> Range<Int> {
    guard let end = ends.element(at: index) else { return 0..<0 }
    return (ends.element(at: index - 1) ?? 0)..<end
  }

  /// The first of `count` rows to show, as near to `scroll` as possible, so that the line at `index` is visible.
  func scroll(from scroll: Int, revealing index: Int, rows count: Int) -> Int {
    let range = rows(of: index)
    let bounds = [range.lowerBound, range.upperBound - count].sorted()
    let revealed = min(max(scroll, bounds[0]), bounds[1])
    return min(max(0, revealed), max(0, rows.count - count))
  }
}
