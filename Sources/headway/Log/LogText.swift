import Canvas
import OKRModel

/// A history as lines of plain text: one check-in on each, in columns that line up, and nothing is cut.
struct LogText {
  let entries: [LogEntry]
  let glyphs: Glyphs
  let measure: TextMeasure

  /// The lines.
  var lines: [String] {
    let rows = entries.map(cells)
    var widths: [Int] = []
    for row in rows {
      let taken = row.map(\.width)
      widths = widths.isEmpty ? taken : zip(widths, taken).map { max($0, $1) }
    }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) where width > 0 {
        let blanks = String(repeating: " ", count: width - cell.width)
        line += (line.isEmpty ? "" : "  ") + (cell.isNumber ? blanks + cell.text : cell.text + blanks)
      }
      return line.trimmingTrailingBlanks
    }
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
    return [
      cell(said.date.description), cell(entry.subject.description),
      cell(value(said.value), isNumber: true), cell(entry.unit ?? ""),
      cell(
        item.change.map { Figure.change($0, ascii: glyphs.isASCII) } ?? glyphs.dash, isNumber: true),
      cell(said.confidence.map(String.init) ?? glyphs.dash, isNumber: true),
      cell(item.checkIn.author ?? glyphs.dash), cell(words(of: item, unit: entry.unit)),
    ]
  }

  /// What became of it, what was said with it, and what it said before.
  private func words(of item: CheckInHistory.Item, unit: String?) -> String {
    let said = item.checkIn.entry
    return [
      item.retraction.map { "[retracted\(signature($0))]" },
      item.superseded.isEmpty
        ? nil
        : "[\(item.superseded.map { "was \(statement($0, than: said))\(signature($0))" }.joined(separator: ", "))]",
      said.note, said.blocker.map { "\(glyphs.flag) \($0)" },
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// What a version said that is not in force: its value, and its day where that was another one.
  private func statement(_ version: CheckInRecord, than said: CheckInEntry) -> String {
    guard let entry = version.entry else { return glyphs.dash }
    return value(entry.value) + (entry.date == said.date ? "" : " for \(entry.date)")
  }

  /// ` by ana on 2026-11-17`: the day of recording, in UTC as the log has it.
  private func signature(_ record: CheckInRecord) -> String {
    (record.author.map { " by \($0)" } ?? "") + " on \(record.at.description.prefix(10))"
  }

  private func value(_ number: Double) -> String { Figure.value(number, ascii: glyphs.isASCII) }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
