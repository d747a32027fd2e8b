import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Rules for every screen at every size")
struct FrameRuleTests {
  @Test("Rows are whole, nothing controls the terminal, and the cursor is inside", arguments: Screen.all)
  func wellFormed(screen: Screen) {
    screen.eachSize { state, size in
      for glyphs in [Glyphs.unicode, .ascii] {
        let faults = Self.faults(of: state.frame(glyphs), size: size)
        #expect(faults.isEmpty, "\(size.columns)x\(size.rows): \(faults.prefix(3))")
      }
    }
  }

  @Test("An empty workspace is no exception", arguments: Screen.all)
  func emptyWorkspace(screen: Screen) {
    screen.eachSize(workspace: Fixture.emptyWorkspace) { state, size in
      let faults = Self.faults(of: state.frame(), size: size)
      #expect(faults.isEmpty, "\(size.columns)x\(size.rows): \(faults.prefix(3))")
    }
  }

  @Test("With ASCII texts in the files, ASCII glyphs draw nothing but ASCII", arguments: Screen.all)
  func ascii(screen: Screen) {
    screen.eachSize(workspace: Fixture.asciiWorkspace) { state, size in
      Self.expectASCII(state, "\(size.columns)x\(size.rows)")
    }
  }

  @Test("Values below zero are ASCII in panes, details and form")
  func asciiBelowZero() {
    var state = Fixture.state(workspace: Fixture.asciiWorkspace)
    state.press(.character("G"))
    for key in [Key.enter, .enter, .enter, .character("c")] {
      state.press(key)
      for size in [Size].roomy {
        _ = state.update(with: .resized(size))
        Self.expectASCII(state, "\(state.context) \(size.columns)x\(size.rows)")
      }
    }
    #expect(state.screen(.ascii).contains("-4.5"))
  }

  @Test("Messages are ASCII if values are below zero")
  func asciiToast() throws {
    var state = Fixture.state(workspace: Fixture.asciiWorkspace)
    state.press(.character("G"), .enter, .enter, .character("c"))
    state.type("-7.5")
    let submission = try #require(state.press(.enter).submissions.first)
    let record = CheckInRecord(
      id: "x", at: Timestamp(milliseconds: 0), author: nil, content: submission.content)
    _ = state.update(with: .checkInRecorded(submission, record))
    #expect(state.toast?.text.contains("-7.5") == true)
    Self.expectASCII(state, "toast")
  }

  @Test(
    "If the dashboard fits, the cursor is on the selection or in the field",
    arguments: Screen.all)
  func cursor(screen: Screen) {
    screen.eachSize(of: .roomy) { state, size in
      #expect(state.frame().cursor != nil || state.form?.phase == .saving, "\(size.columns)x\(size.rows)")
    }
  }

  private static func expectASCII(_ state: State, _ place: String) {
    let others = Set(state.frame(.ascii).cells.map(\.text)).filter {
      $0.utf8.count != 1 || !$0.allSatisfy(\.isASCII)
    }
    #expect(others.isEmpty, "\(place): \(others)")
  }

  /// What is wrong with the cells of a frame.
  static func faults(of frame: Frame, size: Size) -> [String] {
    var faults: [String] = []
    if frame.size != size || frame.cells.count != size.columns * size.rows { faults.append("not its size") }
    if let cursor = frame.cursor, !Rect(size).contains(cursor) { faults.append("cursor at \(cursor)") }
    for row in 0..<size.rows {
      let cells = Array(frame.row(row))
      var column = 0
      while column < cells.count {
        let cell = cells[column]
        let width = cell.text.isEmpty ? 0 : TextMeasure.simple.width(of: cell.text)
        let isSteering = cell.text.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
        }
        if isSteering { faults.append("row \(row): a control character") }
        let isWhole =
          width == 1 || (width == 2 && column + 1 < cells.count && cells[column + 1].isContinuation)
        if !isWhole { faults.append("row \(row), column \(column): '\(cell.text)'") }
        column += max(1, width)
      }
    }
    return faults
  }
}
