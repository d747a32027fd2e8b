import OKRModel
import TextFormats

/// Reads the fields of one line of a log with their expected types.
struct LineDecoder<Fields: LineFields> {
  private let scanner: JSONLineScanner
  private let fields: Fields

  /// Reads the line in `range` of `bytes`; fields that headway does not know are skipped.
  init(_ range: Range<Int>, of bytes: [UInt8]) throws(LineFault) {
    var scanner = JSONLineScanner(bytes, in: range)
    let reader = scanner
    var fields = Fields()
    do {
      try scanner.scanObject { key, value in
        if let field = Fields.field(key, in: reader) { fields.set(field, value) }
      }
    } catch {
      throw Self.wording(error)
    }
    if let field = fields.repeated {
      throw LineFault("'\(field.rawValue)' stands twice in this record, which is skipped")
    }
    self.scanner = reader
    self.fields = fields
  }

  private static func wording(_ fault: JSONLineScanner.Fault) -> LineFault {
    switch fault.kind {
    case .unfinished: LineFault("torn line: it ends in the middle of a record and is skipped")
    case .expected(let what):
      LineFault(
        "this line is no \(Fields.recordName) and is skipped: \(what) is expected here",
        position: fault.position)
    }
  }

  /// Whether `field` is in the line.
  func has(_ field: Fields.Field) -> Bool { fields[field] != nil }

  /// The text of `field`; nil when it is absent, null or empty.
  func text(_ field: Fields.Field) throws(LineFault) -> String? {
    switch fields[field] {
    case nil, .null?: return nil
    case .string(let string)?:
      guard !string.range.isEmpty else { return nil }
      let text = TextScrubber.scrub(scanner.text(string))
      return text.isEmpty ? nil : text
    default: throw wrong(field, "text in double quotes")
    }
  }

  func requiredText(_ field: Fields.Field) throws(LineFault) -> String {
    guard let text = try text(field) else { throw missing(field) }
    return text
  }

  func requiredInstant(_ field: Fields.Field) throws(LineFault) -> Timestamp {
    let expectation = "an instant such as \"2026-11-16T09:12:03Z\""
    guard case .string(let string)? = fields[field] else {
      throw has(field) ? wrong(field, expectation) : missing(field)
    }
    if let quick = scanner.timestamp(string) { return quick }
    guard let timestamp = Timestamp(scanner.text(string)) else { throw wrong(field, expectation) }
    return timestamp
  }

  /// The day of `field`; nil when it is absent or null.
  func day(_ field: Fields.Field) throws(LineFault) -> CivilDay? {
    switch fields[field] {
    case nil, .null?: return nil
    case .string(let string)?:
      if let day = scanner.day(string) ?? CivilDay(scanner.text(string)) { return day }
    default: break
    }
    throw wrong(field, "a day such as \"2026-11-16\"")
  }

  func requiredDay(_ field: Fields.Field) throws(LineFault) -> CivilDay {
    if case .null? = fields[field] { throw wrong(field, "a day such as \"2026-11-16\"") }
    guard let day = try day(field) else { throw missing(field) }
    return day
  }

  func requiredNumber(_ field: Fields.Field) throws(LineFault) -> Double {
    guard case .number(let number)? = fields[field] else {
      throw has(field) ? wrong(field, "a number such as 17.5") : missing(field)
    }
    let value = scanner.value(number)
    guard value.isFinite else { throw wrong(field, "a number that a computer can hold") }
    return value
  }

  /// The digits after the point of the number of `field`, if there are zeros at its end.
  func writtenPlaces(_ field: Fields.Field) -> Int? {
    guard case .number(let number)? = fields[field], number.range.count > 2 else { return nil }
    let bytes = scanner.bytes[number.range]
    guard bytes.contains(UInt8(ascii: ".")) else { return nil }
    // Nearly every number ends here, before a text is made of it.
    guard bytes.last == UInt8(ascii: "0") else { return nil }
    return Figure.writtenPlaces(in: String(decoding: bytes, as: UTF8.self))
  }

  /// The whole number of `field` in `range`; nil when it is absent or null.
  func wholeNumber(_ field: Fields.Field, in range: ClosedRange<Int>) throws(LineFault) -> Int? {
    switch fields[field] {
    case nil, .null?: return nil
    case .number(let number)?:
      if let value = Int(exactly: scanner.value(number)), range.contains(value) { return value }
    default: break
    }
    throw wrong(field, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Whether `field` is true; false when it is absent or null.
  func truth(_ field: Fields.Field) throws(LineFault) -> Bool {
    switch fields[field] {
    case nil, .null?: return false
    case .boolean(let value)?: return value
    default: throw wrong(field, "true or false")
    }
  }

  func missing(_ field: Fields.Field) -> LineFault {
    LineFault("'\(field.rawValue)' is missing in this record, which is skipped")
  }

  func wrong(_ field: Fields.Field, _ expectation: String) -> LineFault {
    let position: Int? =
      switch fields[field] {
      case .string(let string)?: string.range.lowerBound
      case .number(let number)?: number.range.lowerBound
      default: nil
      }
    return LineFault(
      "'\(field.rawValue)' must be \(expectation); the record is skipped", position: position)
  }
}
