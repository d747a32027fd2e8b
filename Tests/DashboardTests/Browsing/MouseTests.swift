import Canvas
import OKRModel
import Foundation
import Testing

@testable import Dashboard

@Suite("The mouse, if enabled")
struct MouseTests {
  /// The cell where `text` starts, apart from the two lines at the top.
  private func place(of text: String, on state: State) throws -> Point {
    let lines = state.screen().split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated().dropFirst(2) {
      guard let range = line.range(of: text) else { continue }
      return Point(column: TextMeasure.simple.width(of: String(line[..<range.lowerBound])), row: row)
    }
    throw NotThere(text: text)
  }

  private struct NotThere: Error {
    let text: String
  }

  private func click(_ point: Point, on state: inout State) -> [Effect] {
    state.press(.mouse(MouseEvent(.press, at: point)))
  }

  private func turn(_ action: MouseEvent.Action, at point: Point, _ notches: Int = 1, on state: inout State) {
    for _ in 0..<notches { state.press(.mouse(MouseEvent(action, at: point))) }
  }

  @Test("A click selects the row and focuses its pane", arguments: [120, 80])
  func selects(columns: Int) throws {
    var state = Fixture.state(size: Size(columns: columns, rows: 40))
    #expect(click(try place(of: "Check-In & Prepare", on: state), on: &state) == [])
    #expect(state.selection.first == "check-in-and-prepare")
    #expect(state.browser.focus == .stages)
    _ = click(try place(of: "Every traveller is ready", on: state), on: &state)
    #expect(state.selection == ["check-in-and-prepare", "ready-before-airport", "documents"])
    #expect(state.browser.focus == .objectives)
    _ = click(try place(of: "Documents checked", on: state), on: &state)
    #expect(state.browser.focus == .keyResults)
  }

  @Test("A click on a title, a border or below the rows focuses the pane and selects nothing")
  func noRow() throws {
    var state = Fixture.atWaitTime()
    let before = state.selection
    _ = click(try place(of: "Fly with AlignAir", on: state), on: &state)
    #expect(state.browser.focus == .stages)
    #expect(state.selection == before)
    state.press(.tab, .tab)
    _ = click(try place(of: " Stage ", on: state), on: &state)
    #expect(state.browser.focus == .stages)
    #expect(state.selection == before)
  }

  @Test("A click where nothing can be selected does nothing")
  func elsewhere() {
    let before = Fixture.atWaitTime()
    for row in [1, 2, 30, 200] {
      var state = before
      #expect(click(Point(column: 60, row: row), on: &state) == [])
      #expect(state.frame() == before.frame())
    }
  }

  @Test("A click on a tab opens its screen, and beside the tabs nothing", arguments: [120, 80, 50])
  func tabs(columns: Int) throws {
    for screen in Dashboard.Screen.allCases {
      var state = Fixture.state(size: Size(columns: columns, rows: 30), person: "ana")
      let header = state.screen().split(separator: "\n").first ?? ""
      let digit = try #require(header.firstIndex(of: Character("\(screen.rawValue)")))
      let column = header.distance(from: header.startIndex, to: digit)
      _ = click(Point(column: column, row: 0), on: &state)
      #expect(state.screen == screen)
      let before = state.frame()
      _ = click(Point(column: columns - 1, row: 0), on: &state)
      #expect(state.frame() == before)
    }
  }

  @Test("A click in a list that was scrolled selects the row under the pointer")
  func scrolledRow() {
    var state = Fixture.state(workspace: Fixture.crowdedWorkspace)
    state.press(.tab, .character("G"))
    let inside = DashboardLayout(state: state).rect(of: .objectives).inset(columns: 1, rows: 1)
    let last = state.browser.position(in: .objectives)
    let row = inside.top + last - state.browser.offset(of: .objectives)
    #expect(row < inside.bottom)
    _ = click(Point(column: inside.left, row: row - 2), on: &state)
    #expect(state.browser.position(in: .objectives) == last - 2)
  }

  @Test("The wheel scrolls the list under the pointer and leaves the focus where it is")
  func wheel() throws {
    var state = Fixture.state(workspace: Fixture.crowdedWorkspace)
    let inside = DashboardLayout(state: state).rect(of: .objectives).inset(columns: 1, rows: 1)
    turn(.wheelDown, at: inside.origin, 2, on: &state)
    #expect(state.browser.offset(of: .objectives) == 6)
    #expect(state.browser.position(in: .objectives) == 6)
    #expect(state.browser.focus == .stages)
    turn(.wheelUp, at: inside.origin, on: &state)
    #expect(state.browser.offset(of: .objectives) == 3)
    // The selected row is still visible, so it stays.
    #expect(state.browser.position(in: .objectives) == 6)
    turn(.wheelUp, at: inside.origin, 9, on: &state)
    #expect(state.browser.offset(of: .objectives) == 0)
    turn(.wheelDown, at: inside.origin, 99, on: &state)
    #expect(state.browser.offset(of: .objectives) == 60 - inside.size.rows)
  }

  @Test("The wheel changes nothing if the whole list is visible")
  func wheelWithoutMore() {
    let before = Fixture.state()
    var state = before
    turn(.wheelDown, at: Point(column: 5, row: 5), 3, on: &state)
    #expect(state.frame() == before.frame())
  }

  @Test("The wheel scrolls the details and the messages")
  func wheelInText() {
    var details = Fixture.zoomed(size: Size(columns: 40, rows: 10))
    turn(.wheelDown, at: Point(column: 5, row: 5), on: &details)
    #expect(details.browser.detailsScroll == 3)
    var messages = Fixture.state(
      size: Size(columns: 60, rows: 10),
      diagnostics: Array(repeating: Fixture.diagnostics, count: 10).flatMap(\.self))
    messages.press(.character("!"))
    turn(.wheelDown, at: Point(column: 5, row: 5), 2, on: &messages)
    turn(.wheelUp, at: Point(column: 5, row: 5), on: &messages)
    #expect(messages.messagesScroll == 3)
  }

  @Test("In the weekly sweep a click opens the form for the item under the pointer")
  func sweep() {
    var state = Fixture.sweep()
    _ = state.update(
      with: .keyPressed(.mouse(MouseEvent(.press, at: Point(column: 5, row: 10)))))
    #expect(state.activeForm?.reference.keyResult == "result-3")
  }

  @Test("In the palette the wheel moves the selection, and a click runs the action under the pointer")
  func palette() throws {
    var state = Fixture.state()
    state.press(.character(":"))
    turn(.wheelDown, at: Point(column: 60, row: 10), 2, on: &state)
    #expect(state.menu?.position == 2)
    state.type("reload")
    #expect(click(try place(of: "Read the files again", on: state), on: &state) == [.loadWorkspace])
    #expect(state.menu == nil)
    state.press(.character(":"))
    let before = state.frame()
    #expect(click(Point(column: 0, row: 38), on: &state) == [])
    #expect(state.frame() == before)
  }

  @Test("Among links a click opens the one under the pointer")
  func links() throws {
    var state = Fixture.atWaitTime()
    state.press(.character("o"))
    let place = try place(of: "Print a bag tag", on: state)
    guard case .links(let links, _) = state.overlay else {
      Issue.record("the links are not open")
      return
    }
    let tag = try #require(links.first { $0.title.hasPrefix("Print a bag tag") })
    #expect(click(place, on: &state) == [.openLink(tag.address)])
  }

  @Test(
    "A click on a key in the key bar runs its action",
    arguments: [("= explain", Context.explanation), ("? help", .menu)])
  func keyBar(text: String, context: Context) throws {
    var state = Fixture.atWaitTime()
    let line = try #require(state.screen().split(separator: "\n").last { !$0.hasPrefix("cursor") })
    let start = try #require(line.range(of: text)).lowerBound
    let column = TextMeasure.simple.width(of: String(line[..<start]))
    _ = click(Point(column: column, row: state.size.rows - 1), on: &state)
    #expect(state.context == context)
  }

  @Test("A double click opens what it selects; a single click does not")
  func doubleClick() throws {
    var state = Fixture.state()
    let place = try place(of: "Check-In & Prepare", on: state)
    _ = click(place, on: &state)
    #expect(state.browser.focus == .stages)
    _ = click(place, on: &state)
    _ = state.update(with: .doubleClicked(place))
    #expect(state.browser.focus == .objectives)
  }

  @Test("Two clicks of which the first has led elsewhere open nothing there")
  func doubleClickElsewhere() throws {
    var state = Fixture.state()
    state.press(.character(":"))
    state.type("messages")
    let place = try place(of: "Show earlier messages", on: state)
    _ = click(place, on: &state)
    #expect(state.context == .messages)
    _ = click(place, on: &state)
    let before = state.frame()
    _ = state.update(with: .doubleClicked(place))
    #expect(state.frame() == before)
  }

  @Test("A form, its question, the filter's line and a screen that is too small ignore the mouse")
  func untouched() {
    var filterLine = Fixture.state()
    filterLine.press(.character("/"))
    let small = Fixture.state(size: Size(columns: 39, rows: 9))
    for before in [Fixture.formOnWaitTime(), Fixture.question(), filterLine, small] {
      for action in [MouseEvent.Action.press, .wheelUp, .wheelDown] {
        var state = before
        #expect(state.press(.mouse(MouseEvent(action, at: Point(column: 10, row: 5)))) == [])
        #expect(state.frame() == before.frame())
      }
    }
  }
}
