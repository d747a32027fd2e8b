import Canvas
import OKRModel
import Wording

/// Rolled-up figures in words.
struct RollUpText {
  let rollUp: RollUp
  let glyphs: Glyphs

  init(_ rollUp: RollUp, glyphs: Glyphs) {
    self.rollUp = rollUp
    self.glyphs = glyphs
  }

  /// `58%, expected 54%`; unknown figures are named as unknown.
  var figures: [Span] {
    guard let progress = rollUp.progress, let expected = rollUp.expected else {
      return [Span("No data yet", .muted)]
    }
    let percent = { Figure.percent($0, ascii: glyphs.isASCII) }
    return [Span(percent(progress), .strong), Span(", expected \(percent(expected))")]
  }

  /// The status in words, what is known, and the counts behind it.
  var statusAndCounts: [Span] {
    let status = rollUp.status
    var spans = [Span("\(status.glyph(glyphs)) \(status.title)", status.role), Span("  ")] + figures
    if rollUp.known < rollUp.total {
      spans.append(Span(" (\(rollUp.known) of \(rollUp.total) known)", .muted))
    }
    return spans + [Span("   ")] + rollUp.counts.spans(glyphs)
  }
}
