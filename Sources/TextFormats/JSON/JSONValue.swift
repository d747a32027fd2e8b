/// A JSON value, and the only writer of JSON: logs, drafts, and what commands print for other programs.
///
/// Objects keep the order of their members, as a documented schema has one.
package enum JSONValue {
  case null
  case boolean(Bool)
  /// A number; null where it is not finite, since JSON has no number for that.
  case number(Double)
  case integer(Int)
  /// A number written with these digits.
  case digits(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value, or null if it is nil.
  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The value, or null if it is nil.
  package init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

  /// The value, or null if it is nil.
  package init(_ integer: Int?) { self = integer.map(JSONValue.integer) ?? .null }

  /// The object with `members` appended; any other value is unchanged.
  package func adding(_ members: [(String, JSONValue)]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }

  /// The value as JSON on one line.
  package var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .digits(let text): text
    case .number(let value): Self.text(of: value)
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)):\($1.text)" }.joined(separator: ",") + "}"
    }
  }

  /// The shortest digits that read as exactly this number: `20`, `17.5`.
  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return value.description
  }

  /// The text in double quotes, with everything escaped that would end the string or the line.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
