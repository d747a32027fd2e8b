import TextFormats

/// The values of a record's fields as they appear in its line.
protocol LineFields {
  /// The names of the fields.
  associatedtype Field: RawRepresentable<String>, Equatable

  /// What messages call a record.
  static var recordName: String { get }
  /// The first field that appears twice.
  var repeated: Field? { get }

  /// Fields without values.
  init()
  /// The field with the name `key`; nil for one that headway does not know.
  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> Field?
  subscript(field: Field) -> JSONLineScanner.Value? { get }
  /// Sets `field` to `newValue`.
  mutating func set(_ field: Field, _ newValue: JSONLineScanner.Value)
}
