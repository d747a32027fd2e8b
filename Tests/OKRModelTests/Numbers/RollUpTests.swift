import OKRModel
import Testing

@Suite("Roll-ups")
struct RollUpTests {
  /// Standings on day 50, when half is expected, with the given progress; nil is a key result without check-ins.
  private func rollUp(_ progress: [Double?], weights: [Double]? = nil) -> RollUp {
    let standings = progress.map { progress in
      KeyResult.reach(from: 0, to: 1).standing(on: 50, after: progress.map { [Said(50, $0)] } ?? [])
    }
    return RollUp(
      keyResults: standings, weights: weights ?? progress.map { _ in 1 }, settings: Settings())
  }

  @Test("An objective is the mean of its key results")
  func mean() {
    let objective = rollUp([0.5, 0.64, 0.6])
    #expect(isClose(objective.progress, 0.58))
    #expect(isClose(objective.expected, 0.5))
    #expect(isClose(objective.gap, -0.08))
    #expect(objective.known == 3)
    #expect(objective.total == 3)
  }

  @Test("Heavier key results count more")
  func weighted() {
    #expect(isClose(rollUp([0, 1], weights: [1, 3]).progress, 0.75))
    #expect(isClose(rollUp([0, 1], weights: [10, 30]).progress, 0.75))
    #expect(isClose(rollUp([0.2, 0.8], weights: [0, 2]).progress, 0.8))
  }

  @Test("Unknown key results are left out and counted, never taken for 0")
  func unknown() {
    let objective = rollUp([0.6, nil, 0.8])
    #expect(isClose(objective.progress, 0.7))
    #expect(objective.known == 2)
    #expect(objective.total == 3)
  }

  @Test("The expected figure is that of the same key results, weighted alike")
  func expectedOverTheSame() {
    let early = KeyResult(
      id: "early", title: "early", measure: .reach(Reach(baseline: 0, target: .absolute(1))),
      due: DayExpression(Quarter.day(50)))
    let late = KeyResult(
      id: "late", title: "late", measure: .reach(Reach(baseline: 0, target: .absolute(1))),
      start: DayExpression(Quarter.day(50)))
    let standings = [
      early.standing(on: 50, after: [Said(50, 0.9)]), late.standing(on: 50, after: [Said(50, 0)]),
    ]
    let both = RollUp(keyResults: standings, weights: [3, 1], settings: Settings())
    #expect(isClose(both.expected, 0.75))
    #expect(isClose(both.progress, 0.675))
    let lateUnknown = [standings[0], late.standing(on: 50, after: [])]
    #expect(RollUp(keyResults: lateUnknown, weights: [3, 1], settings: Settings()).expected == 1)
  }

  @Test("Overshoot of one does not make up for another, nor does regress count below 0")
  func clamped() {
    #expect(isClose(rollUp([3, 0]).progress, 0.5))
    #expect(isClose(rollUp([-3, 1]).progress, 0.5))
  }

  @Test("With nothing known there is no figure")
  func nothingKnown() {
    for objective in [rollUp([nil, nil]), rollUp([])] {
      #expect(objective.progress == nil)
      #expect(objective.expected == nil)
      #expect(objective.gap == nil)
      #expect(objective.status == .noData)
      #expect(objective.known == 0)
    }
  }

  @Test("If only weightless key results are known there is no figure either")
  func weightless() {
    let objective = rollUp([0.7, nil], weights: [0, 1])
    #expect(objective.progress == nil)
    #expect(objective.status == .noData)
    #expect(objective.known == 1)
  }

  @Test("An invalid weight counts as 0", arguments: [-1, .nan, .infinity, -.infinity] as [Double])
  func senselessWeight(weight: Double) {
    #expect(isClose(rollUp([0.2, 0.8], weights: [weight, 1]).progress, 0.8))
  }

  @Test("The greatest possible weights do not overflow")
  func hugeWeights() {
    let huge = Double.greatestFiniteMagnitude
    #expect(isClose(rollUp([0.2, 0.8], weights: [huge, huge]).progress, 0.5))
  }

  @Test("A roll-up lies between the least and the greatest of its parts, whatever the weights")
  func between() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let parts = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Double.random(in: 0...1, using: &random)
      }
      let weights = parts.map { _ in Double.random(in: 0.01...10, using: &random) }
      let progress = try #require(rollUp(parts, weights: weights).progress)
      #expect(progress >= (parts.min() ?? 0) - 1e-12)
      #expect(progress <= (parts.max() ?? 1) + 1e-12)
    }
  }

  @Test("Neither the order of key results nor a common factor of all weights matters")
  func orderAndScale() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<500 {
      let parts = (0..<6).map { _ in
        (progress: Double.random(in: 0...1, using: &random), weight: Double.random(in: 0...5, using: &random))
      }
      let shuffled = parts.shuffled(using: &random)
      let one = rollUp(parts.map(\.progress), weights: parts.map(\.weight))
      let other = rollUp(shuffled.map(\.progress), weights: shuffled.map { $0.weight * 7 })
      #expect(isClose(one.progress, other.progress))
      #expect(one.counts == other.counts)
    }
  }

  @Test("A stage is the plain mean of its objectives, however many key results each has")
  func stage() {
    let stage = RollUp(objectives: [rollUp([1, 1, 1]), rollUp([0])], settings: Settings())
    #expect(isClose(stage.progress, 0.5))
    #expect(stage.known == 2)
    #expect(stage.total == 2)
    #expect(stage.counts.total == 4)
  }

  @Test("An objective counts by its weight; one of weight 0 is counted and moves no mean")
  func weightedStage() {
    let parts = [rollUp([0.6]), rollUp([0.2]), rollUp([1])]
    let stage = RollUp(objectives: parts, weights: [3, 1, 0], settings: Settings())
    #expect(isClose(stage.progress, 0.5))
    #expect(stage.known == 3 && stage.counts.total == 3)
    let nothing = RollUp(objectives: parts, weights: [0, -1, .nan], settings: Settings())
    #expect(nothing.progress == nil)
  }

  @Test("Stage, outcome, category, North Star and their explanation take the weights of their objectives")
  func weightsInStandings() throws {
    let objective = { (id: ObjectiveID, weight: Double) in
      Objective(
        id: id, title: id.rawValue, cycle: Quarter.cycle.id, stage: "use", serves: [.outcome("calm")],
        weight: weight,
        keyResults: [
          KeyResult(id: "kr", title: "K", measure: .reach(Reach(baseline: 0, target: .absolute(10))))
        ])
    }
    let workspace = Workspace(
      name: "A", northStar: NorthStar(title: "Calm"),
      outcomes: [Outcome(id: "calm", title: "Calm", category: .customer)],
      valueStreams: [ValueStream(id: "s", title: "S", stages: [Stage(id: "use", title: "Use")])],
      cycles: [Quarter.cycle], objectives: [objective("heavy", 3), objective("light", 1)],
      checkInLogs: ["heavy": Said.log([Said(50, 6)]), "light": Said.log([Said(50, 2)])])
    let standings = Standings(of: workspace, asOf: Quarter.day(50))
    #expect(isClose(standings.stage("use")?.progress, 0.5))
    #expect(isClose(standings.outcome("calm")?.progress, 0.5))
    #expect(isClose(standings.category(.customer)?.progress, 0.5))
    #expect(isClose(standings.northStar.progress, 0.5))
    let explanation = Explanation(
      of: .construct(.stage("use")), in: workspace, standings: standings, ascii: false)
    let lines = try #require(explanation).text
    #expect(lines.contains("  mean by weight of the objectives' progress"))
    #expect(lines.contains { $0.hasSuffix("(3 × 60% + 1 × 20%) / 4 = 50%") })
    let graph = TraceabilityGraph(of: workspace, cycle: nil)
    let stage = graph.impact(of: .objective("light")).effects.first { $0.node == .stage("use") }
    #expect(isClose(stage?.share, 0.25))
  }

  @Test("An objective with nothing known is left out of its stage and counted")
  func stageWithUnknown() {
    let stage = RollUp(objectives: [rollUp([0.6]), rollUp([nil]), rollUp([])], settings: Settings())
    #expect(isClose(stage.progress, 0.6))
    #expect(stage.known == 1)
    #expect(stage.total == 3)
  }
}
