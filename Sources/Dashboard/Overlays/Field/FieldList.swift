import Canvas
public import OKRModel

/// The fields of one construct, from which one is chosen to be changed.
public struct FieldList: Sendable {
  /// The construct that owns the fields.
  public let node: ConstructID
  /// The fields, with their current values in the files.
  public private(set) var values: FieldValues
  /// The position of the chosen field, from 0.
  public private(set) var position = 0
  /// Why the chosen field cannot be changed here.
  public internal(set) var failure: String?

  /// Lists the fields of `node`.
  public init(_ node: ConstructID, values: FieldValues) {
    self.node = node
    self.values = values
  }

  /// The chosen field; nil if there is none.
  public var entry: FieldValues.Entry? { values.entries.element(at: position) }

  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, values.entries.count - 1))
    failure = nil
  }

  /// Goes to the next field whose name starts with `letter`.
  ///
  /// - Returns: Whether there is one.
  mutating func select(beginningWith letter: Character) -> Bool {
    let count = values.entries.count
    let others = (1...max(1, count)).map { (position + $0) % max(1, count) }
    let found = others.first { index in
      values.entries.element(at: index)?.field.title.lowercased().first == letter.lowercased().first
    }
    if let found { select(found) }
    return found != nil
  }

  /// Takes over what the files say now.
  mutating func refresh(_ values: FieldValues) {
    let field = entry?.field
    self.values = values
    position = values.entries.firstIndex { $0.field == field } ?? 0
  }
}
