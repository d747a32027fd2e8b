import Canvas
import Testing

@Suite("Sparklines")
struct SparklineTests {
  @Test("A sparkline goes from the lowest value to the highest")
  func scaled() {
    #expect(sparkline([1, 2, 3, 4, 5, 6, 7], columns: 7, glyphs: .unicode) == "▁▂▃▄▅▆▇")
    #expect(sparkline([1, 2, 3, 4, 5, 6, 7], columns: 7, glyphs: .ascii) == "_..-==^")
    #expect(sparkline([20, 20, 18.1, 17.5], columns: 7, glyphs: .unicode) == "▇▇▂▁")
  }

  @Test("It shows the last values, scaled among themselves")
  func last() {
    #expect(sparkline([900, 1, 2, 3], columns: 3, glyphs: .unicode) == "▁▄▇")
  }

  @Test("Values that never change are a flat line at half height", arguments: [[3, 3, 3], [0], [-5, -5]])
  func constant(values: [Double]) {
    #expect(sparkline(values, columns: 8, glyphs: .unicode) == String(repeating: "▄", count: values.count))
    #expect(sparkline(values, columns: 8, glyphs: .ascii) == String(repeating: "-", count: values.count))
  }

  @Test("Without values or columns there is no line")
  func empty() {
    #expect(sparkline([], columns: 8, glyphs: .unicode) == "")
    #expect(sparkline([1, 2], columns: 0, glyphs: .unicode) == "")
    #expect(sparkline([1, 2], columns: -1, glyphs: .unicode) == "")
  }

  @Test("Values that are not numbers are left out, and the largest numbers do no harm")
  func extremes() {
    #expect(sparkline([.nan, 1, .infinity, 2], columns: 8, glyphs: .unicode) == "▁▇")
    #expect(
      sparkline([-.greatestFiniteMagnitude, .greatestFiniteMagnitude], columns: 8, glyphs: .unicode).count
        == 2)
  }
}
