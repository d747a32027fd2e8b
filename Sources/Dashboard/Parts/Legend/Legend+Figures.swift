import Canvas
import OKRModel
import Wording

extension Legend {
  /// Figures, each with an example.
  static let figures: [LegendEntry] = [
    LegendEntry(
      { "20 \($0.arrow) 17.5 \($0.arrow) 15" }, "from, now, to", words: "baseline value target key result",
      isIn: { $0.contains(/→ .{1,12} →/) }),
    LegendEntry(
      { "112 (\($0.within) 120)" }, "now, and the limit to hold", words: "hold guard at most at least",
      signs: "≤≥"),
    LegendEntry({ _ in "46%" }, "progress from its start to its target", words: "percent share"),
    LegendEntry(
      { "\(minus($0))13  +16" }, "points behind, ahead; a change", words: "gap difference delta lower higher",
      isIn: { $0.contains(/[−+]\d/) }),
    LegendEntry(
      { glyphs in
        [(2, Status.offTrack), (1, .stale), (3, .onTrack)].map { "\($0.0)\($0.1.glyph(glyphs))" }
          .joined(separator: " ")
      },
      "how many there are of each status", words: "counts number sum",
      isIn: { $0.contains(/\d[■◌▲●○✔·]/) }),
    LegendEntry(
      { "confidence 8 \($0.arrow) 6" }, "from 0 to 10; before and now", words: "sure feeling",
      isIn: { $0.contains("onfidence") || $0.contains("Key results") }),
    LegendEntry(
      { "2.3 \($0.arrow) 2.2" }, "then and now", words: "was changed value", signs: "→"),
    LegendEntry({ $0.dash }, "no value, or nothing known", words: "none empty dash"),
    LegendEntry(
      { _ in "3/7" }, "parts of the work that are done", words: "stories features initiative",
      isIn: { $0.contains(/[^\/\d]\d+\/\d+│/) }),
    LegendEntry(
      { "2 \($0.arrow) 3 of 4" }, "maturity: now, to be reached, wanted", words: "capability",
      isIn: { $0.contains(/\d of \d/) && $0.contains("→") && $0.contains("apabilit") }),
    LegendEntry(
      { _ in "expected 58%" }, "what should be reached by now", words: "plan pace",
      isIn: { $0.contains("expected ") }),
    LegendEntry(
      { _ in "forecast 17.1" }, "on the due day, at its recent pace", words: "predict weeks",
      isIn: { $0.contains("forecast ") || $0.contains("At this pace") }),
    LegendEntry(
      { "1\($0.isASCII ? "-" : "–")9 of 12" }, "the visible rows, of all", words: "scroll extent",
      signs: "–", isIn: { $0.contains(/\d–\d+ of \d/) }),
    LegendEntry(
      { _ in "0:40 of 7:45" }, "time spent and planned", words: "clock minutes stand-up",
      isIn: { $0.contains(/\d:\d\d of \d/) }),
  ]

  private static func minus(_ glyphs: Glyphs) -> String { glyphs.isASCII ? "-" : "−" }
}
