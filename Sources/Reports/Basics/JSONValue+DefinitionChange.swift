import OKRModel
import TextFormats
import Wording

extension JSONValue {
  /// A recorded change; null for a withdrawal.
  init(change record: DefinitionChange) {
    guard let change = record.change else {
      self = .null
      return
    }
    self = .object([
      ("field", .string(change.field)), ("from", JSONValue(change.from)), ("to", JSONValue(change.to)),
      ("on", .string(change.on.description)), ("by", JSONValue(record.author)),
      ("because", JSONValue(change.reason)), ("fixes", .boolean(change.fixes)),
    ])
  }

  /// How the definition of a key result was changed, and where it stands by its first target.
  static func history(_ changes: [DefinitionChange], first: FirstTarget?) -> [(String, JSONValue)] {
    [
      ("definition_changes", .array(changes.map(JSONValue.init(change:)))),
      ("first_target", JSONValue(first?.value)),
      ("status_by_first_target", JSONValue(first?.standing.status.rawValue)),
    ]
  }
}

extension JSONValue {
  /// The key results whose definitions were changed.
  static func items(of moved: MovedDefinitions) -> [JSONValue] {
    moved.items.map { item in
      .object(
        [
          ("reference", .string(item.reference.description)), ("title", .string(item.keyResult.title)),
        ] + history(item.changes, first: item.first))
    }
  }
}
