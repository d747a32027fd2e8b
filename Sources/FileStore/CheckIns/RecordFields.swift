/// The fields of a check-in record, by their names in the log and in the order in which headway writes them.
enum RecordField: String, CaseIterable {
  case id, at
  case keyResult = "kr"
  case date, value, confidence
  case author = "by"
  case note, blocker, replaces, retracts

  /// The field with the name `key`; nil for one that headway does not know.
  init?(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) {
    guard !key.hasEscapes else {
      self.init(rawValue: scanner.text(key))
      return
    }
    let candidates: [(RecordField, StaticString)] =
      switch key.range.count {
      case 2: Self.twoLetters
      case 4: Self.fourLetters
      case 5: Self.fiveLetters
      case 7: Self.sevenLetters
      case 8: Self.eightLetters
      case 10: Self.tenLetters
      default: []
      }
    guard let found = candidates.first(where: { scanner.matches(key, $0.1) }) else { return nil }
    self = found.0
  }

  private static let twoLetters: [(RecordField, StaticString)] = [
    (.id, "id"), (.at, "at"), (.keyResult, "kr"), (.author, "by"),
  ]
  private static let fourLetters: [(RecordField, StaticString)] = [(.date, "date"), (.note, "note")]
  private static let fiveLetters: [(RecordField, StaticString)] = [(.value, "value")]
  private static let sevenLetters: [(RecordField, StaticString)] = [(.blocker, "blocker")]
  private static let eightLetters: [(RecordField, StaticString)] = [
    (.replaces, "replaces"), (.retracts, "retracts"),
  ]
  private static let tenLetters: [(RecordField, StaticString)] = [(.confidence, "confidence")]
}

/// The values of a record's fields as they stand in its line.
struct RecordFields {
  private var id, at, keyResult, date, value, confidence, author, note, blocker, replaces,
    retracts: JSONLineScanner.Value?
  /// The first field that stands a second time.
  private(set) var repeated: RecordField?

  subscript(field: RecordField) -> JSONLineScanner.Value? {
    switch field {
    case .id: id
    case .at: at
    case .keyResult: keyResult
    case .date: date
    case .value: value
    case .confidence: confidence
    case .author: author
    case .note: note
    case .blocker: blocker
    case .replaces: replaces
    case .retracts: retracts
    }
  }

  /// Takes `newValue` down for `field`.
  mutating func set(_ field: RecordField, _ newValue: JSONLineScanner.Value) {
    if self[field] != nil, repeated == nil { repeated = field }
    switch field {
    case .id: id = newValue
    case .at: at = newValue
    case .keyResult: keyResult = newValue
    case .date: date = newValue
    case .value: value = newValue
    case .confidence: confidence = newValue
    case .author: author = newValue
    case .note: note = newValue
    case .blocker: blocker = newValue
    case .replaces: replaces = newValue
    case .retracts: retracts = newValue
    }
  }
}
