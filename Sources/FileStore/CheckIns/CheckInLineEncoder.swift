public import OKRModel
import TextFormats

/// Writes a record as a line of a log: its fields in the documented order, without those that are not set.
public enum CheckInLineEncoder {
  /// The line of `record`, without its end.
  ///
  /// - Throws: `StoreError.unwritable` for a value that JSON cannot represent.
  public static func line(_ record: CheckInRecord) throws(StoreError) -> String {
    var line = LineEncoder<RecordField>()
    line.add(.id, record.id)
    line.add(.at, record.at.description)
    if let entry = record.entry {
      guard entry.value.isFinite else {
        throw .unwritable(field: RecordField.value.rawValue, reason: "it is not a finite number")
      }
      line.add(.keyResult, entry.keyResult.rawValue)
      line.add(.date, entry.date.description)
      if let milestones = entry.milestoneText {
        line.add(.milestone, .string(milestones))
      } else {
        // Other programs read the same number; headway shows the zeros that were typed.
        let digits = Figure.writtenPlain(entry.value, places: entry.places)
        line.add(.value, digits.map(JSONValue.digits) ?? .number(entry.value))
      }
      line.add(.measure, entry.measure)
      line.add(.confidence, entry.confidence.map(JSONValue.integer))
    }
    line.add(.author, record.author?.rawValue)
    line.add(.note, record.entry?.note)
    line.add(.blocker, record.entry?.blocker)
    switch record.content {
    case .entry: break
    case .correction(_, let target): line.add(.replaces, target)
    case .retraction(let target): line.add(.retracts, target)
    }
    return line.line
  }
}
