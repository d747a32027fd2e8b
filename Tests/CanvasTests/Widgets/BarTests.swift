import Canvas
import Testing

@Suite("Bars")
struct BarTests {
  private func bar(
    _ progress: Double?, expected: Double? = nil, columns: Int = 10, glyphs: Glyphs = .unicode
  ) -> String {
    var painter = Painter.test(columns, 1, glyphs: glyphs)
    painter.bar(Bar(progress: progress, expected: expected), at: .zero, columns: columns, role: .text)
    return painter.frame.text
  }

  @Test(
    "A bar is filled as far as the progress goes",
    arguments: [
      (0, "──────────"), (0.07, "╸─────────"), (0.31, "━━━───────"), (0.5, "━━━━━─────"),
      (0.58, "━━━━━━────"), (0.98, "━━━━━━━━━╸"), (1, "━━━━━━━━━━"),
    ])
  func fill(progress: Double, expected: String) {
    #expect(bar(progress) == expected)
  }

  @Test("The least progress is visible, and only the target fills the bar")
  func ends() {
    #expect(bar(0.000_1) == "╸─────────")
    #expect(bar(0.999_9) == "━━━━━━━━━╸")
  }

  @Test(
    "The expected mark is in the track, and in the fill once passed",
    arguments: [
      (0, "─────┬────"), (0.31, "━━━──┬────"), (0.53, "━━━━━┬────"), (0.58, "━━━━━┯────"),
      (0.71, "━━━━━┯━───"), (1, "━━━━━┯━━━━"),
    ])
  func mark(progress: Double, expected: String) {
    #expect(bar(progress, expected: 0.54) == expected)
  }

  @Test("The mark stays in the bar at both ends")
  func markAtEnds() {
    #expect(bar(0, expected: 0) == "┬─────────")
    #expect(bar(0.5, expected: 1) == "━━━━━────┬")
    #expect(bar(0.5, expected: 7) == "━━━━━────┬")
    #expect(bar(0, expected: -7) == "┬─────────")
  }

  @Test("A bar beyond its target ends in a special mark")
  func overshoot() {
    #expect(bar(1.2) == "━━━━━━━━━▶")
    #expect(bar(1.2, expected: 0.54) == "━━━━━┯━━━▶")
    #expect(bar(1.2, expected: 1) == "━━━━━━━━┯▶")
    #expect(bar(1e300) == "━━━━━━━━━▶")
  }

  @Test("A bar below its baseline starts with a special mark")
  func regress() {
    #expect(bar(-0.2) == "◀─────────")
    #expect(bar(-0.2, expected: 0.54) == "◀────┬────")
    #expect(bar(-0.2, expected: 0) == "◀┬────────")
    #expect(bar(-1e300) == "◀─────────")
  }

  @Test("Progress that still reads as 100 % or 0 % is neither overshoot nor regress")
  func slack() {
    #expect(bar(1.004) == "━━━━━━━━━━")
    #expect(bar(-0.004) == "──────────")
  }

  @Test("Unknown progress is a dotted line without a mark", arguments: [nil, Double.nan, .infinity])
  func unknown(progress: Double?) {
    #expect(bar(progress, expected: 0.5) == "┄┄┄┄┄┄┄┄┄┄")
  }

  @Test(
    "In ASCII a bar shows the same",
    arguments: [
      (0.31, 0.54, "===--|----"), (0.71, 0.54, "=====+=---"), (1.2, 1, "========+>"),
      (-0.2, 0.54, "<----|----"), (nil, 0.54, ".........."), (0.58, nil, "======----"),
    ] as [(Double?, Double?, String)])
  func ascii(progress: Double?, mark: Double?, expected: String) {
    #expect(bar(progress, expected: mark, glyphs: .ascii) == expected)
  }

  @Test("A bar takes exactly its columns, whatever it shows", arguments: [Glyphs.unicode, .ascii])
  func property(glyphs: Glyphs) {
    for columns in 0...24 {
      for step in stride(from: -0.5, through: 1.5, by: 0.05) {
        for expected in [nil, 0, 0.33, 1] as [Double?] {
          var painter = Painter.test(columns + 2, 1, glyphs: glyphs)
          painter.text(String(repeating: "x", count: columns + 2), at: .zero, columns: columns + 2)
          let start = Point(column: 1, row: 0)
          painter.bar(Bar(progress: step, expected: expected), at: start, columns: columns, role: .text)
          let cells = painter.frame.texts(row: 0)
          #expect(cells.first == "x" && cells.last == "x")
          #expect(!cells.dropFirst().dropLast().contains("x"))
        }
      }
    }
  }

  @Test("More progress never fills less")
  func monotonous() {
    for columns in 1...20 {
      let counts = stride(from: 0.0, through: 1, by: 0.01).map { progress in
        bar(progress, columns: columns).count { $0 == "━" }
      }
      #expect(counts == counts.sorted())
    }
  }

  @Test("Fill, track and mark each have their own look")
  func roles() {
    var painter = Painter.test(10, 1, theme: .terminal)
    painter.bar(Bar(progress: 0.31, expected: 0.54), at: .zero, columns: 10, role: .statusAtRisk)
    let styles = painter.frame.row(0).map(\.style)
    #expect(styles[0] == Theme.terminal[.statusAtRisk])
    #expect(styles[4] == Theme.terminal[.track])
    #expect(styles[5] == Theme.terminal[.expected])
  }
}
