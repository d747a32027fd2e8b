import Canvas
import Testing

@Suite("Panes")
struct PaneTests {
  private func pane(_ columns: Int, _ rows: Int = 3, detail: String = "", glyphs: Glyphs = .unicode) -> String
  {
    var painter = Painter.test(columns, rows, glyphs: glyphs)
    painter.pane(painter.bounds, title: "1 Stages", detail: detail, focused: false)
    return painter.frame.text
  }

  @Test("A pane has its title at the left of its border")
  func title() {
    #expect(
      pane(16) == """
        ╭─ 1 Stages ───╮
        │              │
        ╰──────────────╯
        """)
  }

  @Test("The detail is at the right of the border")
  func detail() {
    #expect(
      pane(28, detail: "58% of 4") == """
        ╭─ 1 Stages ──── 58% of 4 ─╮
        │                          │
        ╰──────────────────────────╯
        """)
  }

  @Test("In ASCII a pane is drawn in ASCII")
  func ascii() {
    #expect(
      pane(28, detail: "58% of 4", glyphs: .ascii) == """
        +- 1 Stages ---- 58% of 4 -+
        |                          |
        +--------------------------+
        """)
  }

  @Test("If there is little room the detail gives way first, and then the title")
  func narrow() {
    let tops = [40, 30, 25, 24, 23, 14, 11, 8, 7, 6, 2].map { columns in
      pane(columns, detail: "Check-In & Prepare").prefix { $0 != "\n" }
    }
    #expect(
      tops == [
        "╭─ 1 Stages ────── Check-In & Prepare ─╮", "╭─ 1 Stages ─ Check-In & P… ─╮",
        "╭─ 1 Stages ────────────╮", "╭─ 1 Stages ───────────╮", "╭─ 1 Stages ──────────╮", "╭─ 1 Stages ─╮",
        "╭─ 1 St… ─╮", "╭─ … ──╮", "╭─ … ─╮", "╭────╮", "╭╮",
      ])
  }

  @Test("The inside is what the border leaves")
  func inside() {
    var painter = Painter.test(20, 8)
    let rect = Rect(column: 3, row: 2, columns: 10, rows: 4)
    #expect(
      painter.pane(rect, title: "", focused: true) == Rect(column: 4, row: 3, columns: 8, rows: 2))
  }

  @Test(
    "Without room for a border nothing is drawn and there is no inside",
    arguments: [(0, 0), (1, 5), (5, 1), (0, 9)])
  func noRoom(columns: Int, rows: Int) {
    var painter = Painter.test(10, 10)
    let inside = painter.pane(
      Rect(column: 2, row: 2, columns: columns, rows: rows), title: "1 Stages", focused: false)
    #expect(inside.isEmpty)
    #expect(painter.frame == Painter.test(10, 10).frame)
  }

  @Test("A pane covers what was below it")
  func covers() {
    var painter = Painter.test(6, 3)
    for row in 0..<3 { painter.text("xxxxxx", at: Point(column: 0, row: row), columns: 6) }
    painter.pane(painter.bounds, title: "", focused: false)
    #expect(painter.frame.text == "╭────╮\n│    │\n╰────╯")
  }

  @Test(
    "The pane that has the focus has another border, in every theme",
    arguments: [Theme.terminal, .monochrome])
  func focus(theme: Theme) {
    var painter = Painter.test(6, 3, theme: theme)
    painter.pane(painter.bounds, title: "", focused: true)
    let focused = painter.frame[.zero].style
    painter.pane(painter.bounds, title: "", focused: false)
    #expect(painter.frame[.zero].style != focused)
  }

  @Test("A pane that sticks out of the frame shows the part inside")
  func clipped() {
    var painter = Painter.test(4, 2)
    painter.pane(Rect(column: -2, row: -1, columns: 5, rows: 3), title: "title", focused: false)
    #expect(painter.frame.text == "  │\n──╯")
  }
}
