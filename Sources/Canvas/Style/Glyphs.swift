/// The characters for drawing: in Unicode, or in ASCII if the locale or the user requires it.
public struct Glyphs: Hashable, Sendable {
  /// Whether only ASCII may be used.
  public let isASCII: Bool

  public static let unicode = Glyphs(isASCII: false)
  public static let ascii = Glyphs(isASCII: true)

  public var ellipsis: String { isASCII ? ".." : "…" }
  /// The mark before the selected row.
  public var pointer: String { isASCII ? ">" : "▸" }
  /// The mark of a changed row.
  public var changed: String { isASCII ? "~" : "∆" }
  /// The mark of a key result whose target, limits, baseline or due day was moved.
  public var moved: String { isASCII ? "<>" : "◇" }
  /// The mark of a committed key result.
  public var committed: String { isASCII ? "(c)" : "◆" }
  public var star: String { isASCII ? "*" : "★" }
  public var flag: String { isASCII ? "!" : "⚑" }
  /// The signs of an error, a warning and advice. No status has one of them.
  public var error: String { isASCII ? "E" : "✗" }
  public var warning: String { isASCII ? "W" : "!" }
  public var advice: String { "i" }
  /// The box before an open action, and before a completed one.
  public var openBox: String { isASCII ? "[ ]" : "☐" }
  public var tickedBox: String { isASCII ? "[x]" : "✔" }
  public var arrow: String { isASCII ? "->" : "→" }
  /// Outgoing and incoming.
  public var up: String { isASCII ? "^" : "↑" }
  public var down: String { isASCII ? "v" : "↓" }
  public var within: String { isASCII ? "<=" : "≤" }
  public var atLeast: String { isASCII ? ">=" : "≥" }
  public var crumb: String { isASCII ? ">" : "›" }
  public var dot: String { isASCII ? "-" : "·" }
  public var dash: String { isASCII ? "-" : "—" }
  public var openQuote: String { isASCII ? "\"" : "“" }
  public var closeQuote: String { isASCII ? "\"" : "”" }
  /// The part of a bar that is done, and the end of that part if it ends within a column.
  public var barDone: String { isASCII ? "=" : "━" }
  public var barHalf: String { isASCII ? "-" : "╸" }
  /// The rest of a bar, up to the target.
  public var barRest: String { isASCII ? "-" : "─" }
  /// Where a bar should be by now: ahead of the done part, and within it.
  public var barExpected: String { isASCII ? "|" : "┬" }
  public var barExpectedDone: String { isASCII ? "+" : "┯" }
  /// The end of a bar past its target, and the start of one that is below its baseline.
  public var barBeyond: String { isASCII ? ">" : "▶" }
  public var barBelow: String { isASCII ? "<" : "◀" }
  /// A bar of which nothing is known.
  public var barUnknown: String { isASCII ? "." : "┄" }
  public var horizontal: String { isASCII ? "-" : "─" }
  public var vertical: String { isASCII ? "|" : "│" }
  /// The corners of a pane: top left, top right, bottom left, bottom right.
  public var corners: (String, String, String, String) {
    isASCII ? ("+", "+", "+", "+") : ("╭", "╮", "╰", "╯")
  }
}
