import OKRModel
import Testing

@Suite("Units beside numbers")
struct FigureUnitsTests {
  @Test(
    "The sign of a currency stands before the number, any other unit behind it",
    arguments: [
      (5, "$", "$5"), (-5, "€", "-€5"), (15_000_000, "£", "£15,000,000"), (5, " $ ", "$5"),
      (17.5, "min", "17.5 min"),
      (58, "%", "58 %"), (5, "k€", "5 k€"), (5, "$/month", "5 $/month"), (5, "", "5"), (1, "done", "yes"),
    ] as [(Double, String, String)])
  func place(value: Double, unit: String, text: String) {
    #expect(Figure.valueWithUnit(value, unit: unit) == text)
  }

  @Test(
    "Common words of time and count are singular for one and plural for any other number",
    arguments: [
      (1, "days", "1 day"), (2, "days", "2 days"), (2, "day", "2 days"), (1, "day", "1 day"),
      (-1, "days", "-1 day"),
      (0, "days", "0 days"), (0.5, "days", "0.5 days"), (1, "Weeks", "1 Week"), (2, "DAY", "2 DAY"),
      (1, "NPS", "1 NPS"),
      (1, "people", "1 people"), (1, "bias", "1 bias"), (2, "min", "2 min"), (1, "bags/week", "1 bags/week"),
      (2, "s", "2 s"),
    ] as [(Double, String, String)])
  func counted(value: Double, unit: String, text: String) {
    #expect(Figure.valueWithUnit(value, unit: unit) == text)
  }

  @Test("A unit behind several numbers is plural")
  func agreement() {
    #expect(Figure.unitBehind("3 → 1", unit: "days") == "days")
    #expect(Figure.unitBehind("1 → 3", unit: "day") == "days")
    #expect(Figure.unitBehind("1 (limit ≤ 1)", unit: "days") == "days")
    #expect(Figure.unitBehind("5", unit: "$") == nil)
    #expect(Figure.withSign("~1.27k", unit: "$") == "~$1.27k")
    #expect(Figure.withSign("?", unit: "$") == "?")
  }

  @Test("What is written for typing has no groups")
  func typed() {
    #expect(Figure.plain(15_000_000) == "15000000")
    #expect(Figure.exactPlain(1_234_567.125) == "1234567.125")
    #expect(Figure.exact(1_234_567.125) == "1,234,567.125")
    #expect(Figure.exactText(of: 15_000_000) == "15000000")
  }
}
