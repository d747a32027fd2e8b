import TextFormats

/// The values of a record's fields as they stand in its line.
protocol LineFields {
  /// The names of the fields.
  associatedtype Field: RawRepresentable<String>, Equatable

  /// What sentences call a record.
  static var recordName: String { get }
  /// The first field that stands a second time.
  var repeated: Field? { get }

  /// Fields without values.
  init()
  /// The field with the name `key`; nil for one that headway does not know.
  static func field(_ key: JSONLineScanner.JSONString, in scanner: JSONLineScanner) -> Field?
  subscript(field: Field) -> JSONLineScanner.Value? { get }
  /// Takes `newValue` down for `field`.
  mutating func set(_ field: Field, _ newValue: JSONLineScanner.Value)
}
