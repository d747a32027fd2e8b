import OKRModel
import Testing

@Suite("How often a check-in is due")
struct CadenceTests {
  @Test(
    "A cadence reads as it is written",
    arguments: [
      ("weekly", Cadence.weekly), ("every week", .weekly), ("every 2 weeks", .weeks(2)),
      ("2 weeks", .weeks(2)),
      ("monthly", .monthly), ("Monthly", .monthly), ("every quarter", .quarterly), ("quarterly", .quarterly),
      ("10 days", .days(10)), ("every 10 days", .days(10)), ("1 day", .days(1)),
    ])
  func reading(text: String, cadence: Cadence) {
    #expect(Cadence(text) == cadence)
    #expect(Cadence(cadence.text) == cadence)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "", "daily", "yearly", "every", "every other week", "0 days", "367 days", "53 weeks", "2 months",
      "-2 weeks",
      "1.5 weeks", "99999999999999999999 days", "٢ weeks",
    ])
  func others(text: String) { #expect(Cadence(text) == nil) }

  @Test(
    "It is stale three days after a whole period; stale-after is for the weekly ones",
    arguments: [
      (Cadence.weekly, 10, 21), (.weeks(2), 17, 17), (.monthly, 34, 34), (.quarterly, 95, 95),
      (.days(10), 13, 13),
      (.days(7), 10, 10),
    ])
  func staleness(cadence: Cadence, usual: Int, slow: Int) {
    #expect(Settings().staleAfter(cadence) == usual)
    #expect(Settings().firstCheckInAfter(cadence) == usual)
    #expect(Settings(staleAfter: 21).staleAfter(cadence) == slow)
    // A first check-in may take its first period and three days, even where later ones may not.
    #expect(Settings(staleAfter: 7).firstCheckInAfter(cadence) == usual)
  }

  @Test(
    "The next check-in is due in the next period",
    arguments: [
      (Cadence.weekly, "2026-10-01", nil, "2026-10-05"), (.weekly, "2026-10-01", "2026-11-10", "2026-11-16"),
      // Periods of two weeks from Monday 5 October on.
      (.weeks(2), "2026-10-01", nil, "2026-10-05"), (.weeks(2), "2026-10-01", "2026-10-02", "2026-10-05"),
      (.weeks(2), "2026-10-01", "2026-10-05", "2026-10-19"),
      (.weeks(2), "2026-10-01", "2026-10-18", "2026-10-19"),
      (.monthly, "2026-10-15", nil, "2026-10-15"), (.monthly, "2026-10-15", "2026-11-02", "2026-12-01"),
      (.monthly, "2026-10-15", "2026-12-31", "2027-01-01"),
      (.quarterly, "2026-10-01", "2026-11-02", "2027-01-01"),
      (.days(10), "2026-10-01", nil, "2026-10-01"), (.days(10), "2026-10-01", "2026-10-10", "2026-10-11"),
      (.days(10), "2026-10-01", "2026-10-11", "2026-10-21"),
    ] as [(Cadence, String, String?, String)])
  func due(cadence: Cadence, start: String, last: String?, due: String) throws {
    let schedule = CheckInSchedule(cadence, from: try day(start), checkInDay: .monday)
    #expect(try schedule.dueDay(after: last.map { try day($0) }) == day(due))
  }

  @Test(
    "A monthly key result is stale 35 days after its last check-in, and has a month and three days for the first"
  )
  func monthly() {
    let keyResult = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .absolute(100))), cadence: .monthly)
    #expect(keyResult.standing(on: 44, after: [Said(10, 60)]).status == .onTrack)
    #expect(keyResult.standing(on: 45, after: [Said(10, 60)]).reason == .lastCheckInTooOld(days: 35))
    #expect(keyResult.standing(on: 34, after: []).status == .noData)
    #expect(keyResult.standing(on: 35, after: []).reason == .neverCheckedIn)
    #expect(keyResult.standing(on: 44, after: [Said(10, 60)]).isFresh)
  }

  @Test("A quarterly hold that was in its band within its last period is done on its due day")
  func hold() {
    let keyResult = KeyResult(id: "kr", title: "kr", measure: .hold(.atMost(3)), cadence: .quarterly)
    #expect(keyResult.standing(on: 100, after: [Said(5, 2)]).status == .done)
    #expect(KeyResult.hold(in: .atMost(3)).standing(on: 100, after: [Said(5, 2)]).status == .stale)
  }
}
