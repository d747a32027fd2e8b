import Canvas
import OKRModel

/// Which row of the check-in form shows what: if rows are few, the fields and the outlook below them stay longest.
struct CheckInFormRows {
  let title: Int
  /// Nil if there is no room for it.
  let objective: Int?
  /// Nil if there is no room for it.
  let standing: Int?
  /// The rows of the milestones; nil if there are none, or no room for them.
  let milestones: Rect?
  /// The visible fields, including the focused one.
  let fields: [(field: CheckInDraft.Field, row: Int)]
  /// The row of the outlook, the question, or the disk error.
  let outlook: Int
  /// The row of what would change the status, or of the forecast with the input; nil if there is no room for it.
  let advice: Int?

  /// Divides the rows of `inside`, with `focus` visible, for a key result with that many milestones.
  init(in inside: Rect, focus: CheckInDraft.Field, milestoneCount: Int = 0) {
    let all = CheckInDraft.Field.allCases
    let room = inside.size.rows - 2 - all.count
    let listed = max(0, min(milestoneCount, room - 1))
    let spare = room - listed
    let isRoomy = spare >= 5
    var row = inside.top
    func take() -> Int {
      defer { row += 1 }
      return row
    }
    title = take()
    objective = isRoomy ? take() : nil
    standing = spare >= 1 ? take() : nil
    if isRoomy { row += 1 }
    milestones =
      listed > 0 ? Rect(column: inside.left, row: row, columns: inside.size.columns, rows: listed) : nil
    row += listed
    let shown = max(1, min(all.count, all.count + spare))
    let position = all.firstIndex(of: focus) ?? 0
    let first = min(max(0, position - shown / 2), all.count - shown)
    fields = all.dropFirst(first).prefix(shown).map { ($0, take()) }
    if isRoomy { row += 1 }
    outlook = take()
    advice = row < inside.bottom ? row : nil
  }
}
