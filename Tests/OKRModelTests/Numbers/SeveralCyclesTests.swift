import OKRModel
import Testing

@Suite("A year and its quarter run at the same time")
struct SeveralCyclesTests {
  private static let year = Cycle(id: "2026", start: day("2026-01-01"), end: day("2026-12-31"))
  private static let quarter = Cycle(id: "2026-Q4", start: day("2026-10-01"), end: day("2026-12-31"))
  private static let today = day("2026-11-18")

  private static func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(dayNumber: 0) }

  private static func objective(_ id: ObjectiveID, of cycle: CycleID) -> Objective {
    Objective(
      id: id, title: id.rawValue, cycle: cycle, stage: "use",
      keyResults: [
        KeyResult(id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .absolute(100))))
      ])
  }

  private static func log(_ value: Double) -> CheckInLog {
    CheckInLog(records: [
      CheckInRecord(
        id: "\(value)", at: Timestamp(milliseconds: 1), author: nil,
        content: .entry(CheckInEntry(keyResult: "kr", date: today, value: value)))
    ])
  }

  private static let workspace = Workspace(
    name: "w", northStar: NorthStar(title: "n"),
    valueStreams: [ValueStream(id: "serve", title: "Serve", stages: [Stage(id: "use", title: "Use")])],
    cycles: [year, quarter],
    objectives: [objective("pages", of: "2026"), objective("prs", of: "2026-Q4")],
    checkInLogs: ["pages": log(58), "prs": log(50)])

  @Test("Both objectives count once, each within the days of its own cycle")
  func both() throws {
    let standings = Standings(of: Self.workspace, asOf: Self.today)
    #expect(standings.objectives.map(\.objective.id) == ["prs", "pages"])
    #expect(standings.cycle == Self.quarter)
    #expect(standings.cycleNames == "2026-Q4 + 2026")
    let pages = try #require(standings.objective("pages")?.keyResults.first)
    #expect(pages.period.start == Self.year.start)
    #expect(isClose(pages.expected, 321.0 / 364))
    let stage = try #require(standings.stage("use"))
    #expect(isClose(stage.progress, 0.54))
    #expect(isClose(stage.expected, (321.0 / 364 + 48.0 / 91) / 2))
  }

  @Test("An objective that was moved to a later cycle counts once, in the main cycle of the day")
  func carried() {
    var workspace = Self.workspace
    workspace.cycles += [
      Cycle(id: "2027-Q1", start: Self.day("2027-01-01"), end: Self.day("2027-03-31"))
    ]
    workspace.objectives = [Self.objective("pages", of: "2026"), Self.objective("prs", of: "2027-Q1")]
    let standings = Standings(of: workspace, asOf: Self.today)
    #expect(standings.objectives.map(\.objective.id) == ["prs", "pages"])
    #expect(standings.objectives.map(\.objective.cycle) == ["2026-Q4", "2026"])
    let year = Standings(of: workspace, asOf: Self.today, only: "2026")
    #expect(year.objectives.map(\.objective.id) == ["pages"])
  }

  @Test("Asked for alone, a cycle is all that counts", arguments: ["2026", "2026-Q4"])
  func alone(id: String) {
    let standings = Standings(of: Self.workspace, asOf: Self.today, only: CycleID(id))
    #expect(standings.objectives.map(\.objective.cycle.rawValue) == [id])
    #expect(standings.stage("use")?.counts.total == 1)
    #expect(TraceabilityGraph(of: Self.workspace, in: standings).nodes.count { $0.kind == .objective } == 1)
  }

  @Test("The rule about too many objectives counts by cycle")
  func crowded() {
    var objectives = (0..<5).map { Self.objective(ObjectiveID("y\($0)"), of: "2026") }
    objectives += (0..<5).map { Self.objective(ObjectiveID("q\($0)"), of: "2026-Q4") }
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), valueStreams: Self.workspace.valueStreams,
      cycles: [Self.year, Self.quarter], objectives: objectives)
    let crowded = { (workspace: Workspace) in
      Findings(in: workspace, standings: Standings(of: workspace, asOf: Self.today)).reported
        .filter { $0.rule.id == "too-many-objectives" }
    }
    #expect(crowded(workspace).isEmpty)
    var fuller = workspace
    fuller.objectives.append(Self.objective("q5", of: "2026-Q4"))
    #expect(crowded(fuller).map(\.sentence) == ["'Use' has 6 objectives in 2026-Q4"])
  }
}
