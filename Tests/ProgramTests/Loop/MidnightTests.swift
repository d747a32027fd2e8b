import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("A new day is noticed at midnight")
struct MidnightTests {
  /// A zone that is `offset` seconds ahead of UTC until `change`, and `later` after it.
  private static func day(offset: Int, later: Int, change: Int) -> (Int) -> Int {
    { second in
      let local = second + (second < change ? offset : later)
      return (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    }
  }

  @Test(
    "The next day starts at the next midnight of the zone", arguments: [0, 3_600, -18_000, 20_700, 50_400])
  func plain(offset: Int) {
    let day = Self.day(offset: offset, later: offset, change: 0)
    for now in [0, 1, 43_199, 86_399, 86_400, 1_795_995_681] {
      let next = Midnight.next(after: now, day: day)
      #expect((next + offset) % 86_400 == 0)
      #expect(next > now && next - now <= 86_400)
    }
  }

  @Test("A day of 23 or 25 hours ends when it does")
  func clockChange() {
    // The clocks go an hour forward, and an hour back, at 2 in the morning of the first day.
    #expect(Midnight.next(after: 3_600, day: Self.day(offset: 0, later: 3_600, change: 7_200)) == 82_800)
    #expect(Midnight.next(after: 3_600, day: Self.day(offset: 0, later: -3_600, change: 7_200)) == 90_000)
  }

  @Test("If the clocks go forward at midnight itself, the day starts at 1")
  func missingMidnight() {
    let day = Self.day(offset: 0, later: 3_600, change: 86_400)
    #expect(Midnight.next(after: 80_000, day: day) == 86_400)
    let early = Self.day(offset: 0, later: 7_200, change: 80_000)
    #expect(Midnight.next(after: 79_000, day: early) == 80_000, "the change itself leads into the next day")
  }

  @Test("It reports each new day once, also one that comes back because the clock was set")
  func follow() {
    let days = ["2026-11-18", "2026-11-19", "2026-11-19", "2026-11-21", "2026-11-20"].compactMap {
      CivilDay($0)
    }
    var position = 0
    var reported: [CivilDay] = []
    MidnightAlarm.follow(
      today: { days[min(position, days.count - 1)] },
      sleep: {
        position += 1
        return position < days.count
      }, onNewDay: { reported.append($0) })
    #expect(reported == [days[1], days[3], days[4]])
  }
}
