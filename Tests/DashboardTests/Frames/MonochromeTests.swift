import Canvas
import Testing

@testable import Dashboard

@Suite("Without colours")
struct MonochromeTests {
  private static func frame(_ state: State) -> Frame { state.frame(theme: .monochrome) }

  /// The rows that are reversed from their first cell to their last within `columns`.
  private static func reversedRows(of frame: Frame, columns: Range<Int>) -> [Int] {
    (0..<frame.size.rows).filter { row in
      columns.allSatisfy { frame[Point(column: $0, row: row)].style.attributes.contains(.reverse) }
    }
  }

  @Test("No cell has a colour, on any screen", arguments: Screen.all)
  func noColour(screen: Screen) {
    let frame = Self.frame(screen.state(Size(columns: 120, rows: 40), Fixture.workspace))
    #expect(frame.cells.allSatisfy { $0.style.foreground == .terminal && $0.style.background == .terminal })
  }

  @Test("The selected row of the focused pane is reversed, and only that", arguments: Pane.allCases)
  func selection(pane: Pane) {
    var state = Fixture.state()
    state.press(.character("j"))
    while state.browser.focus != pane { state.press(.tab) }
    let frame = Self.frame(state)
    for other in Pane.allCases {
      let inside = DashboardLayout(state: state).rect(of: other).inset(columns: 1, rows: 1)
      let reversed = Self.reversedRows(of: frame, columns: inside.columns).filter(inside.rows.contains)
      #expect(reversed == (other == pane ? [frame.cursor?.row].compactMap(\.self) : []))
    }
  }

  @Test("The selected rows of the other panes have attributes, too")
  func inactiveSelection() {
    var state = Fixture.state()
    state.press(.character("j"), .tab)
    let frame = Self.frame(state)
    let stages = DashboardLayout(state: state).rect(of: .stages).inset(columns: 1, rows: 1)
    let underlined = stages.rows.filter { row in
      stages.columns.allSatisfy { frame[Point(column: $0, row: row)].style.attributes.contains(.underline) }
    }
    #expect(underlined.count == 1)
  }

  @Test("The selected action of the help is reversed, and only that")
  func menu() {
    var state = Fixture.state()
    state.press(.character("?"), .down)
    let frame = Self.frame(state)
    // The first of its two columns.
    #expect(Self.reversedRows(of: frame, columns: 8..<50).count == 1)
  }

  @Test("The field with the focus is reversed, and the others are underlined")
  func form() throws {
    let state = Fixture.formOnWaitTime()
    let frame = Self.frame(state)
    let cursor = try #require(frame.cursor)
    // After the last value, which is selected.
    let attributes = (0..<5).map {
      frame[Point(column: cursor.column + 8, row: cursor.row + $0)].style.attributes
    }
    #expect(attributes == [.reverse, .underline, .underline, .underline, .underline])
  }

  @Test("A selected value stands out from the field around it")
  func selection() throws {
    let frame = Self.frame(Fixture.formOnWaitTime())
    let cursor = try #require(frame.cursor)
    let text = frame[Point(column: cursor.column, row: cursor.row)]
    #expect(text.text == "1")
    #expect(text.style.attributes == [.bold, .underline])
  }

  @Test("Even without any attributes a pointer marks the selected row")
  func pointer() {
    var state = Fixture.state()
    state.press(.character("j"), .tab)
    let frame = state.frame()
    #expect(frame.cursor.map { frame[$0].text } == "▸")
    #expect(frame.cells.count { $0.text == "▸" } == 3)
  }
}
