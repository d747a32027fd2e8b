import OKRModel
import Testing

@Suite("A value that may be a slip")
struct ValueDoubtTests {
  private static let today = CivilDay(year: 2026, month: 11, day: 18) ?? .first
  private static let fall = Measure.reach(Reach(baseline: 20, target: .absolute(15)))

  private static func checkIn(_ date: String, _ value: Double, id: String? = nil) -> CheckIn {
    let id = id ?? "\(date)-\(value)"
    return CheckIn(
      id: id, recordedAt: Timestamp(milliseconds: 0), recordInForce: id, author: nil,
      entry: CheckInEntry(keyResult: "k", date: CivilDay(date) ?? .first, value: value))
  }

  private static func sentence(
    _ value: Double, measure: Measure = fall, after checkIns: [CheckIn] = [], on date: CivilDay = today
  ) -> String? {
    KnownValues(of: measure, checkIns: checkIns)
      .doubt(about: CheckInEntry(keyResult: "k", date: date, value: value), today: today)?.sentence()
  }

  @Test("It lies farther outside the known range than the range is wide")
  func rule() {
    let known = KnownValues(of: Self.fall, checkIns: [Self.checkIn("2026-11-09", 17.5)])
    #expect(known.range == 15...20)
    for value in [15, 17.5, 20, 10, 25, 12.2, 24.9] { #expect(!known.isFarOutside(value), "\(value)") }
    for value in [9.9, 25.1, 1.75, 175, 0, -17.5, 1e300, -1e300] {
      #expect(known.isFarOutside(value), "\(value)")
    }
  }

  @Test("Earlier values widen the range: a value that was real once is not questioned again")
  func widens() {
    let known = KnownValues(
      of: Self.fall, checkIns: [Self.checkIn("2026-11-02", 40), Self.checkIn("2026-11-09", 17.5)])
    #expect(!known.isFarOutside(41))
    #expect(!known.isFarOutside(60))
    #expect(known.isFarOutside(175))
  }

  @Test("Of several check-ins of one day only the last one widens the range")
  func sameDay() {
    let slip = Self.checkIn("2026-11-09", 400, id: "1")
    let known = KnownValues(of: Self.fall, checkIns: [slip, Self.checkIn("2026-11-09", 17.5, id: "2")])
    #expect(known.range == 15...20)
    #expect(known.isFarOutside(41))
    let correcting = KnownValues(
      of: Self.fall, checkIns: [slip, Self.checkIn("2026-11-09", 17.5, id: "2")],
      correcting: Self.checkIn("2026-11-09", 17.5, id: "2"))
    #expect(correcting.range == 15...400)
  }

  @Test(
    "The unit does not matter: value, baseline, target and history times the same number give the same question"
  )
  func scale() {
    for factor in [1e-9, 0.01, 3, 1e9] {
      let measure = Measure.reach(Reach(baseline: 20 * factor, target: .absolute(15 * factor)))
      let known = KnownValues(of: measure, checkIns: [Self.checkIn("2026-11-09", 17.5 * factor)])
      for value in [1.75, 9, 10, 11, 24, 25, 26, 175] {
        let plain = KnownValues(of: Self.fall, checkIns: [Self.checkIn("2026-11-09", 17.5)])
        #expect(known.isFarOutside(value * factor) == plain.isFarOutside(value), "\(value) \(factor)")
      }
    }
  }

  @Test("Binary rounding raises no question: 0.6 lies 0.3 outside 0 to 0.3")
  func rounding() {
    let known = KnownValues(of: .reach(Reach(baseline: 0, target: .absolute(0.3))), checkIns: [])
    #expect(!known.isFarOutside(0.1 + 0.2 + 0.3))
    #expect(known.isFarOutside(0.7))
  }

  @Test("If only one value is known, the range starts at 0")
  func single() {
    let first = KnownValues(of: .reach(Reach(baseline: nil, target: .absolute(20))), checkIns: [])
    for value in [17, 0, 3, 39, 40, -20.0] { #expect(!first.isFarOutside(value), "\(value)") }
    for value in [170, 41, -21.0] { #expect(first.isFarOutside(value), "\(value)") }
    let steady = KnownValues(
      of: .hold(.atMost(110)), checkIns: [Self.checkIn("2026-11-02", 110), Self.checkIn("2026-11-09", 110)])
    #expect(!steady.isFarOutside(115))
    #expect(steady.isFarOutside(1100))
    let negative = KnownValues(of: .reach(Reach(baseline: nil, target: .absolute(-5))), checkIns: [])
    #expect(!negative.isFarOutside(-7))
    #expect(negative.isFarOutside(-50))
  }

  @Test("If nothing is known, or only 0, there is no question")
  func nothing() {
    #expect(!KnownValues.none.isFarOutside(1e9))
    #expect(!KnownValues(of: .hold(.atMost(0)), checkIns: []).isFarOutside(7))
    #expect(
      !KnownValues(of: .reach(Reach(baseline: -1e308, target: .absolute(1.5e308))), checkIns: [])
        .isFarOutside(3))
  }

  @Test("A relative target counts with its absolute value")
  func relative() {
    let known = KnownValues(of: .reach(Reach(baseline: 20, target: .relative(percent: -25))), checkIns: [])
    #expect(known.range == 15...20)
    let first = KnownValues(
      of: .reach(Reach(baseline: nil, target: .relative(percent: 50))),
      checkIns: [Self.checkIn("2026-10-05", 20)])
    #expect(first.range == 20...30)
  }

  @Test("A band counts with both its limits")
  func band() {
    let known = KnownValues(of: .hold(.between(4, 6)), checkIns: [])
    #expect(!known.isFarOutside(8))
    #expect(known.isFarOutside(50))
    #expect(Self.sentence(50, measure: .hold(.between(4, 6))) == "50 is more than eight times the limit of 6")
  }

  @Test("Yes or no: neither is unusual")
  func done() {
    let known = KnownValues(of: .reach(Reach(baseline: 0, target: .absolute(1))), checkIns: [])
    #expect(!known.isFarOutside(0) && !known.isFarOutside(1))
    #expect(known.isFarOutside(5))
  }

  @Test("A correction is judged without what it corrects, and a value that it keeps is not questioned")
  func correction() {
    let slip = Self.checkIn("2026-11-16", 1100, id: "slip")
    let checkIns = [Self.checkIn("2026-11-09", 110), slip]
    let known = KnownValues(of: .hold(.atMost(120)), checkIns: checkIns, correcting: slip)
    #expect(known.isFarOutside(1200))
    #expect(!known.isFarOutside(1100))
    #expect(!known.isFarOutside(112))
  }

  @Test(
    "It is compared with the value before it",
    arguments: [
      (40, 4, "40 is ten times last week's 4"), (8, 4, "8 is twice last week's 4"),
      (0.4, 4, "0.4 is a tenth of last week's 4"), (2, 4, "2 is half of last week's 4"),
      (400, 4, "400 is 100 times last week's 4"), (404, 40, "404 is more than ten times last week's 40"),
      (1, 2.4, "1 is 1.4 less than last week's 2.4"), (1, 3.3, "1 is less than a third of last week's 3.3"),
      (9, 4, "9 is 5 more than last week's 4"), (-4, 4, "-4 is last week's 4 with the other sign"),
      (-40, -4, "-40 is ten times last week's -4"), (-40, 4, "-40 is 44 less than last week's 4"),
      (40, 0, "40 is far above last week's 0"), (-40, 0, "-40 is far below last week's 0"),
      (0, 4, "0 is 4 less than last week's 4"),
      (4e9, 4, "4,000,000,000 is more than a million times last week's 4"),
      (4e-9, 4, "4e-9 is less than a millionth of last week's 4"),
      (0.03, 4, "0.03 is less than a hundredth of last week's 4"),
    ] as [(Double, Double, String)])
  func wording(value: Double, last: Double, sentence: String) {
    // With a narrow range, so that each of them is questioned.
    let measure = Measure.hold(.atMost(last == 0 ? 1e-9 : last * 1.000001))
    #expect(Self.sentence(value, measure: measure, after: [Self.checkIn("2026-11-11", last)]) == sentence)
  }

  @Test(
    "The value before it is named by its day",
    arguments: [
      ("2026-11-18", "today's 17.5"), ("2026-11-17", "yesterday's 17.5"), ("2026-11-16", "Monday's 17.5"),
      ("2026-11-15", "last week's 17.5"), ("2026-11-09", "last week's 17.5"),
      ("2026-11-08", "the 17.5 of 8 Nov"), ("2025-11-08", "the 17.5 of 8 Nov 2025"),
    ])
  func days(date: String, owner: String) {
    #expect(Self.sentence(175, after: [Self.checkIn(date, 17.5)]) == "175 is ten times \(owner)")
  }

  @Test("For an earlier day, the value before is that of its own day")
  func madeUp() {
    let day = CivilDay("2026-11-10") ?? .first
    let checkIns = [Self.checkIn("2026-11-09", 17), Self.checkIn("2026-11-16", 16)]
    #expect(Self.sentence(170, after: checkIns, on: day) == "170 is ten times the 17 of 9 Nov")
  }

  @Test("Without an earlier check-in it is compared with the target or the baseline")
  func first() {
    #expect(Self.sentence(200) == "200 is ten times the baseline of 20")
    #expect(Self.sentence(1.5) == "1.5 is a tenth of the target of 15")
  }

  @Test("The minus is a true one if the terminal can show it")
  func minus() {
    let doubt = KnownValues(of: Self.fall, checkIns: [])
      .doubt(about: CheckInEntry(keyResult: "k", date: Self.today, value: -15), today: Self.today)
    #expect(doubt?.sentence(ascii: false) == "\u{2212}15 is the target of 15 with the other sign")
  }
}
