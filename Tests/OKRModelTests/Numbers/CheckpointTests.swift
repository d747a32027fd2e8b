import OKRModel
import Testing

/// The examples of docs/numbers.md about checkpoints.
@Suite("What is expected of a key result with checkpoints")
struct CheckpointTests {
  private static let cycle = Cycle(
    id: "2026-Q4", start: CivilDay("2026-10-01") ?? .first, end: CivilDay("2026-12-31") ?? .last)

  private static func waitTime(
    baseline: Double? = 20, _ checkpoints: [(String, Double)] = [("2026-10-31", 19), ("2026-11-30", 16)]
  ) throws -> KeyResult {
    KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: baseline, target: .absolute(15))),
      checkpoints: try checkpoints.map { Checkpoint(by: try #require(DayExpression($0.0)), value: $0.1) })
  }

  private static func standing(
    _ keyResult: KeyResult, on text: String, saying value: Double? = nil
  ) throws -> KeyResultStanding {
    let checkIns = try value.map { value in
      CheckIn(
        id: "a", recordedAt: Timestamp(milliseconds: 0), recordInForce: "a", author: nil,
        entry: CheckInEntry(keyResult: "kr", date: try day(text), value: value))
    }
    return KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns.map { [$0] } ?? [], asOf: try day(text),
      settings: Settings())
  }

  @Test(
    "The line goes from the start through the checkpoints to the due day",
    arguments: [
      ("2026-10-01", 0), ("2026-10-16", 0.1), ("2026-10-31", 0.2), ("2026-11-15", 0.5), ("2026-11-30", 0.8),
      ("2026-12-31", 1), ("2026-09-01", 0), ("2027-01-31", 1),
    ])
  func line(on text: String, expected: Double) throws {
    #expect(isClose(try Self.standing(Self.waitTime(), on: text).expected, expected))
  }

  @Test("A step makes the difference between Off track and On track")
  func status() throws {
    let straight = try Self.standing(Self.waitTime([]), on: "2026-10-31", saying: 19)
    #expect(straight.status == .atRisk)
    #expect(try Self.standing(Self.waitTime(), on: "2026-10-31", saying: 19).status == .onTrack)
  }

  @Test("Values beyond baseline and target count as those, and days outside its time do not count")
  func clamped() throws {
    let beyond = try Self.waitTime([("2026-10-31", 25), ("2026-11-30", 10)])
    #expect(isClose(try Self.standing(beyond, on: "2026-10-31").expected, 0))
    #expect(isClose(try Self.standing(beyond, on: "2026-12-15").expected, 1))
    let outside = try Self.waitTime([("2026-09-30", 16), ("2027-01-01", 16)])
    #expect(try Self.standing(outside, on: "2026-11-18").timeline.checkpoints.isEmpty)
    #expect(isClose(try Self.standing(outside, on: "2026-11-18").expected, 48.0 / 91))
  }

  @Test("Of two checkpoints for one day the last one counts; a length is counted from the start")
  func sameDay() throws {
    let twice = try Self.waitTime([("2026-10-31", 17), ("1 month", 19)])
    #expect(
      try Self.standing(twice, on: "2026-10-31").timeline.checkpoints == [
        Timeline.Point(day: try day("2026-10-31"), value: 19)
      ])
  }

  @Test("A checkpoint on the first day says where the line begins, one on the due day changes nothing")
  func ends() throws {
    let ends = try Self.waitTime([("2026-10-01", 18), ("end of cycle", 18)])
    #expect(isClose(try Self.standing(ends, on: "2026-10-01").expected, 0.4))
    #expect(isClose(try Self.standing(ends, on: "2026-12-31").expected, 1))
  }

  @Test("Without a baseline or with nothing to reach, what is expected is unknown")
  func unknown() throws {
    let unmeasured = try Self.standing(Self.waitTime(baseline: nil), on: "2026-11-18")
    #expect(unmeasured.expected == nil && unmeasured.gap == nil)
    #expect(try Self.standing(Self.waitTime(baseline: 15), on: "2026-11-18", saying: 15).expected == nil)
    #expect(try Self.standing(Self.waitTime(baseline: nil), on: "2026-11-18", saying: 18).expected != nil)
  }

  @Test("A hold has no checkpoints in its figures")
  func hold() throws {
    let hold = KeyResult(
      id: "kr", title: "kr", measure: .hold(.atMost(3)),
      checkpoints: [Checkpoint(by: try #require(DayExpression("2026-10-31")), value: 1)])
    #expect(isClose(try Self.standing(hold, on: "2026-11-18").expected, 48.0 / 91))
  }
}
