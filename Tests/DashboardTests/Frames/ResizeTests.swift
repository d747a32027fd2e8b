import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("A window that is resized")
struct ResizeTests {
  /// A state deep in a crowded workspace.
  private static func deep(_ keys: Key...) -> State {
    var state = Fixture.state(workspace: Fixture.crowdedWorkspace)
    state.press(keys)
    return state
  }

  @Test(
    "The selection stays visible at any size",
    arguments: [
      deep(.pageDown, .character("j")), deep(.character("G")), deep(.tab, .character("G")),
      deep(.tab, .pageDown, .pageDown, .pageUp, .tab), deep(.tab, .tab, .character("G")),
      deep(.tab, .tab, .pageDown, .character("j")),
    ])
  func selection(start: State) {
    var state = start
    let selected = state.selection
    for size in [Size].storm + [Size].storm.reversed() {
      _ = state.update(with: .resized(size))
      let frame = state.frame()
      #expect(state.selection == selected)
      guard size.columns >= 40, size.rows >= 10 else { continue }
      let pointed = frame.cursor.map { frame[$0].text }
      #expect(pointed == "▸", "\(size.columns)x\(size.rows)")
    }
  }

  @Test("No pane has empty rows at its end while others are hidden before its first")
  func noGaps() {
    var state = Self.deep(.character("G"))
    for rows in 10...45 {
      _ = state.update(with: .resized(Size(columns: 40, rows: rows)))
      let layout = DashboardLayout(state: state)
      let (_, count) = layout.selectedRow(in: .stages, of: state.browser)
      let height = layout.itemCount(of: .stages, browser: state.browser)
      #expect(state.browser.offset(of: .stages) == max(0, count - height))
    }
  }

  @Test("The form keeps its draft and shows the focused field, with the cursor in it")
  func form() throws {
    for steps in 0..<5 {
      var state = Fixture.formOnWaitTime()
      for _ in 0..<steps { state.press(.tab) }
      state.type("1")
      let draft = state.form?.draft
      let title = try #require(state.form?.focus.title)
      for size in [Size].storm {
        _ = state.update(with: .resized(size))
        let frame = state.frame()
        #expect(state.form?.draft == draft)
        guard size.columns >= 40, size.rows >= 10 else { continue }
        let row = frame.cursor.map { frame.row($0.row).map(\.text).joined() } ?? ""
        #expect(row.contains("│ \(title) "), "\(size.columns)x\(size.rows)")
      }
    }
  }

  @Test("The question is visible at every size")
  func question() {
    var state = Fixture.question()
    for size in [Size].roomy {
      _ = state.update(with: .resized(size))
      #expect(state.screen().contains("Discard this check-in?"), "\(size.columns)x\(size.rows)")
    }
  }

  @Test("What is wrong is shown at the focused field at every size")
  func problem() {
    var state = Fixture.formOnWaitTime()
    state.press(.backTab, .control("u"))
    state.type("soon")
    state.press(.enter)
    for size in [Size].roomy {
      _ = state.update(with: .resized(size))
      let frame = state.frame()
      let row = frame.cursor.map { frame.row($0.row).map(\.text).joined() } ?? ""
      #expect(row.contains("not a day"), "\(size.columns)x\(size.rows)")
    }
  }

  @Test("The selected action of the help stays visible")
  func menu() throws {
    for steps in [0, 5, 12, 30] {
      var state = Fixture.state()
      state.press(.character("?"))
      for _ in 0..<steps { state.press(.down) }
      let action = try #require(state.menu?.selected)
      for size in [Size].roomy {
        _ = state.update(with: .resized(size))
        #expect(
          state.screen().contains("\(state.keymap.keyNames(of: action.id, in: .panes)) "),
          "\(size.columns)x\(size.rows): \(action.title)")
      }
    }
  }

  @Test("Details and messages scrolled to their end show their end")
  func scrolled() {
    var details = Fixture.zoomed(size: Size(columns: 40, rows: 10))
    details.press(.character("G"))
    var messages = Fixture.state(
      size: Size(columns: 40, rows: 10),
      diagnostics: (1...30).map { Fixture.diagnostics[1].with(message: "fault \($0) of them") })
    messages.press(.character("!"), .character("G"))
    for size in [Size].storm {
      for state in [details, messages] {
        var resized = state
        _ = resized.update(with: .resized(size))
        let frame = resized.frame()
        guard size.columns >= 40, size.rows >= 10 else { continue }
        #expect(frame.text.contains(state.messagesScroll == nil ? "Improves" : "fault 30"), "\(size)")
      }
    }
  }

  @Test("A screen that is too small says what it needs, and q quits from there")
  func tooSmall() {
    var state = Fixture.state(size: Size(columns: 30, rows: 8))
    #expect(state.screen().contains("headway needs 40×10"))
    #expect(state.screen().contains("this is 30×8"))
    #expect(state.screen().contains("q quits"))
    #expect(state.screen(.ascii).contains("headway needs 40x10"))
    let effects = state.press(.character("q"))
    #expect(effects == [.quit])
  }

  @Test("With a draft under it the card does not offer a key that would be typed into the draft")
  func tooSmallWithDraft() {
    let state = Fixture.formOnWaitTime(size: Size(columns: 30, rows: 8))
    #expect(!state.screen().contains("q quits"))
  }
}
