import OKRModel

/// A JSON value whose objects keep the order of their members, as a documented schema has one.
enum JSONValue {
  case null
  case boolean(Bool)
  case number(Double)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value, or null if it is nil.
  init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  /// The text of the id, or null where there is none.
  init<Construct>(_ id: Identifier<Construct>?) { self.init(id?.rawValue) }

  /// The value, or null where there is none.
  init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

  /// The fraction to four decimal places, or null if it is nil.
  init(fraction: Double?) {
    self.init(fraction.map { ($0 * 10_000).rounded() / 10_000 })
  }

  /// A computed value to four decimal places, or null if it is nil. It stays as it is if its magnitude makes these
  /// places meaningless.
  init(reckoned number: Double?) {
    let isOrdinary = number.map { (0.01..<1e11).contains($0.magnitude) } ?? false
    self = isOrdinary ? JSONValue(fraction: number) : JSONValue(number)
  }

  /// The value, or null if it is nil.
  init(_ integer: Int?) { self = integer.map(JSONValue.integer) ?? .null }

  /// The object with `members` appended; any other value is unchanged.
  func adding(_ members: [(String, JSONValue)]) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members)
  }

  /// The value as JSON on one line.
  var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): Self.text(of: value)
    case .string(let text): Self.quoted(text)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0)):\($1.text)" }.joined(separator: ",") + "}"
    }
  }

  private static func digits(of unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func text(of value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}":
        quoted += "\\u" + digits(of: UInt16(truncatingIfNeeded: scalar.value))
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
