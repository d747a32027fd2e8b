import Testing

@testable import OKRModel

@Suite("Numbers are shown with the digits that they were said with")
struct WrittenDigitsTests {
  @Test(
    "Zeros at the end count, and so do more digits than a computed number has",
    arguments: [
      ("3.10", 2), ("4.0", 1), ("-0.50", 2), (" $4.00", 2), ("4.0 min", nil), ("4", nil), ("3.1", nil),
      ("10", nil),
      ("3.14159", 5), ("0.00016", nil), ("0.000160", 6), ("3.1416", nil), ("17.333333333333332", nil),
      ("4.0e3", nil), ("4.", nil),
      ("four", nil),
    ] as [(String, Int?)])
  func places(text: String, places: Int?) {
    #expect(Figure.writtenPlaces(in: text, unit: "$") == places)
  }

  @Test(
    "The zeros come back, in groups for people and without for typing",
    arguments: [
      (3.1, 2, "3.10", "3.10"), (4, 1, "4.0", "4.0"), (-4, 1, "-4.0", "-4.0"), (0, 2, "0.00", "0.00"),
      (12_345.5, 2, "12,345.50", "12345.50"),
    ] as [(Double, Int, String, String)])
  func written(value: Double, places: Int, shown: String, typed: String) {
    #expect(Figure.written(value, places: places) == shown)
    #expect(Figure.writtenPlain(value, places: places) == typed)
    #expect(Figure.parse(typed) == value)
  }

  @Test("A number that the digits would change is not written with them")
  func changed() {
    #expect(Figure.written(3.14, places: 1) == nil)
    #expect(Figure.written(1e30, places: 1) == nil)
    #expect(Figure.written(3.1, places: nil) == nil)
  }

  @Test("A key result writes its numbers as its file and its check-ins say them, and any other as computed")
  func keyResult() {
    var keyResult = KeyResult.reach(from: 2, to: 3.1)
    keyResult.written.keep("3.10", unit: nil)
    let entry = CheckInEntry(keyResult: keyResult.id, date: Quarter.day(5), value: 2.5, places: 2)
    #expect(keyResult.text(of: 3.1) == "3.10")
    #expect(keyResult.typedText(of: 3.1) == "3.10")
    #expect(keyResult.text(of: 2.5) == "2.5")
    #expect(keyResult.text(of: entry) == "2.50")
    let checkIn = CheckIn(
      id: "1", recordedAt: Timestamp(milliseconds: 0), recordInForce: "1", author: nil, entry: entry)
    #expect(keyResult.keepingDigits(of: [checkIn]).text(of: 2.5) == "2.50")
  }

  @Test("An entry has the digits that were typed, and an empty field keeps those of the last value")
  func draft() {
    let context = CheckInContext(
      keyResult: "kr", unit: "min", period: Quarter.cycle.period, lastValue: 5, today: Quarter.day(9),
      lastPlaces: 1)
    let typed = CheckInDraft(value: "4.0 min", date: "\(Quarter.day(9))").entry(in: context)
    #expect(typed?.places == 1 && typed?.value == 4)
    let kept = CheckInDraft(date: "\(Quarter.day(9))").entry(in: context)
    #expect(kept?.places == 1 && kept?.typedValue(unit: "min") == "5.0")
    #expect(CheckInDraft(value: "4", date: "\(Quarter.day(9))").entry(in: context)?.places == nil)
    #expect(context.lastText == "5.0")
  }

  @Test("Digits do not make a report different")
  func same() {
    let entry = { (places: Int?) in
      CheckInEntry(keyResult: "kr", date: Quarter.day(5), value: 4, places: places)
    }
    #expect(entry(1).saysTheSame(as: entry(nil)))
  }
}
