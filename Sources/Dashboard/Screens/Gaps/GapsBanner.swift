import Canvas
import OKRModel

/// The second line of the gaps: how many there are of each level, and the filter.
struct GapsBanner {
  let gaps: Gaps

  func draw(into painter: inout Painter, in rect: Rect) {
    painter.fill(rect, role: .northStar)
    let glyphs = painter.glyphs
    var spans: [Span] = [Span(" ", .northStar)]
    for level in Rule.Level.allCases where gaps.count(level) > 0 {
      spans += [
        Span("\(level.glyph(glyphs)) ", level.role), Span("\(gaps.count(level)) ", .strong),
        Span("\(Self.noun(level, gaps.count(level)))  ", .northStar),
      ]
    }
    if gaps.entries.isEmpty { spans.append(Span("no gaps  ", .northStar)) }
    if gaps.silencedCount > 0 { spans.append(Span("\(gaps.silencedCount) silenced  ", .muted)) }
    if let rule = gaps.rule { spans.append(Span(" \(rule) ", .chip)) }
    painter.spans(spans, at: rect.origin, columns: rect.size.columns - 1)
  }

  private static func noun(_ level: Rule.Level, _ count: Int) -> String {
    switch level {
    case .error: count == 1 ? "error" : "errors"
    case .warning: count == 1 ? "warning" : "warnings"
    case .advice: count == 1 ? "suggestion" : "suggestions"
    }
  }
}

extension Gaps {
  /// The counts in words: `29 warnings, 12 suggestions`.
  var summary: String {
    let parts = [
      count(.error) > 0 ? "errors: \(count(.error))" : nil, "warnings: \(count(.warning))",
      "advice: \(count(.advice))", silencedCount > 0 ? "silenced: \(silencedCount)" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
