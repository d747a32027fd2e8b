import OKRModel
import Testing

@Suite("Numbers as people type them")
struct FigureParsingTests {
  @Test(
    "A decimal number is read",
    arguments: [
      ("17.5", 17.5), ("0", 0), ("-3", -3), ("−3", -3), ("+4", 4), (".5", 0.5), ("1e6", 1e6), ("2e-5", 2e-5),
      (" 17.5 ", 17.5), ("007", 7),
    ] as [(String, Double)])
  func reads(text: String, number: Double) {
    #expect(Figure.parse(text) == number)
  }

  @Test(
    "Anything else is not",
    arguments: [
      "", " ", "x", "17,5", "1,000", "1 000", "1_000", "0x10", "nan", "inf", "-inf", "infinity", "1e999",
      "--3", "1.2.3",
      "17.5 min", "50%", "e", ".", "٣", "１", "1e",
    ])
  func refuses(text: String) {
    #expect(Figure.parse(text) == nil)
  }

  @Test("The unit may follow it, with or without a space")
  func unit() {
    #expect(Figure.parse("17.5 min", unit: "min") == 17.5)
    #expect(Figure.parse("17.5min", unit: "min") == 17.5)
    #expect(Figure.parse("80%", unit: "%") == 80)
    #expect(Figure.parse(" 80 % ", unit: "%") == 80)
    #expect(Figure.parse("112 h/week", unit: "h/week") == 112)
    #expect(Figure.parse("17.5 s", unit: "min") == nil)
    #expect(Figure.parse("min", unit: "min") == nil)
    #expect(Figure.parse("17.5", unit: "") == 17.5)
  }

  @Test(
    "The unit may precede it, and be in the singular or the plural",
    arguments: [
      ("$15", "$", 15), ("-$1.5", "$", -1.5), ("$ 15", "$", 15), ("€15.50", "€", 15.5), ("%5", "%", 5),
      ("1 day", "days", 1), ("3 days", "day", 3), ("1 Day", "days", 1), ("12 2", "2", 12), ("122", "2", 122),
      ("$15", "€", nil), ("2 12", "2", nil), ("$-15", "$", -15), ("1 hs", "h", nil), ("$", "$", nil),
    ] as [(String, String, Double?)])
  func unitBefore(text: String, unit: String, number: Double?) {
    #expect(Figure.parse(text, unit: unit) == number)
  }

  @Test("A yes-or-no value is read as words and as numbers")
  func yesNo() {
    #expect(Figure.parse("yes", unit: "done") == 1)
    #expect(Figure.parse("Done", unit: "done") == 1)
    #expect(Figure.parse("NO", unit: "done") == 0)
    #expect(Figure.parse("1", unit: "done") == 1)
    #expect(Figure.parse("0.5", unit: "done") == 0.5)
    #expect(Figure.parse("1 done", unit: "done") == 1)
    #expect(Figure.parse("maybe", unit: "done") == nil)
    #expect(Figure.parse("yes", unit: "min") == nil)
  }

  @Test("Whatever is written can be typed again", arguments: [true, false])
  func roundTrip(ascii: Bool) throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<5_000 {
      let number = (random.measurement() * 10_000).rounded() / 10_000
      #expect(isClose(Figure.parse(Figure.plain(number, ascii: ascii)), number))
    }
    #expect(Figure.parse(Figure.plain(3.4e-7, ascii: ascii)) == 3.4e-7)
    #expect(Figure.parse(Figure.plain(-1e300, ascii: ascii)) == -1e300)
  }
}
