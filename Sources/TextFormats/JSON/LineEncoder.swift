/// Writes the fields of a record as one line of a log, in the order they are added.
package struct LineEncoder<Field: RawRepresentable<String>> {
  private var fields = ""

  /// An encoder of a line without fields.
  package init() {}

  /// The line, without its line end.
  package var line: String { "{\(fields)}" }

  /// Adds `field` with a text; does nothing if it is nil.
  package mutating func add(_ field: Field, _ text: String?) {
    add(field, literal: text.map { $0.quotedAsJSON })
  }

  /// Adds `field` with a JSON literal; does nothing if it is nil.
  package mutating func add(_ field: Field, literal: String?) {
    guard let literal else { return }
    fields += "\(fields.isEmpty ? "" : ",")\"\(field.rawValue)\":\(literal)"
  }
}

extension String {
  /// The text in double quotes, with everything escaped that would end the string or the line.
  fileprivate var quotedAsJSON: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
