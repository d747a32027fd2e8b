package import Canvas
package import OKRModel

/// A history as lines of plain text: one check-in per line, in aligned columns, with nothing cut. If a terminal is
/// too narrow for the columns, a check-in takes several lines.
package struct LogText {
  let entries: [LogEntry]
  let glyphs: Glyphs
  let measure: TextMeasure
  /// Today, if known: check-ins for later days are marked.
  var today: CivilDay?

  /// Makes the text of `entries`.
  package init(entries: [LogEntry], glyphs: Glyphs, measure: TextMeasure, today: CivilDay? = nil) {
    self.entries = entries
    self.glyphs = glyphs
    self.measure = measure
    self.today = today
  }

  /// The lines without a width limit.
  var lines: [String] { rows(fitting: nil).map(\.whole) }

  /// The lines for a terminal with `columns`; unfolded if nil.
  package func rows(fitting columns: Int?) -> [TextRow] {
    let table = table
    guard let columns, let first = table.first,
      columns - measure.width(of: first.lead) < TextFolder.leastRoom,
      table.contains(where: { measure.width(of: $0.whole) > columns })
    else { return table }
    return entries.flatMap(narrowRows)
  }

  private var table: [TextRow] {
    let rows = entries.map(cells)
    var widths: [Int] = []
    for row in rows {
      let taken = row.map(\.width)
      widths = widths.isEmpty ? taken : zip(widths, taken).map { max($0, $1) }
    }
    return rows.map { row in
      var lead = ""
      for (cell, width) in zip(row, widths).dropLast() where width > 0 {
        let blanks = String(repeating: " ", count: width - cell.width)
        lead += (cell.isNumber ? blanks + cell.text : cell.text + blanks) + "  "
      }
      let words = row.last?.text ?? ""
      return TextRow(lead: words.isEmpty ? lead.droppingTrailingBlanks : lead, text: words)
    }
  }

  /// A check-in on lines of its own: its day and key result, and below them the rest.
  private func narrowRows(_ entry: LogEntry) -> [TextRow] {
    let item = entry.item
    let said = item.checkIn.entry
    let figures = [
      said.milestones == nil
        ? Figure.withUnit(said.valueText(unit: entry.unit, ascii: glyphs.isASCII), unit: entry.unit)
        : share(of: said, entry),
      Figure.isYesOrNo(entry.unit) ? nil : item.change.map { Figure.change($0, ascii: glyphs.isASCII) },
      said.confidence.map { "confidence \($0)" }, item.checkIn.author?.rawValue,
    ].compactMap(\.self).joined(separator: "  ")
    let words = words(of: item, entry)
    return [
      TextRow(lead: "\(said.date)  ", text: entry.subject.description),
      TextRow(lead: "", indent: 4, text: figures),
    ] + (words.isEmpty ? [] : [TextRow(lead: "", indent: 4, text: words)])
  }

  private struct Cell {
    let text: String
    let width: Int
    var isNumber = false
  }

  private func cell(_ text: String, isNumber: Bool = false) -> Cell {
    Cell(text: text, width: measure.width(of: text), isNumber: isNumber)
  }

  /// `2026-11-16  streamline-check-in/wait-time  17.5  min  −0.6  6  ben  Kiosks live`.
  private func cells(_ entry: LogEntry) -> [Cell] {
    let item = entry.item
    let said = item.checkIn.entry
    let value = said.valueText(unit: entry.unit, ascii: glyphs.isASCII)
    return [
      cell(said.date.description), cell(entry.subject.description),
      cell(
        said.milestones == nil ? Figure.withSign(value, unit: entry.unit) : share(of: said, entry),
        isNumber: true),
      cell(Figure.unitBehind(value, unit: entry.unit) ?? ""),
      cell(
        Figure.isYesOrNo(entry.unit)
          || said.milestones != nil
          ? "" : item.change.map { Figure.change($0, ascii: glyphs.isASCII) } ?? glyphs.dash,
        isNumber: true),
      cell(said.confidence.map(String.init) ?? glyphs.dash, isNumber: true),
      cell(item.checkIn.author?.rawValue ?? glyphs.dash), cell(words(of: item, entry)),
    ]
  }

  /// For milestones the share that is done, `40%`.
  private func share(of said: CheckInEntry, _ entry: LogEntry) -> String {
    entry.keyResult?.text(of: said.value, ascii: glyphs.isASCII) ?? ""
  }

  /// What became of it, its comment and blocker, and its earlier versions.
  private func words(of item: CheckInHistory.Item, _ entry: LogEntry) -> String {
    let said = item.checkIn.entry
    return [
      said.ticked(of: entry.keyResult).map { "[\($0)]" },
      today.map { said.date > $0 } ?? false ? "[counts from \(said.date) on]" : nil,
      item.retraction.map { "[retracted\(signature($0))]" },
      item.superseded.isEmpty
        ? nil
        : "[\(item.superseded.map { "was \(statement($0, than: said, entry))\(signature($0))" }.joined(separator: ", "))]",
      said.note, said.blocker.map { "\(glyphs.flag) \($0)" },
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// What a superseded version said: its value, and its day if that was different.
  private func statement(_ version: CheckInRecord, than said: CheckInEntry, _ entry: LogEntry) -> String {
    guard let old = version.entry else { return glyphs.dash }
    let value =
      old.ticked(of: entry.keyResult) ?? old.valueText(unit: entry.unit, ascii: glyphs.isASCII)
    return value + (old.date == said.date ? "" : " for \(old.date)")
  }

  /// ` by ana on 2026-11-17`: the day of recording, in UTC as in the log.
  private func signature(_ record: CheckInRecord) -> String {
    (record.author.map { " by \($0)" } ?? "") + " on \(record.at.description.prefix(10))"
  }
}
