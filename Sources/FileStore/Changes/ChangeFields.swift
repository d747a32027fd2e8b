import TextFormats

/// The fields of a record of a changed definition, by their names in the log and in the order in which headway writes
/// them.
enum ChangeField: String, CaseIterable {
  case id, at, on
  case keyResult = "kr"
  case item, cycle, field, from, to
  case author = "by"
  case because, fixes, retracts
}

/// The values of a change record's fields as they appear in its line.
struct ChangeFields: LineFields {
  static let recordName = "record of a change"

  private var values: [ChangeField: JSONLineScanner.Value] = [:]
  private(set) var repeated: ChangeField?

  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> ChangeField? {
    ChangeField(rawValue: scanner.text(key))
  }

  subscript(field: ChangeField) -> JSONLineScanner.Value? { values[field] }

  mutating func set(_ field: ChangeField, _ newValue: JSONLineScanner.Value) {
    if values.updateValue(newValue, forKey: field) != nil, repeated == nil { repeated = field }
  }
}
