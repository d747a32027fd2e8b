/// Writes the fields of a record as one line of a log, in the order they are added.
package struct LineEncoder<Field: RawRepresentable<String>> {
  private var fields: [(String, JSONValue)] = []

  /// An encoder of a line without fields.
  package init() {}

  /// The line, without its end.
  package var line: String { JSONValue.object(fields).text }

  /// Adds `field` with a text; does nothing if it is nil.
  package mutating func add(_ field: Field, _ text: String?) {
    add(field, text.map(JSONValue.string))
  }

  /// Adds `field` with a value; nothing where there is none.
  package mutating func add(_ field: Field, _ value: JSONValue?) {
    guard let value else { return }
    fields.append((field.rawValue, value))
  }
}
