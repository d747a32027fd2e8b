import TextFormats

/// The fields of a record of a changed definition, by their names in the log and in the order in which headway writes
/// them.
enum ChangeField: String, CaseIterable {
  case id, at, on
  case keyResult = "kr"
  case item, cycle, field, from, to
  case author = "by"
  case because, fixes, retracts

  /// The field with the name `key`; nil for one that headway does not know.
  init?(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) {
    guard !key.hasEscapes else {
      self.init(rawValue: scanner.text(key))
      return
    }
    // Length and first letter leave one candidate, or two.
    let (field, name): (ChangeField, StaticString)
    switch (key.range.count, scanner.firstByte(of: key)) {
    case (2, UInt8(ascii: "i")): (field, name) = (.id, "id")
    case (2, UInt8(ascii: "a")): (field, name) = (.at, "at")
    case (2, UInt8(ascii: "o")): (field, name) = (.on, "on")
    case (2, UInt8(ascii: "k")): (field, name) = (.keyResult, "kr")
    case (2, UInt8(ascii: "t")): (field, name) = (.to, "to")
    case (2, UInt8(ascii: "b")): (field, name) = (.author, "by")
    case (4, UInt8(ascii: "i")): (field, name) = (.item, "item")
    case (4, UInt8(ascii: "f")): (field, name) = (.from, "from")
    case (5, UInt8(ascii: "c")): (field, name) = (.cycle, "cycle")
    case (5, UInt8(ascii: "f")) where scanner.matches(key, "field"): (field, name) = (.field, "field")
    case (5, UInt8(ascii: "f")): (field, name) = (.fixes, "fixes")
    case (7, UInt8(ascii: "b")): (field, name) = (.because, "because")
    case (8, UInt8(ascii: "r")): (field, name) = (.retracts, "retracts")
    default: return nil
    }
    guard scanner.matches(key, name) else { return nil }
    self = field
  }

  /// Its place among all fields.
  fileprivate var position: Int {
    switch self {
    case .id: 0
    case .at: 1
    case .on: 2
    case .keyResult: 3
    case .item: 4
    case .cycle: 5
    case .field: 6
    case .from: 7
    case .to: 8
    case .author: 9
    case .because: 10
    case .fixes: 11
    case .retracts: 12
    }
  }
}

/// The values of a change record's fields as they appear in its line.
struct ChangeFields: LineFields {
  static let recordName = "record of a change"
  private static let none = [JSONLineScanner.Value?](repeating: nil, count: ChangeField.allCases.count)

  // A dictionary would cost more than all else that is done to a line.
  private var values = Self.none
  private(set) var repeated: ChangeField?

  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> ChangeField? {
    ChangeField(key, in: scanner)
  }

  subscript(field: ChangeField) -> JSONLineScanner.Value? {
    values.indices.contains(field.position) ? values[field.position] : nil
  }

  mutating func set(_ field: ChangeField, _ newValue: JSONLineScanner.Value) {
    guard values.indices.contains(field.position) else { return }
    if values[field.position] != nil, repeated == nil { repeated = field }
    values[field.position] = newValue
  }
}
