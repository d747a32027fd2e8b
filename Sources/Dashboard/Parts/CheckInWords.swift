import OKRModel
import Wording

/// A check-in in full words, for someone who listens.
struct CheckInWords {
  let item: CheckInHistory.Item
  let keyResult: KeyResult
  let workspace: Workspace
  /// The day shown, whose year is not repeated.
  let asOf: CivilDay

  /// `16 November, value 6, 1 lower, confidence 9, by Ana Ruiz, note: Kiosks are live.`
  var sentence: String {
    let entry = item.checkIn.entry
    let parts = [
      day, item.checkIn.entry.ticked(of: keyResult), "value \(keyResult.text(of: item.checkIn.entry))",
      change,
      entry.confidence.map { "confidence \($0)" },
      item.checkIn.author.map { "by \(workspace.wholeName(ofPerson: $0))" },
      item.isInForce ? nil : "retracted", item.superseded.isEmpty ? nil : "corrected",
      entry.note.map { "note: \($0)" }, entry.blocker.map { "blocker: \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private var day: String {
    let (year, month, day) = item.checkIn.date.components
    let name = Self.months.element(at: month - 1) ?? ""
    return year == asOf.components.year ? "\(day) \(name)" : "\(day) \(name) \(year)"
  }

  private var change: String? {
    item.change.map { change in
      if change == 0 { return "unchanged" }
      return "\(Figure.value(abs(change))) \(change < 0 ? "lower" : "higher")"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
