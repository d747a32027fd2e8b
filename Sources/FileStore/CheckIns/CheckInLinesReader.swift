import TextFormats

/// Reads check-ins from JSON with one object on each line.
struct CheckInLinesReader {
  let path: String
  let sink: DiagnosticSink

  func rows(_ bytes: [UInt8]) -> [CheckInSheet.Row] {
    var rows: [CheckInSheet.Row] = []
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 0x20 }) {
        if let row = row(bytes, start..<end, number) { rows.append(row) }
      }
      start = end + 1
      number += 1
    }
    return rows
  }

  private func row(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) -> CheckInSheet.Row? {
    let place = { (position: Int) in
      let before = bytes[range.lowerBound..<min(position, range.upperBound)]
      return Place(line: number, column: String(decoding: before, as: UTF8.self).unicodeScalars.count + 1)
    }
    var scanner = JSONLineScanner(bytes, in: range)
    let reader = scanner
    var members: [(key: JSONLineScanner.JSONString, value: JSONLineScanner.Value)] = []
    do throws(JSONLineScanner.Fault) {
      try scanner.scanObject { members.append(($0, $1)) }
    } catch {
      switch error.kind {
      case .unfinished: sink.error("this line ends in the middle of an object", at: place(error.position))
      case .expected(let what): sink.error("\(what) is expected here", at: place(error.position))
      }
      return nil
    }
    var cells: [CheckInSheet.Field: CheckInSheet.Cell] = [:]
    for (key, value) in members {
      do throws(Fault) {
        guard let (field, text) = try member(reader.text(key), value, reader) else { continue }
        guard cells[field] == nil else { throw Fault("'\(field.rawValue)' stands twice in this object") }
        let start = Self.start(of: value) ?? key.range.lowerBound - 1
        cells[field] = CheckInSheet.Cell(scrubbing: text, at: place(start), in: path)
      } catch {
        sink.error(error.message, at: place(key.range.lowerBound - 1))
        return nil
      }
    }
    return CheckInSheet.Row(
      location: SourceLocation(path: path, line: number, column: 1), cells: cells)
  }

  private struct Fault: Error {
    let message: String
    init(_ message: String) { self.message = message }
  }

  /// The field that a member sets, with its value; nil if it sets none.
  private func member(
    _ name: String, _ value: JSONLineScanner.Value, _ reader: JSONLineScanner
  ) throws(Fault) -> (CheckInSheet.Field, String)? {
    if case .null = value { return nil }
    if name == RecordField.replaces.rawValue || name == RecordField.retracts.rawValue {
      throw Fault("corrections and retractions are no check-ins; take this line out")
    }
    let meaning = CheckInSheet.Meaning(name)
    guard case .field(let field) = meaning else {
      if meaning == .notNeeded { return nil }
      throw Fault(CheckInSheet.Meaning.sentence(onUnknown: name))
    }
    switch value {
    case .string(let string): return (field, reader.text(string))
    case .number(let number):
      return (field, String(decoding: reader.bytes[number.range], as: UTF8.self))
    case .boolean(let isTrue) where field == .value: return (field, isTrue ? "yes" : "no")
    case .boolean, .nested, .null: throw Fault("'\(field.rawValue)' must be text or a number")
    }
  }

  private static func start(of value: JSONLineScanner.Value) -> Int? {
    switch value {
    case .string(let string): string.range.lowerBound - 1
    case .number(let number): number.range.lowerBound
    case .boolean, .null, .nested: nil
    }
  }
}
