public import OKRModel

/// Writes a record as a line of a log: its fields in the documented order, without what was not said.
public enum CheckInLineEncoder {
  /// The line of `record`, without its end.
  ///
  /// - Throws: `StoreError.unwritable` for a value that JSON has no number for.
  public static func line(_ record: CheckInRecord) throws(StoreError) -> String {
    var line = "{"
    append(.id, string: record.id, to: &line)
    append(.at, string: record.at.description, to: &line)
    if let entry = record.entry {
      guard entry.value.isFinite else {
        throw .unwritable(field: RecordField.value.rawValue, reason: "it is not a finite number")
      }
      append(.keyResult, string: entry.keyResult, to: &line)
      append(.date, string: entry.date.description, to: &line)
      append(.value, literal: number(entry.value), to: &line)
      append(.confidence, literal: entry.confidence.map(String.init), to: &line)
    }
    append(.author, string: record.author, to: &line)
    append(.note, string: record.entry?.note, to: &line)
    append(.blocker, string: record.entry?.blocker, to: &line)
    switch record.content {
    case .entry: break
    case .correction(_, let target): append(.replaces, string: target, to: &line)
    case .retraction(let target): append(.retracts, string: target, to: &line)
    }
    return line + "}"
  }

  /// The shortest digits that read as exactly this number: `20`, `17.5`.
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      return value == 0 && value.sign == .minus ? "-0" : String(whole)
    }
    return value.description
  }

  private static func append(_ field: RecordField, string: String?, to line: inout String) {
    append(field, literal: string.map(quoted), to: &line)
  }

  private static func append(_ field: RecordField, literal: String?, to line: inout String) {
    guard let literal else { return }
    line += "\(line.utf8.count > 1 ? "," : "")\"\(field.rawValue)\":\(literal)"
  }

  /// The text in double quotes, with everything escaped that would end the string or the line.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
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
