import OKRModel
import Testing

@Suite("The North Star's own measure")
struct NorthStarTests {
  /// 31 → 50 over 200 days from the start of the quarter, 50 of them elapsed.
  private let measured = NorthStar(
    title: "Calm",
    measure: NorthStarMeasure(
      reach: Reach(baseline: 30, target: .absolute(50)), unit: "NPS", start: Quarter.day(0),
      due: Quarter.day(200)))

  private func standings(after said: [Said], of northStar: NorthStar? = nil) -> Standings {
    Standings(
      of: Airline.workspace(northStar: northStar ?? measured, northStarLog: said), asOf: Airline.halfway)
  }

  @Test(
    "Once it has a value, it determines where the North Star stands; the counts stay those of the key results"
  )
  func measuredValue() {
    let standings = standings(after: [Said(49, 34)])
    #expect(isClose(standings.northStar.progress, 0.2))
    #expect(isClose(standings.northStar.expected, 0.25))
    #expect(standings.northStar.status == .onTrack)
    #expect(standings.northStar.counts.total == 4)
    #expect(standings.northStarMeasure?.value == 34)
  }

  @Test("Until then the objectives do")
  func withoutValue() {
    let standings = standings(after: [])
    #expect(isClose(standings.northStar.progress, 0.5))
    #expect(standings.northStarMeasure?.value == nil)
    #expect(standings.northStarMeasure?.target == 50)
  }

  @Test("Its progress is unclamped, so that the gap behind its status is the visible one")
  func unclamped() {
    let worse = standings(after: [Said(49, 28)])
    #expect(isClose(worse.northStar.progress, -0.1))
    #expect(isClose(worse.northStar.gap, 0.35))
    #expect(worse.northStar.status == .offTrack)
    #expect(isClose(standings(after: [Said(49, 55)]).northStar.progress, 1.25))
  }

  @Test(
    "It is judged by the same thresholds",
    arguments: [(29.9, Status.offTrack), (30, .atRisk), (33, .onTrack)])
  func thresholds(value: Double, status: Status) {
    #expect(standings(after: [Said(49, value)]).northStar.status == status)
  }

  @Test("It is done at its target")
  func done() {
    #expect(standings(after: [Said(49, 50)]).northStar.status == .done)
  }

  @Test("Key results that are all done do not make it done on the way")
  func notDoneByKeyResults() {
    var workspace = Airline.workspace(northStar: measured, northStarLog: [Said(49, 40)])
    workspace.objectives = [Airline.objectives[0]]
    workspace.checkInLogs = ["wait": Said.log([Said(50, 100)])]
    let standings = Standings(of: workspace, asOf: Airline.halfway)
    #expect(standings.objective("wait")?.rollUp.status == .done)
    #expect(standings.northStar.status == .onTrack)
    workspace.northStar = NorthStar(title: "Calm")
    #expect(Standings(of: workspace, asOf: Airline.halfway).northStar.status == .done)
  }

  @Test("A third of the key results stale makes it stale all the same")
  func stale() {
    var workspace = Airline.workspace(northStar: measured, northStarLog: [Said(49, 40)])
    workspace.checkInLogs["find"] = nil
    #expect(Standings(of: workspace, asOf: Airline.halfway).northStar.status == .stale)
  }

  @Test("An old measurement does not: it is measured when it can be")
  func oldValue() {
    #expect(standings(after: [Said(5, 40)]).northStar.status == .onTrack)
  }

  @Test("Its time is that of all cycles if none is stated")
  func defaultTime() throws {
    let undated = NorthStar(
      title: "Calm", measure: NorthStarMeasure(reach: Reach(baseline: 30, target: .absolute(50))))
    let measure = try #require(standings(after: [Said(49, 34)], of: undated).northStarMeasure)
    #expect(measure.period == Period(start: Quarter.day(-100), due: Quarter.day(100)))
    #expect(isClose(measure.expected, 0.75))
  }

  @Test("With days of its own it needs no cycle; without either it is not computed")
  func withoutCycles() {
    var workspace = Workspace(
      name: "w", northStar: measured, northStarLog: Said.log([Said(49, 34)], of: .northStar))
    #expect(isClose(Standings(of: workspace, asOf: Airline.halfway).northStar.progress, 0.2))
    workspace.northStar = NorthStar(
      title: "Calm", measure: NorthStarMeasure(reach: Reach(baseline: 30, target: .absolute(50))))
    #expect(Standings(of: workspace, asOf: Airline.halfway).northStarMeasure == nil)
  }

  @Test(
    "Its days in words count from its start, or from the first cycle (docs/numbers.md)",
    arguments: [
      (nil, "18 months", "2026-07-01", "2027-12-31"), ("2026-01-01", "2 years", "2026-01-01", "2027-12-31"),
      ("2026-Q1", "2027-Q4", "2026-01-01", "2027-12-31"), (nil, "end of cycle", "2026-07-01", "2026-12-31"),
      (nil, nil, "2026-07-01", "2026-12-31"), ("2027-Q1", "2026-Q3", "2026-07-01", "2026-12-31"),
    ] as [(String?, String?, String, String)])
  func words(start: String?, due: String?, first: String, last: String) throws {
    let cycles = [
      Cycle(id: "2026-Q3", start: try day("2026-07-01"), end: try day("2026-09-30")),
      Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31")),
    ]
    let measure = NorthStarMeasure(
      reach: Reach(baseline: 30, target: .absolute(50)), start: start.flatMap { DayExpression($0) },
      due: due.flatMap { DayExpression($0) })
    let period = try #require(measure.period(among: cycles))
    let expected = Period(start: try day(first), due: try day(last))
    #expect(period == expected)
  }
}
