import Canvas
import OKRModel
import Wording

extension Legend {
  /// Bars of progress.
  static let bars: [LegendEntry] = {
    func line(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }
    return [
      LegendEntry(
        { line($0.barDone, 3) + $0.barHalf + $0.barRest + $0.barExpected + line($0.barRest, 2) },
        "done so far, and where it should be", words: "bar progress expected behind tick by now",
        signs: "━╸─┬"),
      LegendEntry(
        { line($0.barDone, 3) + $0.barExpectedDone + line($0.barDone, 2) + line($0.barRest, 2) },
        "ahead of where it should be", words: "bar progress expected tick by now", signs: "┯"),
      LegendEntry(
        { line($0.barDone, 7) + $0.barBeyond }, "past its target", words: "bar overshoot beyond exceeded",
        signs: "▶"),
      LegendEntry(
        { $0.barBelow + line($0.barRest, 7) }, "below where it began", words: "bar regress worse baseline",
        signs: "◀"),
      LegendEntry(
        { line($0.barUnknown, 8) }, "nothing known yet", words: "bar no data empty", role: .track,
        signs: "┄"),
    ]
  }()

  /// Charts and the small ones in rows.
  static let charts: [LegendEntry] = [
    LegendEntry(
      { $0.isASCII ? "_.-=^" : "▁▂▃▅▇" }, "its check-ins, oldest first", words: "sparkline history trend",
      role: .chartLine, signs: "▁▂▃▄▅▆▇"),
    LegendEntry(
      { $0.isASCII ? "* * *" : "⠤⠒⠉⠉" }, "chart: check-ins, then the forecast",
      words: "line graph history pace", role: .chartLine),
    LegendEntry(
      { $0.isASCII ? ". . ." : "· · ·" }, "chart: what is expected by then", words: "line graph plan",
      role: .expected, isIn: { $0.contains("· ·") }),
    LegendEntry(
      { $0.isASCII ? "--- target" : "╌╌╌ target" }, "chart: the target", words: "line graph goal limit",
      role: .chartTarget),
    LegendEntry(
      { $0.isASCII ? "| + +" : "┤ ┼ ┬" }, "chart: values and days", words: "axis scale date graph",
      role: .chartAxis, isIn: { $0.contains("┤") }),
  ]

  /// Signs in rows, headings and frames.
  static let signs: [LegendEntry] = [
    LegendEntry({ "\($0.star) North Star" }, "what everything serves", words: "purpose aim", role: .accent),
    LegendEntry(
      { "\($0.flag) blocker" }, "what holds it up", words: "impediment stuck blocked", role: .warning),
    LegendEntry(
      { "\($0.changed) changed" }, "differs from today", words: "time travel delta not committed git",
      role: .accent),
    LegendEntry(
      { "\($0.moved) moved" }, "its target or due day was changed",
      words: "definition history first target record", signs: "◇"),
    LegendEntry(
      { "\($0.committed) committed" }, "a promise that others rely on", words: "type aspirational promise",
      signs: "◆"),
    LegendEntry({ $0.pointer }, "the selected row", words: "cursor pointer selection", role: .accent),
    LegendEntry({ "\($0.openBox) action" }, "agreed and still open", words: "todo task", signs: "☐"),
    LegendEntry(
      { "\($0.tickedBox) action" }, "done", words: "todo task complete", isIn: { $0.contains("☐") }),
    LegendEntry(
      { "+ \($0.isASCII ? "-" : "–") tree" }, "folded, and unfolded", words: "expand collapse",
      isIn: { $0.contains("– ★") || $0.contains(" + ") }),
    LegendEntry(
      { "\(WorkState.active.glyph($0)) active" }, "work under way", words: "initiative feature story",
      isIn: { $0.contains("› active") }),
    LegendEntry(
      { "one \($0.crumb) other" }, "the other is part of the one", words: "crumb path place inside"),
    LegendEntry(
      { "\(WorkState.dropped.glyph($0)) dropped" }, "work given up", words: "cancelled",
      isIn: { $0.contains("× dropped") }),
    LegendEntry(
      { $0.isASCII ? "x" : "×" }, "crossed with", words: "stages outcomes heat map",
      isIn: { $0.contains(" × ") }),
    LegendEntry(
      { "\($0.horizontal)\($0.horizontal) gap" }, "no objective serves this here",
      words: "heat map missing empty cell", isIn: { $0.contains("─ gap") }),
    LegendEntry({ "\($0.openQuote)note\($0.closeQuote)" }, "words of a check-in", words: "comment quote"),
    LegendEntry({ $0.ellipsis }, "there is more; the details show all", words: "cut long ellipsis"),
    LegendEntry(
      { frame($0) }, "a pane; the bright one has the focus", words: "frame border window box",
      role: .border),
    LegendEntry(
      { "\($0.up) \($0.down)" }, "more above, more below", words: "scroll arrow keys", signs: "↑↓←",
      isIn: { $0.contains("↓│") || $0.contains("↑│") }),
    LegendEntry(
      { "\($0.up)2 \($0.down)1" }, "commits to push, and to pull", words: "git ahead behind share sync",
      isIn: { $0.contains(/[↑↓]\d/) }),
  ]

  private static func frame(_ glyphs: Glyphs) -> String {
    let (topLeft, topRight, bottomLeft, bottomRight) = glyphs.corners
    let line = glyphs.horizontal
    return topLeft + line + topRight + glyphs.vertical + bottomLeft + line + bottomRight
  }
}
