import Canvas
import OKRModel
import Wording

/// The four squares as rows: the priorities of the week, everyone's confidence, the health of what must be kept, and
/// what comes in the next four weeks.
struct FourSquareText {
  /// One of the squares.
  struct Square {
    let title: String
    /// The text at the square's upper right.
    var detail = ""
    let rows: [StandUpRow]
  }

  let content: StandUpContent

  private var app: AppContext { content.app }
  private var glyphs: Glyphs { content.glyphs }

  /// All squares one below the other.
  var rows: [StandUpRow] {
    squares(columns: content.columns).enumerated().flatMap { index, square in
      (index == 0 ? [] : [StandUpRow.blank])
        + [.heading([Span(square.title, .title), Span("   \(square.detail)", .muted)])] + square.rows
    }
  }

  /// The four squares, each with a width of `columns`.
  func squares(columns: Int) -> [Square] {
    guard let four = content.standUp.fourSquare else { return [] }
    let part = FourSquareText(
      content: StandUpContent(
        app: app, standUp: content.standUp, columns: columns, glyphs: glyphs, measure: content.measure))
    let known = four.confidence.count { $0.now.mean != nil }
    let held = four.health.count { $0.isInBand == true }
    return [
      Square(
        title: "Priorities this week", detail: four.priorities.isEmpty ? "" : "\(four.priorities.count)",
        rows: part.or("Nothing is due this week.", four.priorities.map(part.row))),
      Square(
        title: "Confidence", detail: "\(known) of \(four.confidence.count) known",
        rows: part.or("No objectives yet.", four.confidence.map(part.row))),
      Square(
        title: "Health", detail: four.health.isEmpty ? "" : "\(held) of \(four.health.count) kept",
        rows: part.or("No holds in this cycle.", four.health.map(part.row))),
      Square(
        title: "Next four weeks", detail: four.upcoming.isEmpty ? "" : "\(four.upcoming.count)",
        rows: part.or("Nothing is due.", four.upcoming.map(part.row))),
    ]
  }

  private func or(_ empty: String, _ rows: [StandUpRow]) -> [StandUpRow] {
    rows.isEmpty ? [StandUpRow(spans: [Span(empty, .muted)])] : rows
  }

  private func row(_ action: ActionItem) -> StandUpRow {
    let isOverdue = action.isOverdue(asOf: content.standUp.date)
    let due = action.entry.due.map { isOverdue ? "overdue" : $0.shortText } ?? ""
    let owner = action.entry.owner.map(app.workspace.shortName(ofPerson:)) ?? ""
    return content.row(
      [Span("\(glyphs.openBox) ", .accent), Span(action.entry.text)],
      [Span(owner, .muted), Span("  \(due)", isOverdue ? .warning : .muted)])
  }

  private func row(_ confidence: FourSquare.ObjectiveConfidence) -> StandUpRow {
    let number = { (mean: Double) in Figure.value((mean * 10).rounded() / 10, ascii: glyphs.isASCII) }
    guard let now = confidence.now.mean else {
      return content.row([Span(confidence.objective.title, .muted)], [Span("not given", .muted)])
    }
    let before = confidence.before?.mean
    let then = before.flatMap { number($0) == number(now) ? nil : "\(number($0)) \(glyphs.arrow) " } ?? ""
    let role: Role = now <= 3 ? .statusOffTrack : now <= 5 ? .statusAtRisk : .statusOnTrack
    let bar =
      content.columns >= 50 ? Bar(progress: now / 10).spans(columns: 8, glyphs: glyphs, role: role) : []
    return content.row(
      [Span(confidence.objective.title)],
      [Span(then, .muted), Span(number(now), .strong), Span("  ")] + bar)
  }

  private func row(_ health: FourSquare.Health) -> StandUpRow {
    let (sign, role): (String, Role) =
      switch health.isInBand {
      case true?: (Status.onTrack.glyph(glyphs), .statusOnTrack)
      case false?: (Status.offTrack.glyph(glyphs), .statusOffTrack)
      case nil: (Status.stale.glyph(glyphs), .statusStale)
      }
    let values = ValueText(health.keyResult, health.standing, glyphs: glyphs)
      .fitted(to: content.columns / 2, content.measure)
    return content.row(
      [Span("\(sign) ", role), Span(health.keyResult.title)], [Span(values, .muted)])
  }

  private func row(_ upcoming: FourSquare.Upcoming) -> StandUpRow {
    let day = upcoming.due.shortText
    let blanks = String(repeating: " ", count: max(0, 6 - day.count))
    let owner = app.workspace.shortNames(ofOwners: upcoming.owners, on: app.asOf) ?? ""
    let kind = content.columns >= 50 ? "\(upcoming.node.kind.name)  " : ""
    return content.row(
      [Span("\(blanks)\(day)  ", .muted), Span(upcoming.title)], [Span("\(kind)\(owner)", .muted)])
  }
}
