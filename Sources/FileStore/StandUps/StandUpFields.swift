import TextFormats

/// The fields of a stand-up record, by their names in the log and in the order in which headway writes them.
enum StandUpField: String, CaseIterable {
  case id, at
  case author = "by"
  case type, done, date, since, seconds, text, owner, due
  case keyResult = "kr"
  case replaces, retracts
}

/// The type of a line in a log of stand-ups, if it states something itself.
enum StandUpLineType: String, CaseIterable {
  case standUp = "stand-up"
  case action
}

/// The values of a stand-up record's fields as they appear in its line.
struct StandUpFields: LineFields {
  static let recordName = "stand-up record"

  private var values: [StandUpField: JSONLineScanner.Value] = [:]
  private(set) var repeated: StandUpField?

  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> StandUpField? {
    StandUpField(rawValue: scanner.text(key))
  }

  subscript(field: StandUpField) -> JSONLineScanner.Value? { values[field] }

  mutating func set(_ field: StandUpField, _ newValue: JSONLineScanner.Value) {
    if values.updateValue(newValue, forKey: field) != nil, repeated == nil { repeated = field }
  }
}
