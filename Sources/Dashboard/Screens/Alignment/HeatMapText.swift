import Canvas
import OKRModel

/// The words for the selected cell of the heat map.
struct HeatMapText {
  let browser: HeatMapBrowser
  let graph: TraceabilityGraph
  let glyphs: Glyphs

  /// What is in the cell: `Check-In & Prepare × Operational: 2 objectives, 5 key results.`
  var cell: String { "\(cellTitle)." }

  /// The same without a full stop.
  var cellTitle: String {
    let titles = [browser.row, browser.column].compactMap { $0.flatMap { graph.title(of: $0) } }
    let name = titles.joined(separator: glyphs.isASCII ? " x " : " × ")
    guard let cell = browser.cell else { return "\(name): no objective" }
    return
      "\(name): \(Self.count(cell.objectives.count, "objective")), \(Self.count(cell.keyResultCount, "key result"))"
  }

  /// What no stage contributes to.
  var gaps: String {
    let empty = browser.map.emptyColumns.compactMap { graph.title(of: $0) }
    guard let last = empty.last else { return "" }
    let verb = browser.columns == .categories ? "serves" : "depends on"
    if empty.count > 3 { return "Nothing anywhere \(verb) \(empty.count) of \(browser.map.columns.count)." }
    let rest = empty.dropLast().joined(separator: ", ")
    return "Nothing anywhere \(verb) \(rest.isEmpty ? last : "\(rest) or \(last)")."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
