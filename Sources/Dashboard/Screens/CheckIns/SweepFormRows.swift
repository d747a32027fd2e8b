import Canvas
import OKRModel

/// Which row of the sweep's form shows what. If rows are few, the title, the focused field and the text below the
/// fields stay longest; if there are many, a chart fills the rest.
struct SweepFormRows {
  /// A line above the fields.
  enum Head: CaseIterable {
    case standing, recent, objective, note, stage
  }

  let title: Int
  /// The rows of the lines above the fields that fit.
  private(set) var head: [Head: Int] = [:]
  /// The rows of the milestones; nil if there are none, or no room for them.
  let milestones: Rect?
  /// The visible fields, including the focused one.
  let fields: [(field: CheckInDraft.Field, row: Int)]
  let outlook: Int
  /// What would change the status; nil if there is no room for it.
  let advice: Int?
  /// Where a chart fits; nil if none does.
  let chart: Rect?

  /// The minimum height of a chart in rows.
  private static let chartRows = 6

  /// Divides the rows of `inside`, with `focus` visible, for a key result with that many milestones.
  init(in inside: Rect, focus: CheckInDraft.Field, milestoneCount: Int = 0) {
    let all = CheckInDraft.Field.allCases
    let shown = max(1, min(all.count, inside.size.rows - 2))
    var spare = inside.size.rows - 2 - shown
    func takes(_ rows: Int) -> Bool {
      defer { if spare >= rows { spare -= rows } }
      return spare >= rows
    }
    let listed = min(milestoneCount, max(0, spare - 3))
    spare -= listed
    let heads = Head.allCases.filter { _ in takes(1) }
    let hasAdvice = takes(1)
    let hasAir = takes(3)
    var row = inside.top
    func take() -> Int {
      defer { row += 1 }
      return row
    }
    title = take()
    for part in [Head.objective, .stage] where heads.contains(part) { head[part] = take() }
    if hasAir { row += 1 }
    for part in [Head.standing, .recent, .note] where heads.contains(part) { head[part] = take() }
    if hasAir { row += 1 }
    milestones =
      listed > 0 ? Rect(column: inside.left, row: row, columns: inside.size.columns, rows: listed) : nil
    row += listed
    let position = all.firstIndex(of: focus) ?? 0
    let first = min(max(0, position - shown / 2), all.count - shown)
    fields = all.dropFirst(first).prefix(shown).map { ($0, take()) }
    if hasAir { row += 1 }
    outlook = take()
    advice = hasAdvice ? take() : nil
    let left = inside.bottom - row - 1
    chart =
      left >= Self.chartRows
      ? Rect(column: inside.left, row: row + 1, columns: inside.size.columns, rows: min(left, 16)) : nil
  }
}
