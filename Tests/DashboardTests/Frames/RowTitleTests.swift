import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Titles in the panes")
struct RowTitleTests {
  @Test("A title is shown whole, or ends in an ellipsis", arguments: [Glyphs.unicode, .ascii])
  func wholeOrCut(glyphs: Glyphs) {
    for keys in [
      [], [.character("j"), .tab], [.character("j"), .tab, .tab], [.character("G"), .tab, .tab],
    ] as [[Key]] {
      var state = Fixture.state()
      state.press(keys)
      for size in [Size].roomy {
        _ = state.update(with: .resized(size))
        for (title, row) in Self.rows(of: state, in: state.frame(glyphs)) {
          #expect(Self.shows(row, title, glyphs), "\(size.columns)x\(size.rows): '\(row)' for '\(title)'")
        }
      }
    }
  }

  @Test("On a wide screen the titles of stages are whole")
  func stagesAreWhole() {
    let screen = Fixture.state().screen()
    for stage in Fixture.workspace.stages { #expect(screen.contains(stage.title)) }
  }

  /// The visible titles with the text of their rows from the title on.
  private static func rows(of state: State, in frame: Frame) -> [(title: String, row: String)] {
    let layout = DashboardLayout(state: state)
    return Pane.allCases.flatMap { pane -> [(String, String)] in
      let inside = layout.rect(of: pane).inset(columns: 1, rows: 1)
      let margin = inside.size.columns >= 30 ? 2 : 1
      let titles = titles(of: state, in: pane, layout: layout).dropFirst(state.browser.offset(of: pane))
      let height = layout.itemHeight(in: pane, browser: state.browser)
      let firstRows = stride(from: inside.top, through: inside.bottom - height, by: height)
      return zip(firstRows, titles).compactMap { row, title in
        guard let title else { return nil }
        let cells = frame.row(row).dropFirst(inside.left + margin).prefix(inside.size.columns - margin)
        return (title, cells.map(\.text).joined())
      }
    }
  }

  /// The titles of a pane's rows; nil for rows without one.
  private static func titles(of state: State, in pane: Pane, layout: DashboardLayout) -> [String?] {
    switch pane {
    case .stages:
      layout.stageRows(of: state.browser.listing).map { row in
        guard case .stage(let index) = row else { return nil }
        return state.browser.listing.stages.element(at: index)?.title
      }
    case .objectives: (state.browser.stage?.objectives ?? []).map(\.standing.objective.title)
    case .keyResults: state.browser.keyResults.map(\.keyResult.title)
    }
  }

  /// Whether a row shows a title whole, or its start with an ellipsis.
  private static func shows(_ row: String, _ title: String, _ glyphs: Glyphs) -> Bool {
    let drawn = TextMeasure.simple.clusters(of: title).map(\.text).joined()
    if row.hasPrefix(drawn) { return true }
    guard let cut = row.firstRange(of: glyphs.ellipsis) else { return false }
    let kept = row[..<cut.lowerBound]
    return !kept.isEmpty && drawn.hasPrefix(kept)
  }
}
