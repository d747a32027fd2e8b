import OKRModel
import Testing

@Suite("Numbers written shorter")
struct ShortFigureTests {
  @Test(
    "A large value has a letter for its size, and a sign if that rounds it",
    arguments: [
      (15_000_000, "15M"), (15_234_567, "~15.2M"), (-15_000_000, "-15M"), (12_345, "~12.3k"), (10_000, "10k"),
      (9_999, "9999"), (999_999, "~1M"), (999_400, "~999k"), (2.5e9, "2.5B"), (7e12, "7T"), (0.25, "0.25"),
      (1e15, "1,000,000,000,000,000"), (0, "0"),
    ])
  func short(value: Double, text: String) {
    #expect(Figure.short(value) == text)
  }

  @Test("An extreme percentage is written as beyond a bound")
  func percent() {
    #expect(Figure.percentForms(0.46) == ["46%"])
    #expect(Figure.percentForms(12.67) == ["1267%", ">999%"])
    #expect(Figure.percentForms(-12.67, ascii: false) == ["−1267%", "<−99%"])
  }
}
