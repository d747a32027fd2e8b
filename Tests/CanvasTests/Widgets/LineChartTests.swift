import Canvas
import Testing

@Suite("Charts of check-ins")
struct LineChartTests {
  @Test("A chart shows the check-ins, the expected line, and the target")
  func reach() {
    #expect(
      LineChart.waitTime.drawn(54, 14) == """
        20.0 ┤⠛⠉⠉⠛⠒⠤⣀                              ─ measured
             │    · ·⠛⠒⠤⣀                          · expected
        19.0 ┤        · ·⠛⢄⡀
             │            ·⠈⣦⢄⣀⡀
        18.0 ┤                ·⠈⠛⠒⠒⠤⣤⠤⠤⣤⣀
             │                    · ·    ⠑⠤⣤
             │                        · ·
        17.0 ┤                            · ·
             │                                · ·
        16.0 ┤                                    · ·
             │                                        · ·
        15.0 ┼ target ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌·╌·╌
             ╰┬───────┬───────┬───────┬───────┬──────────────┬
              Jul     Aug     Sep     Oct     Nov       31 Dec
        """)
  }

  @Test("A small chart keeps what matters most")
  func small() {
    #expect(
      LineChart.waitTime.drawn(30, 6) == """
        20.0 ┤⠛⠉⠛⠛⠤⣤⡀      · expected
             │      ⠈⠛⠒⠛⠤⣤⣤⢄⣤
             │            · · ·
        15.0 ┼ target ╌╌╌╌╌╌╌╌╌╌·╌·╌·╌
             ╰┬───┬───┬───┬──────────┬
              Jul Aug Sep Oct   31 Dec
        """)
    #expect(
      LineChart.waitTime.drawn(16, 4) == """
             │⠛⠛⠻⣤⣤⣤⣤
        15.0 ┼╌╌╌╌╌╌·╌·╌
             ╰┬────────┬
              Jul 31 Dec
        """)
  }

  @Test("In ASCII the lines can still be distinguished")
  func ascii() {
    #expect(
      LineChart.waitTime.drawn(54, 14, glyphs: .ascii) == """
        20.0 +o**o***                              - measured
             |    . .o***                          . expected
        19.0 +        . .o**
             |            .*o***
        18.0 +                .*o***o**o*
             |                    . .    **o
             |                        . .
        17.0 +                            . .
             |                                . .
        16.0 +                                    . .
             |                                        . .
        15.0 + target ------------------------------------.-.-
             ++-------+-------+-------+-------+--------------+
              Jul     Aug     Sep     Oct     Nov       31 Dec
        """)
    #expect(
      LineChart.waitTime.drawn(30, 6, glyphs: .ascii) == """
        20.0 +o*oo*o*      . expected
             |      *o*o*oo*o
             |            . . .
        15.0 + target ----------.-.-.-
             ++---+---+---+----------+
              Jul Aug Sep Oct   31 Dec
        """)
  }

  @Test("A hold shows its bound")
  func hold() {
    #expect(
      LineChart.overtime.drawn(54, 10) == """
            │          ⢠⠛⢄
            │         ⢠⠃  ⠑⢄
        120 ┼╌╌╌╌╌╌╌╌⢠⠃╌╌╌╌╌⠻⡀╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ at most
            │       ⣤⠃       ⠱⡀    ⣤
            │      ⢠⠃         ⠱⡀⢀⡠⠊⠁
            │     ⢠⠃           ⠛⠁
            │⠻⡀  ⢠⠃
        110 ┤ ⠈⠑⣤⠃
            ╰┬───────────────┬───────────────┬───────────────┬
             Oct             Nov             Dec        31 Dec
        """)
  }

  @Test("Both bounds of a hold have their names")
  func bothBounds() {
    var chart = LineChart.overtime
    chart.band = (100, 120)
    let lines = chart.drawn(54, 10).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("120 ┼") && $0.hasSuffix(" at most") } == 1)
    #expect(lines.count { $0.hasPrefix("100 ┼") && $0.hasSuffix(" at least") } == 1)
  }

  @Test("A single check-in is visible")
  func single() {
    let chart = LineChart(points: [ChartPoint(x: 10, y: 3)], xRange: 0...20, valueLabel: { "\(Int($0))" })
    #expect(
      chart.drawn(20, 6) == """
        4 ┤
          │        ⣤
          │
        2 ┤
          ╰─────────────────
        """ + "\n")
    #expect(chart.drawn(20, 6, glyphs: .ascii).count { $0 == "o" } == 1)
  }

  @Test("The order of the check-ins does not matter")
  func order() {
    var chart = LineChart.waitTime
    chart.points.reverse()
    #expect(chart.drawn(54, 14) == LineChart.waitTime.drawn(54, 14))
  }

  @Test("Check-ins outside the time shown, and values that are not numbers, are left out")
  func outside() {
    var chart = LineChart.waitTime
    chart.points += [
      ChartPoint(x: -7, y: 900), ChartPoint(x: 184, y: -900), ChartPoint(x: 5, y: .nan),
      ChartPoint(x: 6, y: .infinity),
    ]
    #expect(chart.drawn(54, 14) == LineChart.waitTime.drawn(54, 14))
  }

  @Test("Of an expected line longer than the time shown, the visible part is drawn")
  func longExpected() {
    var chart = LineChart.waitTime
    chart.expected = (ChartPoint(x: -183, y: 25), ChartPoint(x: 366, y: 10))
    #expect(chart.drawn(54, 14) == LineChart.waitTime.drawn(54, 14))
  }

  @Test("An expected line goes through its waypoints, and is cut off at both ends of the time shown")
  func waypoints() {
    var chart = LineChart.waitTime
    chart.expected = (ChartPoint(x: -10, y: 20), ChartPoint(x: 400, y: 15))
    chart.waypoints = [ChartPoint(x: 90, y: 19), ChartPoint(x: 190, y: 17)]
    let pieces = chart.shownExpected
    #expect(pieces.map(\.from.x) == [0, 90] && pieces.map(\.to.x) == [90, 183])
    #expect(pieces.first?.to.y == 19 && pieces.last?.from.y == 19)
    #expect(chart.drawn(54, 14) != LineChart.waitTime.drawn(54, 14))
  }

  @Test("What was wanted before a change is drawn up to it, and today's target from there")
  func earlier() {
    var chart = LineChart.waitTime
    chart.earlier = [
      EarlierReferences(
        until: 90, values: [18], expected: [ChartPoint(x: 0, y: 20), ChartPoint(x: 183, y: 18)])
    ]
    #expect(chart.referenceLines.map(\.value) == [18, 15])
    #expect(chart.referenceLines.map(\.time.lowerBound) == [0, 90])
    #expect(chart.referenceLines.map(\.time.upperBound) == [90, 183])
    let pieces = chart.shownExpected
    #expect(pieces.map(\.from.x) == [0, 90] && pieces.map(\.to.x) == [90, 183])
    #expect((pieces.first?.to.y ?? 0) > (pieces.last?.from.y ?? 0), "the line steps")
    let dashes = chart.drawn(54, 14).split(separator: "\n").map { $0.count { $0 == "╌" } }.filter { $0 > 5 }
    #expect(dashes.count == 2)
    #expect(chart.drawn(54, 14).contains("target"))
    // A change before or after the time shown leaves nothing of the other.
    chart.earlier[0].until = -5
    #expect(chart.drawn(54, 14) == LineChart.waitTime.drawn(54, 14))
    chart.earlier[0].until = 900
    #expect(chart.referenceLines.map(\.value) == [18, 15])
  }

  @Test("An invisible expected line has no label either")
  func invisibleExpected() {
    let lines = [
      (ChartPoint(x: 200, y: 20), ChartPoint(x: 300, y: 15)),
      (ChartPoint(x: 0, y: .nan), ChartPoint(x: 9, y: 1)),
      (ChartPoint(x: 9, y: 20), ChartPoint(x: 9, y: 15)),
    ]
    for line in lines {
      var chart = LineChart.waitTime
      chart.expected = line
      let text = chart.drawn(54, 14)
      #expect(!text.contains("expected") && !text.contains("·"))
    }
  }

  @Test("Each line has the look of its role")
  func roles() {
    var painter = Painter.test(54, 14, theme: .terminal)
    painter.chart(.waitTime, in: painter.bounds)
    let roles: [(character: String, role: Role)] = [
      ("⠛", .chartLine), ("·", .chartAxis), ("╌", .chartTarget), ("┼", .chartAxis), ("╰", .chartAxis),
    ]
    for (character, role) in roles {
      let styles = Set(painter.frame.cells.filter { $0.text == character }.map(\.style))
      #expect(styles == [Theme.terminal[role]])
    }
  }

  @Test("Below 16 columns or 4 rows nothing is drawn", arguments: [(15, 14), (54, 3), (0, 0)])
  func tooSmall(columns: Int, rows: Int) {
    let text = LineChart.waitTime.drawn(columns, rows)
    #expect(text.allSatisfy { $0 == "\n" })
  }

  @Test("Without anything to show nothing is drawn")
  func nothing() {
    let chart = LineChart(points: [], xRange: 0...1, valueLabel: { "\($0)" })
    #expect(chart.drawn(54, 14).allSatisfy { $0 == "\n" })
  }

  @Test("A chart stays in its rectangle at every size", arguments: [Glyphs.unicode, .ascii])
  func property(glyphs: Glyphs) {
    for columns in 10...60 {
      for rows in 2...16 {
        var painter = Painter.test(columns + 2, rows + 2, glyphs: glyphs)
        let rect = painter.bounds.inset(columns: 1, rows: 1)
        painter.chart(columns.isMultiple(of: 2) ? .waitTime : .overtime, in: rect)
        let outside = painter.bounds.rows.flatMap { row in
          painter.bounds.columns.map { Point(column: $0, row: row) }
        }.filter { !rect.contains($0) }
        #expect(outside.allSatisfy { painter.frame[$0] == Cell() })
      }
    }
  }

  @Test(
    "Extreme values do no harm",
    arguments: [
      [0, 0], [1e-300, 2e-300], [-1e15, 1e15], [-.greatestFiniteMagnitude, .greatestFiniteMagnitude],
      [5, 5.000_000_1],
      [1e16, 1e16 + 2],
    ] as [[Double]])
  func extremes(values: [Double]) {
    let points = values.enumerated().map { ChartPoint(x: Double($0.offset), y: $0.element) }
    let chart = LineChart(points: points, xRange: 0...1, valueLabel: { "\($0)" })
    #expect(chart.drawn(40, 10).contains("╰"))
  }
}
