import Canvas
import OKRModel
import Wording

/// The figures at the end of a row of a stage's page, in the same columns for stages, objectives and key results:
/// `━━──┬─────   23%  −30   6.9 → 6.7 → 4`.
struct StandUpFigures {
  let content: StandUpContent

  /// Whether there is room for what ends a row: counts, an owner or values.
  var hasTail: Bool { content.columns >= 90 }

  private static let barColumns = 10
  private static let tailColumns = 24

  /// The figures of a roll-up, with `tail` at the end.
  func row(of rollUp: RollUp?, tail: [Span]) -> [Span] {
    figures(progress: rollUp?.progress, expected: rollUp?.expected, status: rollUp?.status ?? .noData)
      + ending(tail)
  }

  /// The figures of a key result, with `tail` at the end.
  func row(of standing: KeyResultStanding, tail: [Span]) -> [Span] {
    figures(progress: standing.progress, expected: standing.expected, status: standing.status) + ending(tail)
  }

  private func figures(progress: Double?, expected: Double?, status: Status) -> [Span] {
    let bar =
      content.columns >= 60
      ? Bar(progress: progress, expected: expected)
        .spans(columns: Self.barColumns, glyphs: content.glyphs, role: status.role) : []
    let lead = progress.flatMap { progress in expected.map { progress - $0 } }
    let gap = lead.map { Figure.points($0, ascii: content.glyphs.isASCII) } ?? ""
    return bar + [Span(content.percent(progress).padded(to: 6), .strong), Span(gap.padded(to: 6), .muted)]
  }

  /// `tail`, in columns of its own.
  private func ending(_ tail: [Span]) -> [Span] {
    guard hasTail else { return [] }
    let shown = content.measure.fitted(tail, to: Self.tailColumns, ellipsis: content.glyphs.ellipsis)
    let blanks = String(repeating: " ", count: max(0, Self.tailColumns - content.width(shown)))
    return [Span("   ")] + shown + [Span(blanks)]
  }
}
