/// A position in a file.
package struct Place: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// The position at `line` and `column`.
  @inlinable
  package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  /// The beginning of a file.
  package static let start = Place(line: 1, column: 1)

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value and its position in the file.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: Place

  /// `value`, found at `place`.
  @inlinable
  package init(value: Value, place: Place) { (self.value, self.place) = (value, place) }

  /// What `transform` makes of the value, said at the same place.
  @inlinable
  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(value: transform(value), place: place)
  }
}
