import OKRModel
import Testing

@Suite("A comma is never another number")
struct CommaNumberTests {
  @Test(
    "A number with a comma is never read, and reported with its possible meanings",
    arguments: [
      ("10,500", nil, ["10500", "10.5"]), ("3,000", nil, ["3000", "3"]), ("17,5", nil, ["17.5"]),
      ("1.000,5", nil, ["1000.5"]), ("1,000.5", nil, ["1000.5"]), ("1,234,567", nil, ["1234567"]),
      ("-3,5", nil, ["-3.5"]), ("0,500", nil, ["0.5"]), (",5", nil, ["0.5"]), ("17,5 min", "min", ["17.5"]),
      ("17,5 of 20", "of 20", ["17.5"]), ("17,5 hours", nil, ["17.5"]), ("10, 500", nil, ["10500", "10.5"]),
      ("1,2,3", nil, []), ("17,", nil, []),
    ] as [(String, String?, [String])])
  func readings(text: String, unit: String?, readings: [String]) throws {
    #expect(Figure.parse(text, unit: unit) == nil)
    let number = try #require(CommaNumber(text, unit: unit))
    #expect(number.readings == readings)
    #expect(number.advice.contains("comma"))
    for reading in readings { #expect(Figure.parse(reading) != nil && number.advice.contains(reading)) }
  }

  @Test(
    "What has no comma, or is not a number, is something else", arguments: ["17.5", "abc", "a,b", "", ","])
  func others(text: String) {
    #expect(CommaNumber(text) == nil)
  }

  @Test(
    "A unit that is a number, or looks like one, does not hide a value",
    arguments: [
      ("2", "2", 2), ("22", "2", 22), ("17.5", "5", 17.5), ("2", "e5", 2), ("2 e5", "e5", 2),
      ("80%", "%", 80),
      ("17 of 20", "of 20", 17), ("17", "of 20", 17), ("17.5 MIN", "min", 17.5), ("3 2", "2", 3),
    ])
  func units(text: String, unit: String, value: Double) {
    #expect(Figure.parse(text, unit: unit) == value)
  }
}
