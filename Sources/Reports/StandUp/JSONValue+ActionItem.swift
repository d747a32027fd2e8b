import OKRModel
import TextFormats

extension JSONValue {
  /// An action as of `day`, for other programs.
  init(action: ActionItem, asOf day: CivilDay) {
    let entry = action.entry
    self = .object([
      ("id", .string(action.id)), ("text", .string(entry.text)), ("date", .string(entry.date.description)),
      ("owner", JSONValue(entry.owner)), ("due", JSONValue(entry.due?.description)),
      ("key_result", JSONValue(entry.keyResult?.description)), ("by", JSONValue(action.author)),
      ("age", .integer(action.age(asOf: day))), ("overdue", .boolean(action.isOverdue(asOf: day))),
      ("done_on", JSONValue(action.completion?.date.description)),
    ])
  }
}
