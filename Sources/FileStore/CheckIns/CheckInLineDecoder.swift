import OKRModel

/// Makes a record of one line of a log.
struct CheckInLineDecoder {
  /// Why a line is no record.
  struct Fault: Error, Hashable {
    let message: String
    /// The position in the bytes; nil when the whole line is meant.
    let position: Int?
  }

  private let scanner: JSONLineScanner
  private let fields: RecordFields

  /// The record in `range` of `bytes`, which holds one line without its end.
  static func record(in range: Range<Int>, of bytes: [UInt8]) throws(Fault) -> CheckInRecord {
    var scanner = JSONLineScanner(bytes, in: range)
    let reader = scanner
    var fields = RecordFields()
    do {
      try scanner.scanObject { key, value in
        if let field = RecordField(key, in: reader) { fields.set(field, value) }
      }
    } catch {
      throw wording(error)
    }
    if let field = fields.repeated {
      throw Fault(message: "'\(field.rawValue)' stands twice in this record, which is skipped", position: nil)
    }
    return try CheckInLineDecoder(scanner: reader, fields: fields).record()
  }

  private static func wording(_ fault: JSONLineScanner.Fault) -> Fault {
    switch fault.kind {
    case .unfinished:
      Fault(message: "torn line: it ends in the middle of a record and is skipped", position: nil)
    case .expected(let what):
      Fault(
        message: "this line is no check-in record and is skipped: \(what) is expected here",
        position: fault.position)
    }
  }

  private func record() throws(Fault) -> CheckInRecord {
    let id = try requiredText(.id)
    let at = try timestamp()
    let author = try text(.author)
    let replaces = try text(.replaces)
    let retracts = try text(.retracts)
    if let retracts {
      guard replaces == nil else {
        throw Fault(message: "this record both replaces and retracts; it is skipped", position: nil)
      }
      return CheckInRecord(id: id, at: at, author: author, content: .retraction(retracts: retracts))
    }
    let entry = CheckInEntry(
      keyResult: try requiredText(.keyResult), date: try day(), value: try number(),
      confidence: try confidence(),
      note: try text(.note), blocker: try text(.blocker))
    let content = replaces.map { CheckInRecord.Content.correction(entry, replaces: $0) } ?? .entry(entry)
    return CheckInRecord(id: id, at: at, author: author, content: content)
  }

  /// The text of `field`; nil when it is absent, null or empty.
  private func text(_ field: RecordField) throws(Fault) -> String? {
    switch fields[field] {
    case nil, .null?: return nil
    case .string(let string)?:
      guard !string.range.isEmpty else { return nil }
      let text = TextScrubber.scrub(scanner.text(string))
      return text.isEmpty ? nil : text
    default: throw wrong(field, "text in double quotes")
    }
  }

  private func requiredText(_ field: RecordField) throws(Fault) -> String {
    guard let text = try text(field) else { throw missing(field) }
    return text
  }

  private func timestamp() throws(Fault) -> Timestamp {
    guard case .string(let string)? = fields[.at] else {
      throw fields[.at] == nil ? missing(.at) : wrong(.at, "an instant such as \"2026-11-16T09:12:03Z\"")
    }
    if let quick = scanner.timestamp(string) { return quick }
    guard let timestamp = Timestamp(scanner.text(string)) else {
      throw wrong(.at, "an instant such as \"2026-11-16T09:12:03Z\"")
    }
    return timestamp
  }

  private func day() throws(Fault) -> CivilDay {
    guard case .string(let string)? = fields[.date] else {
      throw fields[.date] == nil ? missing(.date) : wrong(.date, "a day such as \"2026-11-16\"")
    }
    guard let day = scanner.day(string) ?? CivilDay(scanner.text(string)) else {
      throw wrong(.date, "a day such as \"2026-11-16\"")
    }
    return day
  }

  private func number() throws(Fault) -> Double {
    guard case .number(let number)? = fields[.value] else {
      throw fields[.value] == nil ? missing(.value) : wrong(.value, "a number such as 17.5")
    }
    let value = scanner.value(number)
    guard value.isFinite else { throw wrong(.value, "a number that a computer can hold") }
    return value
  }

  private func confidence() throws(Fault) -> Int? {
    switch fields[.confidence] {
    case nil, .null?: return nil
    case .number(let number)?:
      guard let value = Int(exactly: scanner.value(number)), CheckInEntry.confidenceRange.contains(value)
      else {
        throw wrong(.confidence, "a whole number from 0 to 10")
      }
      return value
    default: throw wrong(.confidence, "a whole number from 0 to 10")
    }
  }

  private func missing(_ field: RecordField) -> Fault {
    Fault(message: "'\(field.rawValue)' is missing in this record, which is skipped", position: nil)
  }

  private func wrong(_ field: RecordField, _ expectation: String) -> Fault {
    let position: Int? =
      switch fields[field] {
      case .string(let string)?: string.range.lowerBound
      case .number(let number)?: number.range.lowerBound
      default: nil
      }
    return Fault(
      message: "'\(field.rawValue)' must be \(expectation); the record is skipped", position: position)
  }
}
