import OKRModel
import Testing

@Suite("Numbers as people see them")
struct FigureTests {
  @Test(
    "A value has no trailing zeros and at most four decimal places",
    arguments: [
      (20, "20"), (17.5, "17.5"), (0, "0"), (-0.0, "0"), (-0.6, "-0.6"), (1.0 / 3, "0.3333"),
      (2.0 / 3, "0.6667"),
      (9_999, "9999"), (10_500, "10,500"), (-1_234_567, "-1,234,567"), (0.1 + 0.2, "0.3"), (99.99999, "100"),
      (0.0001, "0.0001"), (-1.00004, "-1"),
      (123_456_789.125, "123,456,789.125"), (1e11 + 0.5, "100,000,000,001"),
      (950_000_000_000_000, "950,000,000,000,000"),
      (1e15, "1,000,000,000,000,000"),
    ] as [(Double, String)])
  func value(number: Double, text: String) {
    #expect(Figure.value(number) == text)
  }

  @Test(
    "A value too small or too large for that is written with an exponent, never as 0",
    arguments: [
      (0.00002, "0.00002"), (0.00016, "0.00016"), (-0.0000002, "-2e-7"), (9.96e-8, "9.96e-8"),
      (1.2345e-9, "1.235e-9"), (1e20, "1e+20"),
      (-1e300, "-1e+300"),
    ] as [(Double, String)])
  func exponents(number: Double, text: String) {
    #expect(Figure.value(number) == text)
  }

  @Test("Mere binary noise is 0")
  func noise() {
    #expect(Figure.value(0.1 + 0.2 - 0.3) == "0")
    #expect(Figure.change(0.3 - (0.1 + 0.2)) == "0")
  }

  @Test("NaN is a question mark, not a crash")
  func noNumber() {
    #expect(Figure.value(.nan) == "?")
    #expect(Figure.value(.infinity) == "?")
    #expect(Figure.change(.infinity) == "?")
    #expect(Figure.percent(.nan) == "0%")
    #expect(Figure.points(.nan) == "?")
  }

  @Test("Every number can be written")
  func total() {
    var random = SplitMix64(seed: 19)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      #expect(!Figure.value(number).isEmpty)
      #expect(Figure.percent(number).hasSuffix("%"))
      #expect(!Figure.points(number).isEmpty)
      #expect(!Figure.change(number).isEmpty)
    }
  }

  @Test("The true minus is written if it can be shown")
  func minus() {
    #expect(Figure.value(-0.6, ascii: false) == "−0.6")
    #expect(Figure.change(-0.6, ascii: false) == "−0.6")
    #expect(Figure.percent(-0.25, ascii: false) == "−25%")
    #expect(Figure.points(-0.07, ascii: false) == "−7")
    #expect(Figure.value(0.6, ascii: false) == "0.6")
    #expect(Figure.value(-1e300, ascii: false) == "−1e+300")
  }

  @Test(
    "A change has its sign", arguments: [(1.2, "+1.2"), (-0.6, "-0.6"), (0, "0"), (1e-20, "0"), (40, "+40")])
  func change(number: Double, text: String) {
    #expect(Figure.change(number) == text)
  }

  @Test(
    "A gap is written in whole points",
    arguments: [(0.06, "+6"), (-0.061, "-6"), (0.004, "0"), (-0.004, "0"), (1.5, "+150")])
  func points(fraction: Double, text: String) {
    #expect(Figure.points(fraction) == text)
  }

  @Test(
    "A fraction is written as a whole percentage",
    arguments: [
      (0, "0%"), (0.456, "46%"), (0.454, "45%"), (0.5, "50%"), (1, "100%"), (1.25, "125%"), (-0.25, "-25%"),
      (0.004, "0%"),
    ])
  func percent(fraction: Double, text: String) {
    #expect(Figure.percent(fraction) == text)
  }

  @Test("Unfinished progress never reads 100%", arguments: [0.991, 0.995, 0.999, 0.999_999])
  func unfinished(fraction: Double) {
    #expect(Figure.percent(fraction) == "99%")
    #expect(!Progress.isComplete(fraction))
  }

  @Test("Finished progress reads 100% despite binary rounding")
  func finished() {
    #expect(Figure.percent(1 - 1e-12) == "100%")
  }

  @Test("Regressed progress never reads 0%")
  func regressed() {
    #expect(Figure.percent(-0.001) == "-1%")
    #expect(Figure.percent(-1e-12) == "0%")
  }

  @Test("Extreme percentages stop at 99,999")
  func extremes() {
    #expect(Figure.wholePercent(1e300) == 99_999)
    #expect(Figure.wholePercent(-1e300) == -99_999)
  }

  @Test("A greater fraction never reads as a smaller percentage, and only a finished one reads 100%")
  func monotone() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<5_000 {
      let pair = [Double.random(in: -2...2, using: &random), Double.random(in: -2...2, using: &random)]
        .sorted()
      #expect(Figure.wholePercent(pair[0]) <= Figure.wholePercent(pair[1]))
      #expect((Figure.wholePercent(pair[0]) >= 100) == Progress.isComplete(pair[0]))
    }
  }
}
