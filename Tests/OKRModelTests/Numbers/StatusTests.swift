import OKRModel
import Testing

/// 0 → 100 over a quarter of 100 days: on day n, n is expected.
private let climb = KeyResult.reach(from: 0, to: 100)

@Suite("Status: the first rule that applies")
struct StatusTests {
  @Test("Done: a reach at its target or past it", arguments: [100, 100.5, 180] as [Double])
  func doneAtTarget(value: Double) {
    let standing = climb.standing(on: 30, after: [Said(30, value)])
    #expect(standing.status == .done)
    #expect(standing.reason == .targetReached)
  }

  @Test("Not done: just before the target")
  func notQuiteDone() {
    #expect(climb.standing(on: 30, after: [Said(30, 99.999)]).status == .onTrack)
  }

  @Test("Done takes precedence over all other rules: stale, doubted, blocked")
  func doneFirst() {
    #expect(climb.standing(on: 90, after: [Said(10, 100)]).status == .done)
    #expect(climb.standing(on: 30, after: [Said(30, 100, confidence: 0, blocker: "stuck")]).status == .done)
  }

  @Test("Done: closed as achieved, regardless of the values")
  func closed() {
    let closed = KeyResult.reach(from: 0, to: 100, closing: Closing(.achieved))
    for said in [[], [Said(5, -20, confidence: 1)]] {
      let standing = closed.standing(on: 60, after: said)
      #expect(standing.status == .done)
      #expect(standing.reason == .closed(Closing(.achieved), nil))
    }
  }

  @Test("Not started: the day before the start, with or without a check-in")
  func notStarted() {
    #expect(climb.standing(on: -1, after: []).status == .notStarted)
    #expect(climb.standing(on: -1, after: [Said(-1, 3, confidence: 1)]).status == .notStarted)
    #expect(climb.standing(on: -1, after: []).reason == .beforeStart(Quarter.start))
    #expect(climb.standing(on: 0, after: []).status == .noData)
  }

  @Test("No data: no check-in yet, through the tenth day after the start; Stale from the next")
  func grace() {
    #expect(climb.standing(on: 0, after: []).reason == .noCheckInYet)
    #expect(climb.standing(on: 10, after: []).status == .noData)
    let past = climb.standing(on: 11, after: [])
    #expect(past.status == .stale)
    #expect(past.reason == .neverCheckedIn)
  }

  @Test(
    "The first check-in of a new team is awaited from the team's own start, and ten days are given at least",
    arguments: [
      (TeamStart.notYet, 10, 60, Status.noData), (.on(Quarter.day(50)), 10, 60, .noData),
      (.on(Quarter.day(50)), 10, 61, .stale), (.on(Quarter.day(-30)), 10, 11, .stale),
      (.on(Quarter.day(80)), 10, 60, .noData), (.before, 3, 10, .noData), (.before, 3, 11, .stale),
      (.before, 20, 20, .noData), (.before, 20, 21, .stale),
    ])
  func newTeam(start: TeamStart, staleAfter: Int, day: Int, status: Status) {
    let standing = KeyResultStanding(
      of: climb, in: Quarter.cycle, checkIns: [], asOf: Quarter.day(day),
      settings: Settings(staleAfter: staleAfter), teamStart: start)
    #expect(standing.status == status)
    #expect(standing.reason == (status == .stale ? .neverCheckedIn : .noCheckInYet))
  }

  @Test("A workspace without a check-in has not begun, and one with a check-in began with its first")
  func teamStart() {
    var workspace = Airline.workspace()
    #expect(workspace.teamStart == .on(Quarter.day(-5)))
    workspace.checkInLogs = [:]
    #expect(workspace.teamStart == .notYet)
    let statuses = Standings(of: workspace, asOf: Quarter.day(80)).objectives.flatMap(\.keyResults).map(
      \.status)
    #expect(statuses.count == 4 && statuses.allSatisfy { $0 == .noData })
    let rules = Findings(in: workspace, standings: Standings(of: workspace, asOf: Quarter.day(80))).reported
      .map(\.rule.id)
    #expect(!rules.contains("never-checked-in") && !rules.contains("stale"))
    let agenda = CheckInAgenda(
      of: workspace, standings: Standings(of: workspace, asOf: Quarter.day(80)), person: nil)
    #expect(agenda.items.count == 4 && agenda.items.allSatisfy { $0.timing == .due })
  }

  @Test("Stale: the last check-in is more than ten days old, however good it was")
  func stale() {
    let said = [Said(20, 90, confidence: 10)]
    #expect(climb.standing(on: 30, after: said).status == .onTrack)
    let stale = climb.standing(on: 31, after: said)
    #expect(stale.status == .stale)
    #expect(stale.reason == .lastCheckInTooOld(days: 11))
  }

  @Test("Stale takes precedence over Off track: no one knows any more")
  func staleBeforeOffTrack() {
    #expect(climb.standing(on: 70, after: [Said(20, 1, confidence: 1)]).status == .stale)
  }

  @Test("How old is too old is the workspace's setting")
  func staleAfter() {
    let weekly = Settings(staleAfter: 7)
    #expect(climb.standing(on: 27, after: [Said(20, 30)], settings: weekly).status == .onTrack)
    #expect(climb.standing(on: 28, after: [Said(20, 30)], settings: weekly).status == .stale)
    #expect(
      climb.standing(on: 99, after: [Said(0, 99)], settings: Settings(staleAfter: .max)).status == .onTrack)
  }

  @Test(
    "The gap decides: Off track past 25 points, At risk past 10, exactly there not yet",
    arguments: [
      (24, Status.offTrack), (24.99, .offTrack), (25, .atRisk), (30, .atRisk), (39.99, .atRisk),
      (40, .onTrack),
      (50, .onTrack), (80, .onTrack), (-10, .offTrack),
    ])
  func gap(value: Double, status: Status) {
    #expect(climb.standing(on: 50, after: [Said(50, value)]).status == status)
  }

  @Test("Binary rounding does not put a gap past its threshold")
  func gapRounding() {
    #expect(0.8 - 0.7 > 0.1)
    #expect(climb.standing(on: 80, after: [Said(80, 70)]).status == .onTrack)
    #expect(climb.standing(on: 80, after: [Said(80, 69.99)]).status == .atRisk)
  }

  @Test("The gap is given as the reason")
  func gapReason() throws {
    guard case .behind(let gap) = climb.standing(on: 50, after: [Said(50, 20)]).reason else {
      Issue.record("another reason")
      return
    }
    #expect(isClose(gap, 0.3))
  }

  @Test("Thresholds are the workspace's settings")
  func thresholds() {
    let strict = Settings(atRisk: 0.02, offTrack: 0.05)
    #expect(climb.standing(on: 50, after: [Said(50, 47)], settings: strict).status == .atRisk)
    #expect(climb.standing(on: 50, after: [Said(50, 44)], settings: strict).status == .offTrack)
    #expect(climb.standing(on: 50, after: [Said(50, 49)], settings: strict).status == .onTrack)
  }

  @Test(
    "The confidence decides: Off track at 3 and below, At risk at 5 and below",
    arguments: [
      (0, Status.offTrack), (3, .offTrack), (4, .atRisk), (5, .atRisk), (6, .onTrack), (10, .onTrack),
    ])
  func confidence(confidence: Int, status: Status) {
    let standing = climb.standing(on: 50, after: [Said(50, 60, confidence: confidence)])
    #expect(standing.status == status)
    if status != .onTrack { #expect(standing.reason == .lowConfidence(confidence)) }
  }

  @Test("A low confidence of an earlier check-in no longer counts")
  func earlierConfidence() {
    #expect(climb.standing(on: 50, after: [Said(43, 50, confidence: 1), Said(50, 60)]).status == .onTrack)
  }

  @Test("A blocker in the latest check-in puts it at risk; one that is gone does not")
  func blocker() {
    let blocked = climb.standing(on: 50, after: [Said(50, 60, confidence: 9, blocker: "SSO contract")])
    #expect(blocked.status == .atRisk)
    #expect(blocked.reason == .blocked("SSO contract"))
    let freed = climb.standing(on: 50, after: [Said(43, 50, blocker: "SSO contract"), Said(50, 60)])
    #expect(freed.status == .onTrack)
    #expect(freed.reason == .keepingUp)
  }

  @Test("A blank blocker does not block", arguments: ["", "  ", "\t\n"])
  func blankBlocker(text: String) {
    #expect(climb.standing(on: 50, after: [Said(50, 60, blocker: text)]).status == .onTrack)
  }

  @Test(
    "Off track takes precedence over At risk, and within one the gap over the confidence over the blocker")
  func order() {
    let all = climb.standing(on: 50, after: [Said(50, 35, confidence: 3, blocker: "x")])
    #expect(all.reason == .lowConfidence(3))
    #expect(all.status == .offTrack)
    let risks = climb.standing(on: 50, after: [Said(50, 35, confidence: 5, blocker: "x")])
    guard case .behind = risks.reason else {
      Issue.record("\(risks.reason)")
      return
    }
    #expect(
      climb.standing(on: 50, after: [Said(50, 60, confidence: 5, blocker: "x")]).reason == .lowConfidence(5))
  }

  @Test("Equal target and baseline: No data, unless confidence, blocker or age say something else")
  func nothingToMeasure() {
    let flat = KeyResult.reach(from: 5, to: 5)
    let standing = flat.standing(on: 50, after: [Said(50, 5, confidence: 9)])
    #expect(standing.status == .noData)
    #expect(standing.reason == .nothingToMeasure)
    #expect(flat.standing(on: 50, after: [Said(50, 5, confidence: 2)]).status == .offTrack)
    #expect(flat.standing(on: 50, after: [Said(50, 5, blocker: "x")]).status == .atRisk)
    #expect(flat.standing(on: 50, after: [Said(30, 5)]).status == .stale)
    #expect(flat.standing(on: -1, after: []).status == .notStarted)
  }

  @Test("On the day a key result starts nothing is expected of it yet")
  func firstDay() {
    #expect(climb.standing(on: 0, after: [Said(0, 0)]).status == .onTrack)
  }

  @Test("Past its due day a reach is judged against the whole way")
  func pastDue() {
    #expect(climb.standing(on: 105, after: [Said(104, 95)]).status == .onTrack)
    #expect(climb.standing(on: 105, after: [Said(104, 85)]).status == .atRisk)
    #expect(climb.standing(on: 105, after: [Said(104, 70)]).status == .offTrack)
    #expect(climb.standing(on: 130, after: [Said(104, 95)]).status == .stale)
  }
}
