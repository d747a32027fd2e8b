import OKRModel
import TextFormats

/// Reads check-ins from a table whose first line names the columns. Each column as a whole determines how its numbers
/// and days are written.
struct CheckInTableReader {
  let path: String
  let sink: DiagnosticSink

  func rows(_ text: String) -> [CheckInSheet.Row] {
    do throws(CSVReader.Fault) {
      var reader = CSVReader(text)
      let rows = try reader.rows()
      guard let header = rows.first else { return [] }
      guard let columns = columns(header) else { return [] }
      let checkIns = rows.dropFirst().compactMap { row($0, columns: columns) }
      return plain(checkIns, separator: reader.separator)
    } catch {
      sink.error(error.message, at: error.place)
      return []
    }
  }

  /// The field of each column, nil for one that is not needed; nil when the first line does not name the columns.
  private func columns(_ header: [CSVReader.Cell]) -> [CheckInSheet.Field?]? {
    guard header.contains(where: { CheckInSheet.Meaning($0.text) != .unknown }) else {
      demand(.keyResult, of: header)
      return nil
    }
    var columns: [CheckInSheet.Field?] = []
    var isRight = true
    for cell in header {
      switch CheckInSheet.Meaning(cell.text) {
      case .field(let field):
        if columns.contains(field) {
          sink.error("a second column for '\(field.rawValue)'; keep one of them", at: cell.place)
          isRight = false
        }
        columns.append(field)
      case .unknown where !cell.text.trimmingBlanks.isEmpty:
        sink.error(CheckInSheet.Meaning.sentence(onUnknown: cell.text), at: cell.place)
        isRight = false
      case .notNeeded, .unknown: columns.append(nil)
      }
    }
    for needed in [CheckInSheet.Field.keyResult, .value] where isRight && !columns.contains(needed) {
      demand(needed, of: header)
      isRight = false
    }
    return isRight ? columns : nil
  }

  private func demand(_ field: CheckInSheet.Field, of header: [CSVReader.Cell]) {
    sink.error(
      "the first line must name the columns, '\(field.rawValue)' among them, as in: key-result,value,note",
      at: header.first?.place)
  }

  private func row(_ cells: [CSVReader.Cell], columns: [CheckInSheet.Field?]) -> CheckInSheet.Row? {
    guard let first = cells.first else { return nil }
    if let surplus = cells.dropFirst(columns.count).first(where: { !$0.text.trimmingBlanks.isEmpty }) {
      sink.error(
        "there are more cells here than columns; put text with a separator in it in quotes", at: surplus.place
      )
      return nil
    }
    var stated: [CheckInSheet.Field: CheckInSheet.Cell] = [:]
    for case (let field?, let cell) in zip(columns, cells) {
      stated[field] = CheckInSheet.Cell(
        scrubbing: CSVWriter.unguarded(cell.text), at: cell.place, in: path)
    }
    return CheckInSheet.Row(location: SourceLocation(path: path, first.place), cells: stated)
  }

  /// `rows` with numbers and days in headway's own format.
  private func plain(_ rows: [CheckInSheet.Row], separator: Unicode.Scalar) -> [CheckInSheet.Row] {
    let texts = { (field: CheckInSheet.Field) in rows.compactMap { $0[field] } }
    let numbers = SheetNumbers(texts(.value), separator: separator)
    let days = SheetDays(texts(.date))
    var hasReported = false
    return rows.compactMap { row in
      var cells = row.cells
      if let value = cells[.value] {
        if let plain = numbers.plain(value.text) {
          cells[.value] = CheckInSheet.Cell(text: plain, location: value.location)
        } else {
          // The row is left out so that the value is not reported a second time.
          sink.error(SheetNumbers.advice(on: value.text), at: Place(value.location))
          return nil
        }
      }
      if let date = cells[.date] {
        switch days.meaning(of: date.text) {
        case .text(let text): cells[.date] = CheckInSheet.Cell(text: text, location: date.location)
        case .fault(let sentence):
          // One message per column is enough.
          let isOfColumn = CivilDay(date.text) == nil && !sentence.hasPrefix("there is no")
          if !isOfColumn || !hasReported { sink.error(sentence, at: Place(date.location)) }
          hasReported = hasReported || isOfColumn
          cells[.date] = nil
        }
      }
      return CheckInSheet.Row(location: row.location, cells: cells)
    }
  }
}

extension Place {
  /// The place in its file.
  fileprivate init(_ location: SourceLocation) {
    self.init(line: location.line, column: location.column)
  }
}
