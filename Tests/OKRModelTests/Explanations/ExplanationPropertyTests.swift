import OKRModel
import Testing

@Suite("Explanations of random workspaces")
struct ExplanationPropertyTests {
  private static func workspace(_ random: inout SplitMix64) -> Workspace {
    let keyResults = (0..<Int.random(in: 0...4, using: &random)).map { index in
      let (baseline, target) = random.reach()
      let measures: [Measure] = [
        .reach(Reach(baseline: baseline, target: .absolute(target))),
        .reach(Reach(baseline: nil, target: .relative(percent: -25))),
        .reach(Reach(baseline: baseline, target: .absolute(baseline))),
        .reach(Reach(baseline: -1e308, target: .absolute(1e308))),
        .hold(.atLeast(baseline)), .hold(.between(min(baseline, target), max(baseline, target))),
      ]
      return KeyResult(
        id: "kr-\(index)", title: "Key result \(index)",
        measure: measures[Int.random(in: 0..<6, using: &random)],
        unit: Bool.random(using: &random) ? "done" : nil,
        weight: [0, 1, 2.5, .infinity][Int.random(in: 0..<4, using: &random)],
        due: [nil, DayExpression(Quarter.day(0)), DayExpression("2 weeks")].randomElement(using: &random)
          ?? nil,
        checkpoints: Bool.random(using: &random)
          ? [Checkpoint(by: DayExpression(Quarter.day(9)), value: baseline)] : [],
        cadence: [nil, .monthly, .days(1)].randomElement(using: &random) ?? nil,
        closing: Int.random(in: 0..<9, using: &random) == 0
          ? Closing(Closing.End.allCases.randomElement(using: &random) ?? .achieved, on: Quarter.day(40))
          : nil)
    }
    let records = keyResults.flatMap { keyResult in
      (0..<Int.random(in: 0...5, using: &random)).map { index in
        CheckInRecord.entry(
          "\(keyResult.id)-\(index)", at: Int64(index), day: Int.random(in: -10...110, using: &random),
          value: [random.measurement(), 0, 1e300][Int.random(in: 0..<3, using: &random)], of: keyResult.id,
          confidence: Bool.random(using: &random) ? Int.random(in: 0...10, using: &random) : nil,
          blocker: Int.random(in: 0..<5, using: &random) == 0 ? "blocked" : nil)
      }
    }
    return Workspace(
      name: "w", northStar: NorthStar(title: "n"),
      valueStreams: [ValueStream(id: "fly", title: "Fly", stages: [Stage(id: "s", title: "Stage")])],
      cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: keyResults)],
      checkInLogs: ["o": CheckInLog(records: records)])
  }

  @Test("Everything has an explanation with its status and the reason, in ASCII if requested")
  func everything() throws {
    var random = SplitMix64(seed: 51)
    for _ in 0..<1_500 {
      let workspace = Self.workspace(&random)
      let standings = Standings(of: workspace, asOf: Quarter.day(Int.random(in: -20...130, using: &random)))
      let objective = try #require(standings.objective("o"))
      let keyResults = objective.keyResults.map { standing in
        (
          ConstructID.keyResult(KeyResultReference(objective: "o", keyResult: standing.keyResult)),
          standing.status
        )
      }
      let parents: [ConstructID] = [.objective("o"), .stage("s"), .northStar]
      for (subject, status) in keyResults + parents.map({ ($0, objective.rollUp.status) }) {
        let explanation = try #require(
          Explanation(of: .construct(subject), in: workspace, standings: standings))
        #expect(explanation.items.first?.name == "Status")
        #expect(explanation.items.first?.status == status)
        #expect(explanation.items.first?.lines.isEmpty == false)
        #expect(
          explanation.text.allSatisfy {
            $0.allSatisfy(\.isASCII) && !$0.contains("inf") && !$0.contains("nan")
          })
      }
    }
  }
}
