import OKRModel
import Testing

@Suite("The forecast of a key result")
struct ForecastTests {
  /// Weekly check-ins from `first` on.
  private func weekly(_ values: Double..., from first: Int = 0) -> [Said] {
    values.enumerated().map { Said(first + 7 * $0.offset, $0.element) }
  }

  @Test("A steady pace leads to a value on the due day, and to a day for the target")
  func reach() throws {
    let standing = KeyResult.reach(from: 0, to: 100).standing(on: 30, after: weekly(0, 7, 14, 21, 28))
    let forecast = try #require(standing.forecast)
    #expect(isClose(forecast.slope, 1))
    #expect(isClose(forecast.valueOnDueDay, 100))
    #expect(forecast.prospect == .reaches(Quarter.day(100)))
    #expect(forecast.reachesTargetOn == Quarter.day(100))
    #expect(forecast.checkInCount == 5)
    #expect(forecast.first == Quarter.day(0) && forecast.last == Quarter.day(28))
  }

  @Test("A target between two days is reached on the later one, one on a day is reached that day")
  func betweenDays() {
    let said = weekly(0, 14, 28)
    for (target, day) in [(50.0, 25), (51, 26), (52, 26)] {
      let standing = KeyResult.reach(from: 0, to: target).standing(on: 15, after: said)
      #expect(standing.forecast?.reachesTargetOn == Quarter.day(day))
    }
  }

  @Test("A falling measure is forecast like a rising one")
  func falling() {
    let standing = KeyResult.reach(from: 20, to: 10).standing(on: 21, after: weekly(20, 19, 18, 17))
    #expect(standing.forecast?.reachesTargetOn == Quarter.day(70))
  }

  @Test("A reach that stands still, crawls, or goes the other way gets no day")
  func noDay() {
    let prospects = [weekly(5, 5, 5), weekly(5, 5.001, 5.002), weekly(5, 4, 3)].map {
      KeyResult.reach(from: 0, to: 100).standing(on: 15, after: $0).forecast?.prospect
    }
    #expect(prospects == [.notInSight, .notInSight, .movingAway])
  }

  @Test("A line past the target, which the latest value has not reached, may reach it any day")
  func pastTarget() {
    let standing = KeyResult.reach(from: 0, to: 30).standing(on: 30, after: weekly(0, 10, 20, 30, 25))
    #expect(standing.forecast?.reachesTargetOn == Quarter.day(30))
  }

  @Test("Once the due day has come there is no value to forecast; the day of the target still is")
  func overdue() {
    let said = weekly(0, 7, 14, 21, from: 80)
    let standing = KeyResult.reach(from: 0, to: 50).standing(on: 103, after: said)
    #expect(standing.forecast?.valueOnDueDay == nil)
    #expect(standing.forecast?.reachesTargetOn == Quarter.day(130))
  }

  @Test("With equal target and baseline there is a future value and nothing to reach")
  func nothingToMeasure() {
    let standing = KeyResult.reach(from: 5, to: 5).standing(on: 15, after: weekly(5, 6, 7))
    #expect(standing.forecast?.prospect == .noTarget)
    #expect(standing.forecast?.valueOnDueDay != nil)
  }

  @Test("Two check-ins, or three within thirteen days, make no forecast; three over fourteen days do")
  func fewest() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    #expect(keyResult.standing(on: 20, after: [Said(0, 1), Said(20, 5)]).forecast == nil)
    #expect(keyResult.standing(on: 20, after: [Said(0, 1), Said(5, 2), Said(13, 5)]).forecast == nil)
    #expect(keyResult.standing(on: 20, after: [Said(0, 1), Said(5, 2), Said(14, 5)]).forecast != nil)
  }

  @Test("Several check-ins on one day count as the last of them")
  func sameDay() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let twice = [Said(0, 99), Said(0, 0), Said(7, 7), Said(14, -5), Said(14, 14)]
    let once = [Said(0, 0), Said(7, 7), Said(14, 14)]
    #expect(
      keyResult.standing(on: 14, after: twice).forecast == keyResult.standing(on: 14, after: once).forecast)
    #expect(keyResult.standing(on: 14, after: [Said(0, 0), Said(14, 1), Said(14, 2)]).forecast == nil)
  }

  @Test("Check-ins of rare measurements count by number, those of frequent ones by weeks")
  func window() {
    let keyResult = KeyResult.reach(from: 0, to: 1_000)
    let monthly = (0..<12).map { Said(-330 + 30 * $0, Double($0)) }
    let yearly = KeyResult(
      id: "kr", title: "kr", measure: keyResult.measure, start: DayExpression(Quarter.day(-340)))
    #expect(yearly.standing(on: 5, after: monthly).forecast?.checkInCount == 8)
    let daily = (0..<90).map { Said($0, Double($0)) }
    #expect(keyResult.standing(on: 90, after: daily).forecast?.checkInCount == 56)
    let everyWeek = (0..<13).map { Said(7 * $0, Double($0)) }
    #expect(keyResult.standing(on: 90, after: everyWeek).forecast?.checkInCount == 8)
  }

  @Test("Anything older than the window does not slow a new pace down")
  func oldPace() {
    let slow = (0..<20).map { Said(-200 + 7 * $0, 0) }
    let fast = (0..<8).map { Said(7 * $0, Double(7 * $0)) }
    let forecast = KeyResult.reach(from: 0, to: 100).standing(on: 50, after: slow + fast).forecast
    #expect(isClose(forecast?.slope, 1))
  }

  @Test("Check-ins after the as-of day are not known yet")
  func asOf() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let said = weekly(0, 7, 14)
    #expect(
      keyResult.standing(on: 20, after: said + [Said(21, 90)]).forecast
        == keyResult.standing(on: 20, after: said).forecast)
  }

  @Test("A stale, done, unstarted or yes-or-no result has no pace")
  func none() {
    let said = weekly(0, 7, 14)
    let keyResult = KeyResult.reach(from: 0, to: 100)
    #expect(keyResult.standing(on: 24, after: said).forecast != nil)
    #expect(keyResult.standing(on: 25, after: said).forecast == nil)
    #expect(
      KeyResult.reach(from: 0, to: 100, closing: Closing(.achieved)).standing(on: 20, after: said).forecast
        == nil)
    #expect(keyResult.standing(on: -3, after: weekly(0, 7, 14, from: -20)).forecast == nil)
    #expect(KeyResult.reach(from: 0, to: 14).standing(on: 20, after: said).forecast == nil)
    let yesOrNo = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .absolute(1))), unit: "done")
    #expect(yesOrNo.standing(on: 20, after: weekly(0, 0, 0)).forecast == nil)
  }

  @Test("Values whose distance overflows have no forecast")
  func huge() {
    let keyResult = KeyResult.reach(from: 0, to: 1)
    let greatest = Double.greatestFiniteMagnitude
    #expect(keyResult.standing(on: 20, after: weekly(-greatest, greatest, -greatest)).forecast == nil)
    #expect(
      keyResult.standing(on: 20, after: weekly(-1e300, -2e300, -3e300)).forecast?.prospect == .movingAway)
  }

  @Test("A day ten years away is not in sight")
  func horizon() {
    let said = weekly(0, 0.7, 1.4)
    #expect(KeyResult.reach(from: 0, to: 365).standing(on: 14, after: said).forecast?.reachesTargetOn != nil)
    #expect(KeyResult.reach(from: 0, to: 370).standing(on: 14, after: said).forecast?.prospect == .notInSight)
  }
}
