import OKRModel
import Testing

@Suite("The measure that a check-in carries")
struct StatedMeasureTests {
  static let texts = [
    "20 to -25% min", "? to 80 %", "? to +25%", "3.5 to 4.5 of 5", "at-most 120 h/week", "at-least 99.5 %",
    "between 3 and 5", "between -3 and 5 °C", "no to yes", "yes to no", "at-least yes", "0 to 5 done",
    "0 to -5 %", "roll-up children",
  ]

  @Test("Its text reads as itself", arguments: texts)
  func roundTrip(text: String) throws {
    let stated = try #require(StatedMeasure(text))
    #expect(stated.text == text)
    #expect(StatedMeasure(stated.text) == stated)
  }

  @Test("Two texts of one measure are equal, and others are not")
  func equality() {
    #expect(StatedMeasure("20 to 15.0 min") == StatedMeasure("20.00 to 15 min"))
    #expect(StatedMeasure("20 to 15 min") != StatedMeasure("20 to 15 h"))
    #expect(StatedMeasure("20 to 15") != StatedMeasure("? to 15"))
    #expect(StatedMeasure("above 3 %") == StatedMeasure(.hold(.above(3)), unit: "%"))
    #expect(StatedMeasure("below 3 %")?.text == "below 3 %")
    #expect(StatedMeasure("below 3") != StatedMeasure("at-most 3"))
    #expect(StatedMeasure("0 to -5 %") != StatedMeasure("0 to -5% %"))
    let unstated = StatedMeasure(.reach(Reach(baseline: nil, target: .absolute(1))), unit: "done")
    #expect(unstated.text == "no to yes")
    #expect(unstated == StatedMeasure("no to yes"))
  }

  @Test(
    "A form that this program does not know is no measure",
    arguments: [
      "", "milestones 3", "roll-up", "roll-up 20", "above x", "20", "20 to", "between 5 and 3", "to 15",
      "x to 15", "20 to 80%",
    ])
  func unknown(text: String) {
    #expect(StatedMeasure(text) == nil)
  }
}
