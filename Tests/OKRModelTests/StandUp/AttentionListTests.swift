import Testing

@testable import OKRModel

@Suite("What needs attention")
struct AttentionListTests {
  private static func standings(_ said: [(id: KeyResultID, value: Double, blocker: String?)]) -> Standings {
    let objective = Airline.objective(
      "wait", stage: "check-in", serves: [], keyResults: said.map { .reach($0.id, from: 0, to: 100) })
    let records = said.enumerated().map { index, said in
      CheckInRecord(
        id: "\(index)", at: Timestamp(milliseconds: Int64(index)), author: nil,
        content: .entry(
          CheckInEntry(
            keyResult: said.id, date: Airline.halfway, value: said.value, blocker: said.blocker)))
    }
    let workspace = Workspace(
      name: "", northStar: NorthStar(title: ""), cycles: [Quarter.cycle], objectives: [objective],
      checkInLogs: ["wait": CheckInLog(records: records)])
    return Standings(of: workspace, asOf: Airline.halfway)
  }

  @Test("Off track and blocked key results are in it, the one furthest behind first; others are not")
  func order() {
    let list = AttentionList(
      of: Self.standings([
        ("fine", 50, nil), ("late", 20, nil), ("blocked", 50, "no desk"), ("latest", 5, "no room"),
        ("slow", 35, nil), ("over", 100, "none of this matters"),
      ]))
    #expect(list.items.map(\.keyResult.id) == ["latest", "late", "blocked"])
    #expect(list.count(.offTrack) == 2 && list.count(.stale) == 0 && list.blocked == 2)
    #expect(list.items.first?.blocker == "no room")
  }

  @Test("Without trouble it is empty")
  func empty() {
    #expect(AttentionList(of: Self.standings([("fine", 60, nil)])).items.isEmpty)
  }
}
