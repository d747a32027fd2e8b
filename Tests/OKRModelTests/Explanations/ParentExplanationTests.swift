import OKRModel
import Testing

@Suite("Explanations of roll-ups")
struct ParentExplanationTests {
  private func explanation(of subject: ConstructID, in workspace: Workspace) throws -> Explanation {
    let standings = Standings(of: workspace, asOf: Airline.halfway)
    return try #require(Explanation(of: .construct(subject), in: workspace, standings: standings))
  }

  /// A stage with one objective with `count` key results, of which the first are stale and the others were checked in
  /// today; all are at `progress` percent.
  private func workspace(of count: Int = 10, stale: Int, progress: Double) -> Workspace {
    let keyResults = (0..<count).map { KeyResult.reach("kr-\($0)", from: 0, to: 100) }
    let records = keyResults.enumerated().map { index, keyResult in
      CheckInRecord.entry(
        keyResult.id.rawValue, at: Int64(index), day: index < stale ? 20 : 50, value: progress,
        of: keyResult.id)
    }
    return Workspace(
      name: "w", northStar: NorthStar(title: "n"),
      valueStreams: [
        ValueStream(id: "fly", title: "Fly", stages: [Stage(id: "check-in", title: "Check-In")])
      ],
      cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "check-in", serves: [], keyResults: keyResults)],
      checkInLogs: ["o": CheckInLog(records: records)])
  }

  @Test("A stale one: how many check-ins it takes until it is not")
  func stale() throws {
    for stale in 4...10 {
      let stuck = workspace(stale: stale, progress: 45)
      let lines = try explanation(of: .stage("check-in"), in: stuck).lines(of: "To change it")
      let needed = stale - 3
      #expect(lines == ["", "Not Stale any more after check-ins on \(needed) of its \(stale) stale ones."])
      let after = Standings(of: workspace(stale: stale - needed, progress: 45), asOf: Airline.halfway)
      #expect(after.stage("check-in")?.status == .onTrack)
      let short = Standings(of: workspace(stale: stale - needed + 1, progress: 45), asOf: Airline.halfway)
      #expect(short.stage("check-in")?.status == .stale)
    }
  }

  @Test("The example of the documentation: with 4 of 8 stale it takes 2")
  func example() throws {
    let lines = try explanation(of: .stage("check-in"), in: workspace(of: 8, stale: 4, progress: 45))
      .lines(of: "To change it")
    #expect(lines?.last == "Not Stale any more after check-ins on 2 of its 4 stale ones.")
  }

  @Test("One that is behind: the progress it needs, and no less")
  func behind() throws {
    let lines = try explanation(of: .objective("o"), in: workspace(stale: 0, progress: 20)).lines(
      of: "To change it")
    #expect(lines == ["", "At risk at a progress of 25% or more", "On track at a progress of 40% or more"])
    for (progress, status) in [(24.9, Status.offTrack), (25, .atRisk), (39.9, .atRisk), (40, .onTrack)] {
      let standings = Standings(of: workspace(stale: 0, progress: progress), asOf: Airline.halfway)
      #expect(standings.objective("o")?.rollUp.status == status)
    }
  }

  @Test("One without any data")
  func unknown() throws {
    let explanation = try explanation(of: .objective("quiet"), in: Airline.workspace())
    #expect(explanation.lines(of: "Status")?[1] == "Nothing under it is known, so there is no mean.")
    #expect(
      explanation.lines(of: "Progress") == [
        "unknown", "mean of the key results' progress, each within 0% to 100%",
        "0 of 1 key result known; left out of all means:", "- kr, Stale",
      ])
  }

  @Test("A North Star with its own measure is explained by that")
  func northStar() throws {
    let star = NorthStar(
      title: "Calm",
      measure: NorthStarMeasure(
        reach: Reach(baseline: 30, target: .absolute(50)), unit: "NPS", start: Quarter.day(-10),
        due: Quarter.day(200)))
    let explanation = try explanation(
      of: .northStar,
      in: Airline.workspace(northStar: star, northStarLog: [Said(-10, 30), Said(0, 32), Said(10, 34)]))
    #expect(explanation.lines(of: "Measured")?.first == "by its own measure")
    #expect(explanation.lines(of: "Progress")?.last == "(34 - 30) / (50 - 30) = 0.2")
    #expect(explanation.lines(of: "Forecast")?.first == "72 NPS on 22 Apr 2025")
  }

  @Test("Of very many parts the first are written out, and the rest is counted")
  func many() throws {
    let keyResults = (0..<300).map { KeyResult.reach("kr-\($0)", from: 0, to: 100) }
    let records = keyResults.enumerated().map { index, keyResult in
      CheckInRecord.entry(keyResult.id.rawValue, at: Int64(index), day: 50, value: 30, of: keyResult.id)
    }
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: keyResults)],
      checkInLogs: ["o": CheckInLog(records: records)])
    let lines = try explanation(of: .objective("o"), in: workspace).lines(of: "Progress")
    #expect(lines?[2] == "(30% + 30% + 30% + 30% + 30% + 8850%) / 300 = 30%")
    #expect(lines?[3] == "The last 8850% are the other 295 together.")
    #expect(lines?.last == "and 100 more")
    #expect(lines?.count == 205)
  }
}
