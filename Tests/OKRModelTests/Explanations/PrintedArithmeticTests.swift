import OKRModel
import Testing

@Suite("Shown arithmetic is true")
struct PrintedArithmeticTests {
  private static let magnitudes = (-9...12).map { power in
    (0..<abs(power)).reduce(1.0) { number, _ in power < 0 ? number / 10 : number * 10 }
  }

  /// A number of roughly `magnitude`, with few digits or with many.
  private static func number(_ magnitude: Double, _ random: inout SplitMix64) -> Double {
    let number = Double.random(in: -20...20, using: &random)
    let digits = [1.0, 10, 1_000, 1e9][Int.random(in: 0..<4, using: &random)]
    return (number * digits).rounded() / digits * magnitude
  }

  private static func workspace(_ magnitude: Double, seed: UInt64) -> Workspace {
    var random = SplitMix64(seed: seed)
    let baseline = number(magnitude, &random)
    let gap = [1, 1e-3, 1e-6][Int.random(in: 0..<3, using: &random)]
    let target = baseline + number(magnitude, &random) * gap
    let measures: [Measure] = [
      .reach(Reach(baseline: baseline, target: .absolute(target))),
      .reach(Reach(baseline: nil, target: .absolute(target))),
      .reach(
        Reach(baseline: baseline, target: .relative(percent: Double.random(in: -80...80, using: &random)))),
      .hold(.atMost(baseline)), .hold(.between(min(baseline, target), max(baseline, target))),
    ]
    let weights = [1, 0.1, 2.5, 1e-6, 3]
    let keyResults = measures.enumerated().map { index, measure in
      KeyResult(
        id: "kr-\(index)", title: "kr", measure: measure, weight: weights[index],
        checkpoints: index == 0 || index == 2
          ? [35, 71].map { day in
            let share = Double.random(in: -0.2...1.2, using: &random)
            return Checkpoint(
              by: DayExpression(Quarter.day(day)), value: baseline + share * (target - baseline))
          } : [])
    }
    var records: [CheckInRecord] = []
    for keyResult in keyResults {
      for day in 0..<Int.random(in: 0...9, using: &random) {
        let share = Double.random(in: -0.2...1.2, using: &random)
        records.append(
          .entry(
            "\(keyResult.id)-\(day)", at: Int64(day), day: 7 * day,
            value: baseline + share * (target - baseline), of: keyResult.id))
      }
    }
    return Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [
        Airline.objective("o", stage: "s", serves: [], keyResults: keyResults),
        Airline.objective("p", stage: "s", serves: [], keyResults: keyResults),
      ], checkInLogs: ["o": CheckInLog(records: records), "p": CheckInLog(records: Array(records.prefix(9)))])
  }

  @Test("For sizes from a billionth to a billion, each printed equation holds for its printed numbers")
  func equations() throws {
    var count = 0
    for (index, magnitude) in Self.magnitudes.enumerated() {
      for seed in 0..<12 {
        let workspace = Self.workspace(magnitude, seed: UInt64(100 * index + seed))
        let standings = Standings(of: workspace, asOf: Quarter.day(60 + seed))
        let keyResults = (0..<5).map {
          ConstructID.keyResult(KeyResultReference(objective: "o", keyResult: "kr-\($0)"))
        }
        for subject in keyResults + [.objective("o"), .northStar] {
          let explanation = try #require(
            Explanation(of: .construct(subject), in: workspace, standings: standings, ascii: true))
          for case .worked(let text) in explanation.items.flatMap(\.lines) where text.contains(" = ") {
            count += 1
            #expect(PrintedArithmetic.isTrue(text) == true, "\(magnitude): \(text)")
          }
        }
      }
    }
    #expect(count > 3_000)
  }

  @Test("Small numbers are written in full beside each other, without powers of ten")
  func small() throws {
    let keyResult = KeyResult.reach(from: 0.0004, to: 0.00004)
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [keyResult])],
      checkInLogs: ["o": Said.log([Said(50, 0.0002)], of: keyResult.id)])
    let subject = ConstructID.keyResult(.init(objective: "o", keyResult: keyResult.id))
    let explanation = try #require(
      Explanation(
        of: .construct(subject), in: workspace, standings: Standings(of: workspace, asOf: Quarter.day(50)),
        ascii: true))
    #expect(
      explanation.lines(of: "Progress")?.last == "(0.0002 - 0.0004) / (0.00004 - 0.0004) = 0.556")
  }

  @Test("A threshold is never called passed, or kept, by a number that reads the same")
  func thresholds() throws {
    for hundred in [4.999_999_6, 15.000_000_4, 15.000_002] {
      let keyResult = KeyResult.reach(from: 0, to: 100)
      let workspace = Workspace(
        name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
        objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [keyResult])],
        checkInLogs: ["o": Said.log([Said(50, 40 - hundred)], of: keyResult.id)])
      let subject = ConstructID.keyResult(.init(objective: "o", keyResult: keyResult.id))
      let lines = try #require(
        Explanation(
          of: .construct(subject), in: workspace, standings: Standings(of: workspace, asOf: Quarter.day(50)),
          ascii: true)
      ).lines(of: "Status")
      let text = try #require(lines?.last)
      let numbers = text.split(separator: " ").compactMap { Double($0) }
      #expect(numbers.count == 2)
      #expect(text.contains(" > ") ? numbers[0] > numbers[1] : numbers[0] <= numbers[1], "\(text)")
    }
  }
}
