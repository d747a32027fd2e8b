import Canvas
import OKRModel

/// The second line of the stand-up: the page, its time and the total time. Overtime is shown, but stops no one.
struct StandUpProgressView {
  let app: AppContext
  let standUp: StandUp

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.fill(rect, role: .northStar)
    let time = time(columns: rect.size.columns, painter.glyphs)
    let timeColumns = time.reduce(0) { $0 + painter.measure.width(of: $1.text) }
    painter.spans(
      time, at: Point(column: rect.right - timeColumns - 1, row: rect.top), columns: timeColumns)
    painter.spans(
      place(columns: rect.size.columns, painter.glyphs), at: rect.origin,
      columns: max(0, rect.size.columns - timeColumns - 3))
  }

  /// `stage 1 of 8, worst first`.
  private func place(columns: Int, _ glyphs: Glyphs) -> [Span] {
    let order = standUp.isInOrder ? "in order" : "worst first"
    let all = standUp.showsAll ? [Span("  all key results", .muted)] : []
    switch standUp.page {
    case .opening: return [Span(" What has changed", .strong)]
    case .actions: return [Span(" Actions", .strong)]
    case .stage(let id):
      let number = (standUp.stages.firstIndex(of: id) ?? 0) + 1
      let count = "\(number) of \(standUp.stages.count)"
      let title = standUp.stage?.stage.title ?? ""
      guard columns >= 60 else { return [Span(" \(count) ", .strong), Span(title, .northStar)] }
      guard columns >= 100 else {
        return [Span(" stage \(count)", .strong), Span(", \(order)", .northStar)] + all
      }
      return [Span(" \(title)", .strong), Span("   stage \(count), \(order)", .northStar)] + all
    case .fourSquare: return [Span(" Four squares", .strong)]
    case .minutes:
      return [Span(" Minutes", .strong)]
        + (standUp.heldRecord == nil ? [] : [Span("  \(glyphs.tickedBox) written down", .success)])
    }
  }

  /// `2:10 of 3:00 ━━━━━━━─────   total 9:40 of 15:00`.
  private func time(columns: Int, _ glyphs: Glyphs) -> [Span] {
    let whole = clock(standUp.clock.total, of: standUp.plan.total)
    guard let part = standUp.page.part else { return whole }
    let spent = standUp.clock.milliseconds(on: standUp.page)
    let planned = standUp.plan.seconds(for: part)
    let own = clock(spent, of: planned)
    guard columns >= 60 else { return own }
    let share = planned > 0 ? Double(spent) / 1000 / Double(planned) : 0
    let bar =
      columns >= 76
      ? [Span("  ")]
        + Bar(progress: min(1, share)).spans(columns: 12, glyphs: glyphs, role: role(spent, planned))
      : []
    return own + bar + [Span("   total ", .muted)] + whole
  }

  private func clock(_ milliseconds: Int64, of planned: Int) -> [Span] {
    [
      Span(Self.text(Int(milliseconds / 1000)), role(milliseconds, planned)),
      Span(" of \(Self.text(planned))", .muted),
    ]
  }

  private func role(_ milliseconds: Int64, _ planned: Int) -> Role {
    milliseconds / 1000 > planned ? .warning : .northStar
  }

  /// `2:10`, and `1:02:10` from an hour on.
  static func text(_ seconds: Int) -> String {
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(seconds % 60))" : "\(minutes):\(padded(seconds % 60))"
  }
}
