import Canvas
import Testing

@Suite("The forecast in a chart")
struct ForecastLineTests {
  /// The waiting time with a forecast from the last check-in on.
  private static func chart(to y: Double = 16.2, from x: Double = 112) -> LineChart {
    var chart = LineChart.waitTime
    chart.forecast = (ChartPoint(x: x, y: 17.6), ChartPoint(x: 183, y: y), "\(y)")
    return chart
  }

  @Test("It is a broken line from the last check-in to the due day, and is labelled with its end")
  func unicode() {
    #expect(
      Self.chart().drawn(54, 14) == """
        20.0 ┤⠛⠉⠉⠛⠒⠤⣀                              ─ measured
             │    · ·⠛⠒⠤⣀                          · expected
        19.0 ┤        · ·⠛⢄⡀                       ╌ forecast
             │            ·⠈⣦⢄⣀⡀
        18.0 ┤                ·⠈⠛⠒⠒⠤⣤⠤⠤⣤⣀
             │                    · ·    ⠑⠤⣤
             │                        · ·   ⠉ ⠒⠤ ⡀
        17.0 ┤                            · ·    ⠈⠉ ⠢⠤ ⡀ 16.2
             │                                · ·      ⠈⠉ ⠤⢄
        16.0 ┤                                    · ·        ⠉
             │                                        · ·
        15.0 ┼ target ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌·╌·╌
             ╰┬───────┬───────┬───────┬───────┬──────────────┬
              Jul     Aug     Sep     Oct     Nov       31 Dec
        """)
  }

  @Test("In ASCII it has its own character")
  func ascii() {
    #expect(
      Self.chart().drawn(54, 14, glyphs: .ascii) == """
        20.0 +o**o***                              - measured
             |    . .o***                          . expected
        19.0 +        . .o**                       - forecast
             |            .*o***
        18.0 +                .*o***o**o*
             |                    . .    **o
             |                        . .   ~~~~~~
        17.0 +                            . .    ~~~~~~~ 16.2
             |                                . .      ~~~~~~
        16.0 +                                    . .        ~
             |                                        . .
        15.0 + target ------------------------------------.-.-
             ++-------+-------+-------+-------+--------------+
              Jul     Aug     Sep     Oct     Nov       31 Dec
        """)
  }

  @Test("A forecast above or below everything makes the chart taller, but only to a limit")
  func wild() {
    let rows = Self.chart(to: 22).drawn(54, 14).split(separator: "\n")
    #expect(rows.first?.contains("20.0") == false)
    let wild = Self.chart(to: 1e9).drawn(54, 14)
    #expect(wild.contains("target"))
    #expect(wild.split(separator: "\n").contains { $0.hasPrefix("20.0") })
    #expect(Self.chart(to: -1e300).drawn(54, 14).contains("target"))
  }

  @Test("A forecast that is not a number, goes back in time or starts outside is left out")
  func none() {
    let plain = LineChart.waitTime.drawn(54, 14)
    #expect(Self.chart(to: .nan).drawn(54, 14) == plain)
    #expect(Self.chart(from: 183).drawn(54, 14) == plain)
    #expect(Self.chart(from: -9).drawn(54, 14) == plain)
  }

  @Test("Its label never covers a line", arguments: [Glyphs.unicode, .ascii])
  func name(glyphs: Glyphs) {
    for columns in 16...70 {
      for rows in 4...16 {
        let text = Self.chart().drawn(columns, rows, glyphs: glyphs)
        #expect(!text.contains("16.2") || text.contains(" 16.2"))
        #expect(text.ranges(of: "16.2").count <= 1)
      }
    }
  }
}
