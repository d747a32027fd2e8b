import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("Many check-ins at once are planned together")
struct CheckInPlanTests {
  private static let count = 1_000

  private func workspace() throws -> Workspace {
    let start = try #require(CivilDay("2026-10-01"))
    let end = try #require(CivilDay("2026-12-31"))
    return Workspace(
      name: "W", northStar: NorthStar(title: "N"), cycles: [Cycle(id: "2026-Q4", start: start, end: end)],
      objectives: ["one", "two"].map { id in
        Objective(
          id: ObjectiveID(id), title: id, cycle: "2026-Q4", stage: "s",
          keyResults: (0..<Self.count).map {
            KeyResult(
              id: "k\($0)", title: "K", measure: .reach(Reach(baseline: 10, target: .absolute(20))))
          })
      })
  }

  @Test("Each log is read once, however many key results of its objective are checked in")
  func steps() throws {
    var plan = CheckInPlan(
      workspace: try workspace(), today: try #require(CivilDay("2026-11-18")), author: "ana",
      now: try #require(Timestamp("2026-11-18T09:00:00Z")))
    for objective in ["one", "two"] {
      for number in 0..<Self.count {
        try plan.add(
          CheckInPlan.Statement(reference: "\(objective)/k\(number)", draft: CheckInDraft(value: "12")))
      }
    }
    #expect(plan.outcomes.count == 2 * Self.count)
    #expect(Set(plan.instants.keys) == ["one", "two"])
  }
}
