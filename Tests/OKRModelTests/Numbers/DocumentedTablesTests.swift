import OKRModel
import Testing

/// The tables of docs/numbers.md, row by row. Anyone who changes one changes the other.
@Suite("The tables of the documentation")
struct DocumentedTablesTests {
  @Test(
    "A relative target is computed from the size of the baseline",
    arguments: [(20, -25, 15), (20, 25, 25), (-40, 25, -30)] as [(Double, Double, Double)])
  func relativeTargets(baseline: Double, percent: Double, target: Double) {
    #expect(Target.relative(percent: percent).value(from: baseline) == target)
  }

  @Test("A target relative to 0 leaves nothing to measure")
  func relativeToZero() {
    let keyResult = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .relative(percent: 25))))
    #expect(keyResult.standing(on: 50, after: [Said(49, 3)]).hasNothingToMeasure)
  }

  @Test(
    "On the boundary the milder status applies",
    arguments: [(24, "+26", .offTrack), (25, "+25", .atRisk), (39, "+11", .atRisk), (40, "+10", .onTrack)]
      as [(Double, String, Status)])
  func boundaries(progress: Double, gap: String, status: Status) {
    let standing = KeyResult.reach(from: 0, to: 100).standing(on: 50, after: [Said(49, progress)])
    #expect(standing.status == status)
    #expect(standing.gap.map { Figure.points($0) } == gap)
  }

  @Test("A check-in 10 days ago is fresh, one 11 days ago is stale")
  func age() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    #expect(keyResult.standing(on: 50, after: [Said(40, 60)]).status == .onTrack)
    #expect(keyResult.standing(on: 50, after: [Said(39, 60)]).status == .stale)
  }

  @Test("The sample's North Star")
  func northStar() throws {
    let measure = NorthStarMeasure(
      reach: Reach(baseline: 31, target: .absolute(50)), unit: "NPS", start: try day("2026-01-01"),
      due: try day("2027-12-31"))
    let record = CheckInRecord(
      id: "a", at: Timestamp(milliseconds: 0),
      content: .entry(
        CheckInEntry(keyResult: .northStar, date: try day("2026-11-09"), value: 37)))
    let workspace = Workspace(
      name: "AlignAir", northStar: NorthStar(title: "Calm", measure: measure),
      northStarLog: CheckInLog(records: [record]))
    let rollUp = Standings(of: workspace, asOf: try day("2026-11-18")).northStar
    #expect(rollUp.progress.map { Figure.percent($0) } == "32%")
    #expect(rollUp.expected.map { Figure.percent($0) } == "44%")
    #expect(isClose(rollUp.gap, 0.1245, within: 1e-3))
    #expect(rollUp.status == .atRisk)
  }

  @Test("A quarter of 92 days has 13 weeks")
  func weeks() throws {
    let quarter = Cycle(id: "q", start: try day("2026-07-01"), end: try day("2026-09-30"))
    #expect(quarter.weekCount == 13)
  }

  @Test("How numbers are written")
  func writing() {
    #expect([17.5, 20, 1.0 / 3, 2e-5].map { Figure.value($0) } == ["17.5", "20", "0.3333", "0.00002"])
    #expect([0.456, 0.996, -0.004].map { Figure.percent($0) } == ["46%", "99%", "-1%"])
    #expect(Figure.points(0.06) == "+6")
  }

  @Test("How numbers are read")
  func reading() {
    #expect(
      ["17.5", "17.5 min", "-3", "1e6"].map { Figure.parse($0, unit: "min") } == [17.5, 17.5, -3, 1e6])
    #expect(["yes", "no"].map { Figure.parse($0, unit: "done") } == [1, 0])
    #expect(Figure.parse("17,5") == nil)
    #expect(KeyResult.reach(from: 0, to: 0.3).standing(on: 50, after: [Said(49, 0.1 + 0.2)]).status == .done)
  }
}
