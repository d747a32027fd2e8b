import OKRModel
import Testing

/// The examples of docs/numbers.md, figure by figure. Anyone who changes one changes the other.
@Suite("The worked examples of the documentation")
struct WorkedExampleTests {
  private func standings(
    of keyResults: [KeyResult] = FoundingObjective.keyResults, without silent: KeyResultID? = nil
  ) throws -> Standings {
    let workspace = try FoundingObjective.workspace(of: keyResults, without: silent)
    return Standings(of: workspace, asOf: try day("2026-11-18"))
  }

  /// `progress expected status` of a key result, as in the table of the page.
  private func row(_ standing: KeyResultStanding) -> String {
    let figures = [standing.progress, standing.expected].map { $0.map { Figure.percent($0) } ?? "unknown" }
    return "\(figures.joined(separator: " ")) \(standing.status.title)"
  }

  private func row(_ rollUp: RollUp) -> String {
    let figures = [rollUp.progress, rollUp.expected].map { $0.map { Figure.percent($0) } ?? "unknown" }
    return "\(figures.joined(separator: " ")) \(rollUp.known)/\(rollUp.total) \(rollUp.status.title)"
  }

  @Test("The four key results")
  func keyResults() throws {
    let objective = try #require(try standings().objective("streamline"))
    #expect(
      objective.keyResults.map(row) == [
        "50% 77% Off track", "64% 53% On track", "60% 53% At risk", "45% 53% On track",
      ])
    #expect(objective.keyResults.map(\.target) == [15, 80, 4.5, nil])
    #expect(objective.keyResults.map(\.baseline) == [20, 55, 3.5, nil])
    #expect(isClose(objective.keyResults.first?.expected, 140.0 / 183))
    #expect(isClose(objective.keyResults.last?.progress, 6.0 / 7 * 48 / 91))
  }

  @Test("Their objective")
  func objective() throws {
    let rollUp = try #require(try standings().objective("streamline")).rollUp
    #expect(row(rollUp) == "55% 59% 4/4 On track")
    #expect(rollUp.counts[.offTrack] == 1)
    #expect(rollUp.counts[.atRisk] == 1)
    #expect(rollUp.counts[.onTrack] == 2)
    #expect(isClose(rollUp.gap, 0.0388, within: 0.0001))
  }

  @Test("The same with a weight of 2 on the wait time")
  func weighted() throws {
    let heavy = KeyResult(
      id: FoundingObjective.waitTime.id, title: FoundingObjective.waitTime.title,
      measure: FoundingObjective.waitTime.measure, weight: 2,
      start: FoundingObjective.waitTime.start, due: FoundingObjective.waitTime.due)
    let standings = try standings(of: [
      heavy, FoundingObjective.adoption, FoundingObjective.satisfaction, FoundingObjective.overtime,
    ])
    #expect(row(try #require(standings.objective("streamline")).rollUp) == "54% 62% 4/4 On track")
  }

  @Test("The same without a check-in on satisfaction")
  func unknown() throws {
    let objective = try #require(try standings(without: "satisfaction").objective("streamline"))
    #expect(row(objective.rollUp) == "53% 61% 3/4 On track")
    #expect(row(objective.keyResults[2]) == "unknown 53% Stale")
  }

  @Test("Corrections and retractions, one after the other")
  func claims() {
    let records: [CheckInRecord] = [
      .entry("A", at: 1, value: 17.5), .correction("B", of: "A", at: 2, value: 17.1),
      .retraction("C", of: "B", at: 3), .retraction("D", of: "C", at: 4), .retraction("E", of: "A", at: 5),
    ]
    let held = (1...5).map { CheckInLog(records: Array(records.prefix($0))).checkIns(of: "kr").map(\.value) }
    #expect(held == [[17.5], [17.1], [17.5], [17.1], []])
  }

  @Test("Overshoot and regress")
  func overshootAndRegress() {
    let loadTime = KeyResult.reach(from: 100, to: 60)
    let percent = [50, 60, 80, 100, 110].map { value in
      loadTime.standing(on: 50, after: [Said(50, value)]).progress.map { Figure.percent($0) }
    }
    #expect(percent == ["125%", "100%", "50%", "0%", "-25%"])
  }

  @Test("What would change the wait time")
  func improvements() throws {
    let standing = try #require(try standings().objective("streamline")?.keyResults.first)
    let steps = Improvements(of: FoundingObjective.waitTime, standing, settings: Settings()).steps
    #expect(
      steps.map { "\($0.status.title) \($0.needs())" } == [
        "At risk at 17.4 or less", "On track at 16.6 or less", "Done at 15 or less",
      ])
    let exact = steps.map(\.exactValue?.bounds.upper)
    #expect(isClose(exact[0], 17.425, within: 1e-4) && isClose(exact[1], 16.675, within: 1e-4))
  }

  @Test("The forecast of the wait time")
  func forecast() throws {
    let four = [("2026-10-26", 18.5), ("2026-11-02", 18.1), ("2026-11-09", 18.1), ("2026-11-16", 17.5)]
    let forecast = try #require(try waitTimeForecast(after: four))
    #expect(isClose(forecast.slope * 7, -0.316_667, within: 1e-6))
    #expect(isClose(forecast.value(on: try day("2026-11-16")), 17.525))
    #expect(isClose(forecast.valueOnDueDay, 15.489, within: 1e-4))
    #expect(forecast.prospect == .reaches(try day("2027-01-11")))

    let mistyped = [("2026-10-19", 18.8)] + four.map { ($0.0, $0.0 == "2026-11-02" ? 81.1 : $0.1) }
    #expect(isClose(try waitTimeForecast(after: mistyped)?.valueOnDueDay, 15.554, within: 1e-4))
  }

  private func waitTimeForecast(after said: [(date: String, value: Double)]) throws -> Forecast? {
    let records = try said.enumerated().map { index, said in
      CheckInRecord(
        id: "\(index)", at: Timestamp(milliseconds: Int64(index)),
        content: .entry(
          CheckInEntry(keyResult: "wait-time", date: try day(said.date), value: said.value)))
    }
    return KeyResultStanding(
      of: FoundingObjective.waitTime,
      in: Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31")),
      checkIns: CheckInLog(records: records).checkIns(of: "wait-time"), asOf: try day("2026-11-18"),
      settings: Settings()
    ).forecast
  }
}
