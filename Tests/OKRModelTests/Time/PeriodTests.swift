import OKRModel
import Testing

@Suite("The time of a key result")
struct PeriodTests {
  private let period = Period(start: Quarter.day(0), due: Quarter.day(100))

  @Test(
    "The share of the time grows from 0 on the first day to 1 on the due day, and stays there",
    arguments: [
      (-5, 0), (0, 0), (1, 0.01), (25, 0.25), (50, 0.5), (99, 0.99), (100, 1), (101, 1), (9_999, 1),
    ])
  func elapsed(day: Int, share: Double) {
    #expect(isClose(period.elapsed(on: Quarter.day(day)), share))
  }

  @Test("A period of one day has elapsed from that day on")
  func oneDay() {
    let single = Period(start: Quarter.day(7), due: Quarter.day(7))
    #expect(single.elapsed(on: Quarter.day(6)) == 0)
    #expect(single.elapsed(on: Quarter.day(7)) == 1)
    #expect(single.contains(Quarter.day(7)))
  }

  @Test("A period that is due before it starts has elapsed from its start on, and contains no day")
  func backwards() {
    let backwards = Period(start: Quarter.day(10), due: Quarter.day(5))
    #expect(backwards.elapsed(on: Quarter.day(7)) == 0)
    #expect(backwards.elapsed(on: Quarter.day(10)) == 1)
    #expect((0...20).allSatisfy { !backwards.contains(Quarter.day($0)) })
  }

  @Test("The longest possible period is computed like any other")
  func longest() {
    let longest = Period(start: .first, due: .last)
    #expect(longest.elapsed(on: .first) == 0)
    #expect(longest.elapsed(on: .last) == 1)
    #expect(longest.elapsed(on: Quarter.day(0)) > 0.2)
    #expect(longest.elapsed(on: Quarter.day(0)) < 0.21)
  }

  @Test("The first and the last day belong to the period")
  func contains() {
    #expect(period.contains(Quarter.day(0)))
    #expect(period.contains(Quarter.day(100)))
    #expect(!period.contains(Quarter.day(-1)))
    #expect(!period.contains(Quarter.day(101)))
  }

  @Test("A key result without days of its own has those of its cycle")
  func defaultsToCycle() {
    let inherited = KeyResult.reach(from: 0, to: 1)
    #expect(inherited.period(in: Quarter.cycle) == Quarter.cycle.period)
    let own = KeyResult(
      id: "kr", title: "kr", measure: inherited.measure, start: DayExpression(Quarter.day(-30)),
      due: DayExpression(Quarter.day(20)))
    #expect(own.period(in: Quarter.cycle) == Period(start: Quarter.day(-30), due: Quarter.day(20)))
    let half = KeyResult(
      id: "kr", title: "kr", measure: inherited.measure, due: DayExpression(Quarter.day(20)))
    #expect(half.period(in: Quarter.cycle) == Period(start: Quarter.day(0), due: Quarter.day(20)))
  }
}
