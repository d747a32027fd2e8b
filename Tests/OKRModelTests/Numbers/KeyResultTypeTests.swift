import OKRModel
import Testing

@Suite("Committed and aspirational (docs/numbers.md)")
struct KeyResultTypeTests {
  @Test("A committed one is achieved at 100%, an aspirational one at 70%, which is the default")
  func thresholds() {
    #expect(KeyResultType.committed.achievedFrom == 1 && KeyResultType.aspirational.achievedFrom == 0.7)
    #expect(KeyResult.reach(from: 0, to: 1).type == .aspirational)
  }

  @Test("The type changes neither figures nor status")
  func figures() {
    let measure = Measure.reach(Reach(baseline: 0, target: .absolute(100)))
    let standings = [KeyResultType.committed, .aspirational, nil].map {
      KeyResult(id: "kr", title: "kr", measure: measure, type: $0).standing(on: 50, after: [Said(49, 38)])
    }
    #expect(standings.allSatisfy { $0.status == .atRisk && $0.progress == 0.38 })
  }

  @Test("The explanation says from when on it is achieved, if the file names the type")
  func explained() throws {
    let measure = Measure.reach(Reach(baseline: 0, target: .absolute(100)))
    for (type, lines) in [
      (
        KeyResultType.committed,
        ["committed", "when it is closed, it counts as achieved from a progress of 100% on"]
      ),
      (nil, nil),
    ] as [(KeyResultType?, [String]?)] {
      let keyResult = KeyResult(id: "kr", title: "kr", measure: measure, type: type)
      let workspace = Workspace(
        name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
        objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [keyResult])])
      let explanation = try #require(
        Explanation(
          of: .construct(.keyResult(.init(objective: "o", keyResult: "kr"))), in: workspace,
          standings: Standings(of: workspace, asOf: Quarter.day(50)), ascii: true))
      #expect(explanation.lines(of: "Type") == lines)
    }
  }
}
