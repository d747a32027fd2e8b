import Canvas
import OKRModel
import Wording

/// All check-ins ever made on a key result, one per line: day, value, change, confidence, author, note,
/// blocker, and what became of it.
struct CheckInLogContent {
  private let content: KeyResultContent
  private let items: [CheckInHistory.Item]

  init(_ content: KeyResultContent) {
    self.content = content
    items = content.app.history(of: content.objective.reference(to: content.keyResult))
  }

  var lines: [DetailsContent.Line] {
    let cells = items.map(cells)
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return zip(items, cells).map { line(of: $0, cells: $1, widths: widths) }
  }

  /// Value, change, confidence and author.
  private func cells(of item: CheckInHistory.Item) -> [String] {
    let checkIn = item.checkIn
    return [
      content.number(checkIn.value), item.change.map(content.change) ?? "",
      checkIn.entry.confidence.map(String.init) ?? "", checkIn.author.map(name) ?? "",
    ]
  }

  private func line(of item: CheckInHistory.Item, cells: [String], widths: [Int]) -> DetailsContent.Line {
    let day = item.checkIn.date.shortText.padded(to: 6)
    let author = cells[3] + String(repeating: " ", count: max(0, widths[3] - cells[3].count))
    let role: Role = item.isInForce ? .text : .muted
    var spans = [
      Span("\(day)  ", .muted), Span(cells[0].padded(to: widths[0]), role),
      Span("  \(cells[1].padded(to: widths[1]))", .muted), Span("  \(cells[2].padded(to: widths[2]))", role),
      Span("  \(author)  ", .muted),
    ]
    let entry = item.checkIn.entry
    if entry.milestones?.isEmpty == false, let ticked = entry.ticked(of: content.keyResult) {
      spans.append(Span("\(content.glyphs.tickedBox) \(ticked)  ", role))
    }
    if let note = entry.note { spans.append(Span("\(note)  ", role)) }
    if let blocker = entry.blocker {
      spans += [
        Span("\(content.glyphs.flag) ", item.isInForce ? .statusAtRisk : .muted), Span("\(blocker)  ", role),
      ]
    }
    spans += fate(of: item).map { Span("(\($0))  ", .muted) }
    let indent = 6 + 2 + widths.reduce(0) { $0 + $1 + 2 }
    return DetailsContent.Line(spans: spans, indent: indent, checkIn: item.id)
  }

  /// What became of it: `retracted by Ana`, `corrected by Ben, was 17.9`.
  private func fate(of item: CheckInHistory.Item) -> [String] {
    var fate: [String] = []
    if let last = item.superseded.last, let entry = last.entry {
      let isSame =
        entry.milestones == nil
        ? entry.value == item.checkIn.value : entry.milestones == item.checkIn.entry.milestones
      let was = isSame ? "" : ", was \(entry.said(of: content.keyResult, ascii: content.glyphs.isASCII))"
      fate.append("corrected\(by(item.checkIn.author))\(was)")
    }
    if item.checkIn.date > content.app.asOf {
      fate.append("counts from \(item.checkIn.date.shortText(besides: content.app.asOf)) on")
    }
    if let retraction = item.retraction { fate.append("retracted\(by(retraction.author))") }
    return fate
  }

  private func by(_ author: PersonID?) -> String { author.map { " by \(name($0))" } ?? "" }

  private func name(_ person: PersonID) -> String { content.app.workspace.shortName(ofPerson: person) }
}
