import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("Numbers are never cut on the screen")
struct UncutNumberTests {
  /// Numbers whose digits appear nowhere else on the screen.
  private static let telling = ["31415926", "27182818", "98765432", "4669.2016", "57721566"]
  private static let units = ["passengers per week and airport", "€", "", "h"]
  private static let sizes = [(40, 10), (60, 20), (80, 24), (120, 40), (200, 50)].map(Size.init)

  /// The sample with such numbers in all its key results, large, small, negative and far beyond the goal.
  private static func workspace(_ seed: Int) -> Workspace {
    var workspace = Fixture.workspace
    workspace.checkInLogs = [:]
    workspace.objectives = workspace.objectives.enumerated().map { place, objective in
      let keyResults = objective.keyResults.enumerated().map { index, old in
        let value = { (shift: Int) in Double(telling[(seed + place + index + shift) % telling.count]) ?? 0 }
        let sign = (seed + index) % 3 == 0 ? -1.0 : 1
        let measure: Measure =
          switch (seed + index) % 4 {
          case 0: .hold(.between(-value(0), value(1)))
          case 1: .reach(Reach(baseline: 0, target: .absolute(value(1) / 1_000_000)))
          default: .reach(Reach(baseline: sign * value(0), target: .absolute(value(1))))
          }
        let record = Fixture.record(
          "\(objective.id)-\(index)", old.id, "2026-11-16", sign * value(2), confidence: 7)
        let earlier = Fixture.record("\(objective.id)-\(index)-0", old.id, "2026-11-03", value(3))
        workspace.checkInLogs[objective.id] = CheckInLog(
          records: (workspace.checkInLogs[objective.id].map(\.records) ?? []) + [record, earlier])
        return KeyResult(
          id: old.id, title: old.title, measure: measure, unit: units[(seed + index) % units.count],
          owner: "ben")
      }
      return Objective(
        id: objective.id, title: objective.title, cycle: objective.cycle, stage: objective.stage,
        serves: objective.serves, capabilities: objective.capabilities, owner: "ben", keyResults: keyResults)
    }
    return workspace
  }

  @Test("Neither in panes, details, forms, charts, tables nor the heat map", arguments: Screen.all, 0..<2)
  func everyScreen(screen: Screen, seed: Int) {
    screen.eachSize(of: Self.sizes, workspace: Self.workspace(seed)) { state, size in
      for glyphs in seed == 0 ? [Glyphs.unicode] : [.ascii] {
        // A card over the screen hides parts of what is below it.
        let isCovered = state.overlay != nil
        let faults = Self.faults(
          in: state.frame(glyphs).text, ellipsis: glyphs.ellipsis, isCovered: isCovered)
        #expect(faults.isEmpty, "\(size.columns)x\(size.rows): \(faults.prefix(3))")
      }
    }
  }

  @Test("Nor in the sweep", arguments: 0..<2)
  func sweep(seed: Int) {
    var workspace = Self.workspace(seed)
    // Nothing of this week, so that all are due.
    workspace.checkInLogs = workspace.checkInLogs.mapValues { log in
      CheckInLog(records: log.records.filter { $0.entry?.date == Fixture.day("2026-11-03") })
    }
    for size in Self.sizes {
      var state = Fixture.sweep(size: size, workspace: workspace)
      for key in [Key.enter, .escape, .character("j"), .enter] {
        let faults = Self.faults(in: state.screen(), ellipsis: "…")
        #expect(faults.isEmpty, "\(size.columns)x\(size.rows): \(faults.prefix(3))")
        state.press(key)
      }
    }
  }

  @Test("The check detects a number that is cut")
  func check() {
    #expect(!Self.faults(in: "a 314… b", ellipsis: "…").isEmpty)
    #expect(!Self.faults(in: "a 3141 b", ellipsis: "…").isEmpty)
    #expect(!Self.faults(in: "a 5926 b", ellipsis: "…").isEmpty)
    #expect(Self.faults(in: "a 31415926 b … c", ellipsis: "…").isEmpty)
  }

  /// Digits right before an ellipsis, and parts of a telling number.
  private static func faults(in text: String, ellipsis: String, isCovered: Bool = false) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      let numbers = line.split { !($0.isNumber && $0.isASCII) && $0 != "." && $0 != "," }
        .map { $0.filter { $0 != "," } }
      let parts = numbers.filter { number in
        guard !isCovered else { return false }
        let digits = number.trimmingPrefix { $0 == "." }
        return digits.count >= 3 && telling.contains { $0 != digits && $0.contains(digits) }
      }
      let cut = line.ranges(of: ellipsis).filter { range in
        // Between two numbers it means a range.
        let isRange =
          range.upperBound < line.endIndex
          && (line[range.upperBound].isNumber || ["-", "~"].contains(line[range.upperBound]))
        return !isRange && range.lowerBound > line.startIndex
          && line[line.index(before: range.lowerBound)].isNumber
      }
      return parts + cut.map { "\(line[..<$0.upperBound].suffix(20))" }
    }
  }
}
