import TextFormats

/// The fields of a check-in record, by their names in the log and in the order in which headway writes them.
enum RecordField: String, CaseIterable {
  case id, at
  case keyResult = "kr"
  case date, value, milestone
  case measure = "of"
  case confidence
  case author = "by"
  case note, blocker, replaces, retracts

  /// The field with the name `key`; nil for one that headway does not know.
  init?(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) {
    guard !key.hasEscapes else {
      self.init(rawValue: scanner.text(key))
      return
    }
    // Length and first letter leave one candidate, or two.
    let (field, name): (RecordField, StaticString)
    switch (key.range.count, scanner.firstByte(of: key)) {
    case (2, UInt8(ascii: "i")): (field, name) = (.id, "id")
    case (2, UInt8(ascii: "a")): (field, name) = (.at, "at")
    case (2, UInt8(ascii: "k")): (field, name) = (.keyResult, "kr")
    case (2, UInt8(ascii: "b")): (field, name) = (.author, "by")
    case (2, UInt8(ascii: "o")): (field, name) = (.measure, "of")
    case (4, UInt8(ascii: "d")): (field, name) = (.date, "date")
    case (4, UInt8(ascii: "n")): (field, name) = (.note, "note")
    case (5, UInt8(ascii: "v")): (field, name) = (.value, "value")
    case (7, UInt8(ascii: "b")): (field, name) = (.blocker, "blocker")
    case (8, UInt8(ascii: "r")) where scanner.matches(key, "replaces"):
      (field, name) = (.replaces, "replaces")
    case (9, UInt8(ascii: "m")): (field, name) = (.milestone, "milestone")
    case (8, UInt8(ascii: "r")): (field, name) = (.retracts, "retracts")
    case (10, UInt8(ascii: "c")): (field, name) = (.confidence, "confidence")
    default: return nil
    }
    guard scanner.matches(key, name) else { return nil }
    self = field
  }
}

/// The values of a record's fields as they appear in its line.
struct RecordFields: LineFields {
  static let recordName = "check-in record"

  private var id, at, keyResult, date, value, milestone, measure, confidence, author, note, blocker, replaces,
    retracts: JSONLineScanner.Value?
  /// The first field that appears twice.
  private(set) var repeated: RecordField?

  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> RecordField? {
    RecordField(key, in: scanner)
  }

  subscript(field: RecordField) -> JSONLineScanner.Value? {
    switch field {
    case .id: id
    case .at: at
    case .keyResult: keyResult
    case .date: date
    case .value: value
    case .milestone: milestone
    case .measure: measure
    case .confidence: confidence
    case .author: author
    case .note: note
    case .blocker: blocker
    case .replaces: replaces
    case .retracts: retracts
    }
  }

  /// Sets `field` to `newValue`.
  mutating func set(_ field: RecordField, _ newValue: JSONLineScanner.Value) {
    if self[field] != nil, repeated == nil { repeated = field }
    switch field {
    case .id: id = newValue
    case .at: at = newValue
    case .keyResult: keyResult = newValue
    case .date: date = newValue
    case .value: value = newValue
    case .milestone: milestone = newValue
    case .measure: measure = newValue
    case .confidence: confidence = newValue
    case .author: author = newValue
    case .note: note = newValue
    case .blocker: blocker = newValue
    case .replaces: replaces = newValue
    case .retracts: retracts = newValue
    }
  }
}
