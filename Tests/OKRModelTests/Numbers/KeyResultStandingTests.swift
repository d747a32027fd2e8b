import OKRModel
import Testing

@Suite("Where a key result stands")
struct KeyResultStandingTests {
  @Test("The current value is the latest one dated on or before the as-of day")
  func currentValue() {
    let keyResult = KeyResult.reach(from: 20, to: 15)
    let said = [Said(0, 20), Said(10, 18), Said(20, 17)]
    #expect(keyResult.standing(on: 20, after: said).value == 17)
    #expect(keyResult.standing(on: 19, after: said).value == 18)
    #expect(keyResult.standing(on: 10, after: said).value == 18)
    #expect(keyResult.standing(on: 9, after: said).value == 20)
    #expect(keyResult.standing(on: -1, after: said).value == nil)
  }

  @Test("If a day has two check-ins the one recorded last counts")
  func ties() {
    let standing = KeyResult.reach(from: 20, to: 15).standing(on: 12, after: [Said(10, 18), Said(10, 17.5)])
    #expect(standing.value == 17.5)
    #expect(standing.previous == nil)
    #expect(standing.checkIns.count == 1)
  }

  @Test("A check-in recorded late for an earlier day does not become the current one")
  func backdated() {
    let standing = KeyResult.reach(from: 20, to: 15).standing(on: 30, after: [Said(20, 17), Said(10, 19)])
    #expect(standing.value == 17)
    #expect(standing.previous?.value == 19)
  }

  @Test("Looking back shows the state of that day, regardless of later check-ins")
  func asOf() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let early = [Said(7, 10, confidence: 8), Said(14, 20, confidence: 7)]
    let late = early + [Said(21, 90, confidence: 2, blocker: "lost the supplier")]
    let then = keyResult.standing(on: 15, after: early)
    let lookedBackAt = keyResult.standing(on: 15, after: late)
    #expect(lookedBackAt.value == then.value)
    #expect(lookedBackAt.previous == then.previous)
    #expect(lookedBackAt.progress == then.progress)
    #expect(lookedBackAt.status == then.status)
    #expect(lookedBackAt.reason == then.reason)
  }

  @Test("Without a check-in everything that needs one is unknown, and nothing is 0")
  func unknown() {
    let standing = KeyResult.reach(from: 20, to: 15).standing(on: 5, after: [])
    #expect(standing.value == nil)
    #expect(standing.progress == nil)
    #expect(standing.gap == nil)
    #expect(standing.confidence == nil)
    #expect(standing.baseline == 20)
    #expect(standing.target == 15)
    #expect(isClose(standing.expected, 0.05))
  }

  @Test("Without a baseline the first check-in is the baseline, and the standing says so")
  func baselineFromFirstCheckIn() {
    let keyResult = KeyResult.reach(from: nil, to: 80)
    let unknown = keyResult.standing(on: 5, after: [])
    #expect(unknown.baseline == nil)
    #expect(unknown.baselineSource == nil)
    let beforeIt = keyResult.standing(on: 2, after: [Said(3, 55)])
    #expect(beforeIt.baseline == nil)
    #expect(beforeIt.baselineSource == nil)
    let first = keyResult.standing(on: 5, after: [Said(3, 55)])
    #expect(first.baseline == 55)
    #expect(first.baselineSource == .firstCheckIn)
    #expect(first.progress == 0)
    let later = keyResult.standing(on: 40, after: [Said(3, 55), Said(40, 71)])
    #expect(later.baseline == 55)
    #expect(isClose(later.progress, 0.64))
  }

  @Test("A stated baseline takes precedence over the first check-in, and may be 0")
  func statedBaseline() {
    let standing = KeyResult.reach(from: 0, to: 80).standing(on: 5, after: [Said(3, 55)])
    #expect(standing.baseline == 0)
    #expect(standing.baselineSource == .stated)
  }

  @Test("A relative target without a baseline is known from the first check-in on")
  func relativeWithoutBaseline() {
    let keyResult = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: nil, target: .relative(percent: -25))))
    #expect(keyResult.standing(on: 1, after: []).target == nil)
    let standing = keyResult.standing(on: 20, after: [Said(1, 20), Said(20, 17.5)])
    #expect(standing.target == 15)
    #expect(isClose(standing.progress, 0.5))
  }

  @Test("The founding example: twenty minutes less a quarter, half of it done")
  func foundingExample() {
    let keyResult = KeyResult(
      id: "wait-time", title: "Reduce average wait time by 25% within 6 months",
      measure: .reach(Reach(baseline: 20, target: .relative(percent: -25))), unit: "min",
      start: DayExpression("2026-07-01"), due: DayExpression("2026-12-31"))
    let log = CheckInLog(records: [
      CheckInRecord(
        id: "1", at: Timestamp(milliseconds: 0),
        content: .entry(
          CheckInEntry(
            keyResult: "wait-time", date: CivilDay("2026-11-16") ?? .first, value: 17.5, confidence: 6)))
    ])
    let period = keyResult.period(in: Quarter.cycle)
    let standing = KeyResultStanding(
      of: keyResult, in: Quarter.cycle, checkIns: log.checkIns(of: "wait-time"),
      asOf: CivilDay("2026-11-18") ?? .first, settings: Settings())
    #expect(standing.target == 15)
    #expect(isClose(standing.progress, 0.5))
    #expect(isClose(standing.expected, 140.0 / 183))
    #expect(period.start.days(to: period.due) == 183)
  }

  @Test("Equal target and baseline are flagged, and progress stays unknown")
  func nothingToMeasure() {
    let flagged = KeyResult.reach(from: 5, to: 5).standing(on: 5, after: [Said(5, 5)])
    #expect(flagged.hasNothingToMeasure)
    #expect(flagged.progress == nil)
    #expect(KeyResult.reach(from: 5, to: 5).standing(on: 5, after: []).hasNothingToMeasure)
    #expect(!KeyResult.reach(from: 5, to: 6).standing(on: 5, after: [Said(5, 5)]).hasNothingToMeasure)
    #expect(!KeyResult.hold(in: .atMost(5)).standing(on: 5, after: [Said(5, 5)]).hasNothingToMeasure)
    let fromZero = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .relative(percent: 25))))
    #expect(fromZero.standing(on: 5, after: [Said(5, 3)]).hasNothingToMeasure)
  }

  @Test(
    "The confidence that counts is the one stated with the current value; an earlier one is not carried over")
  func confidence() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let said = [Said(7, 10, confidence: 3), Said(14, 20)]
    #expect(keyResult.standing(on: 14, after: said).confidence == nil)
    #expect(keyResult.standing(on: 14, after: said).previous?.entry.confidence == 3)
    #expect(keyResult.standing(on: 10, after: said).confidence == 3)
  }

  @Test("The gap is the expected progress minus the actual one")
  func gap() {
    let standing = KeyResult.reach(from: 0, to: 100).standing(on: 50, after: [Said(50, 30)])
    #expect(isClose(standing.gap, 0.2))
    #expect(isClose(KeyResult.reach(from: 0, to: 100).standing(on: 50, after: [Said(50, 70)]).gap, -0.2))
  }
}
