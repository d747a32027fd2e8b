import Testing

@testable import OKRModel

/// With the examples of docs/numbers.md. Anyone who changes one changes the other.
@Suite("A key result that rolls up from what contributes to it (docs/numbers.md)")
struct ChildrenRollUpTests {
  private static let bags = KeyResultReference(objective: "journey", keyResult: "bags")

  private static func parent(closing: Closing? = nil, start: Int? = nil) -> Objective {
    Objective(
      id: "journey", title: "Journey", cycle: "2026-Q4", stage: "fly",
      keyResults: [
        KeyResult(
          id: "bags", title: "Bags", measure: .rollUp, start: start.map { DayExpression(Quarter.day($0)) },
          closing: closing)
      ])
  }

  /// An objective that contributes, whose only key result goes from 0 to 100.
  private static func child(
    _ id: ObjectiveID, weight: Double = 1, cycle: CycleID = "2026-Q4", closing: Closing? = nil
  ) -> Objective {
    Objective(
      id: id, title: id.rawValue, cycle: cycle, stage: "fly", weight: weight,
      contributesTo: [.keyResult(bags)],
      keyResults: [.reach(from: 0, to: 100, closing: closing)])
  }

  private static func workspace(
    _ objectives: [Objective], _ said: [ObjectiveID: [Said]] = [:], cycles: [Cycle] = []
  ) -> Workspace {
    var workspace = Workspace(
      name: "AlignAir", northStar: NorthStar(title: "Calm"), cycles: [Quarter.cycle] + cycles,
      objectives: objectives, checkInLogs: said.mapValues { Said.log($0) })
    workspace.today = Quarter.day(50)
    return workspace
  }

  private static func standing(of workspace: Workspace, on day: Int = 50) throws -> KeyResultStanding {
    try #require(Standings(of: workspace, asOf: Quarter.day(day)).keyResult(bags)?.1)
  }

  @Test("The mean of its children by their weights, and what is expected of the same ones")
  func mean() throws {
    let objectives = [Self.parent(), Self.child("a", weight: 3), Self.child("b"), Self.child("unknown")]
    let workspace = Self.workspace(objectives, ["a": [Said(48, 60)], "b": [Said(49, 20)]])
    let standing = try Self.standing(of: workspace)
    #expect(isClose(standing.progress, 0.5) && isClose(standing.expected, 0.5))
    #expect(standing.status == .onTrack && standing.reason == .keepingUp)
    #expect(standing.value == nil && standing.checkIns.isEmpty && standing.forecast == nil)
    #expect(standing.children.map(\.id) == ["a", "b", "unknown"])
    let parent = try #require(Standings(of: workspace, asOf: Quarter.day(50)).objective("journey"))
    #expect(isClose(parent.rollUp.progress, 0.5) && parent.rollUp.status == .onTrack)
  }

  @Test(
    "The thresholds of a key result apply",
    arguments: [(41.0, Status.onTrack), (39, .atRisk), (24, .offTrack)])
  func thresholds(value: Double, status: Status) throws {
    let workspace = Self.workspace([Self.parent(), Self.child("a")], ["a": [Said(49, value)]])
    #expect(try Self.standing(of: workspace).status == status)
  }

  @Test("Done once all under it are; Stale if a third of them are; No data without a child, or a known one")
  func others() throws {
    let done = Self.workspace([Self.parent(), Self.child("a")], ["a": [Said(49, 100)]])
    #expect(try Self.standing(of: done).reason == .childrenDone)
    let stale = Self.workspace(
      [Self.parent(), Self.child("a"), Self.child("b")], ["a": [Said(49, 60)], "b": [Said(20, 60)]])
    #expect(try Self.standing(of: stale).reason == .childrenStale(1, of: 2))
    let lonely = try Self.standing(of: Self.workspace([Self.parent()]))
    #expect(lonely.status == .noData && lonely.reason == .nothingContributes && lonely.progress == nil)
    let unknown = try Self.standing(of: Self.workspace([Self.parent(), Self.child("a")]))
    #expect(unknown.status == .noData && unknown.reason == .childrenUnknown)
    let later = try Self.standing(of: Self.workspace([Self.parent(start: 60), Self.child("a")]))
    #expect(later.status == .notStarted)
  }

  @Test("Children of every cycle count, and those that were given up do not")
  func everyCycle() throws {
    let year = Cycle(id: "2026", start: Quarter.day(-200), end: Quarter.day(200))
    let dropped = Closing(.dropped, on: Quarter.day(30), because: nil)
    let workspace = Self.workspace(
      [Self.parent(), Self.child("a", cycle: "2026"), Self.child("b", closing: dropped)],
      ["a": [Said(49, 40)], "b": [Said(20, 90)]], cycles: [year])
    let standing = try Self.standing(of: workspace)
    #expect(isClose(standing.progress, 0.4) && isClose(standing.expected, 250.0 / 400))
    #expect(standing.children.map(\.isLeftOut) == [false, true])
  }

  @Test("Closed as missed it keeps the figures of that day; dropped it counts in nothing")
  func closed() throws {
    let closing = { Closing($0, on: Quarter.day(40), because: nil) }
    let said: [ObjectiveID: [Said]] = ["a": [Said(38, 20), Said(49, 90)]]
    let missed = Self.workspace([Self.parent(closing: closing(.missed)), Self.child("a")], said)
    let standing = try Self.standing(of: missed)
    #expect(standing.progress == 0.2 && standing.expected == 0.4 && standing.status == .atRisk)
    let dropped = Self.workspace([Self.parent(closing: closing(.dropped)), Self.child("a")], said)
    #expect(try Self.standing(of: dropped).isLeftOut)
  }

  @Test("Nobody is asked for a check-in on it, and its objective's confidence does not miss one")
  func agenda() throws {
    let workspace = Self.workspace([Self.parent(), Self.child("a")], ["a": [Said(20, 60, confidence: 5)]])
    let standings = Standings(of: workspace, asOf: Quarter.day(50))
    let agenda = CheckInAgenda(of: workspace, standings: standings, person: nil)
    #expect(agenda.items.map(\.id.objective) == ["a"])
    let standing = try Self.standing(of: workspace)
    #expect(standing.status == .stale)
    #expect(AttentionList(of: standings).items.map(\.id.objective) == ["a"])
    #expect(try ConfidenceSummary(of: #require(standings.objective("journey"))).total == 0)
    let improvements = Improvements(
      of: Self.parent().keyResults[0], standing, settings: workspace.settings)
    #expect(improvements.steps.isEmpty && improvements.toStay == nil)
  }

  @Test("Objectives that contribute to each other, as on a past day, count once and end")
  func circle() {
    let knot = { (id: ObjectiveID, other: ObjectiveID) in
      Objective(
        id: id, title: id.rawValue, cycle: "2026-Q4", stage: "fly",
        contributesTo: [.keyResult(KeyResultReference(objective: other, keyResult: "sum"))],
        keyResults: [
          KeyResult(id: "sum", title: "Sum", measure: .rollUp), .reach(from: 0, to: 100),
        ])
    }
    let workspace = Self.workspace(
      [knot("a", "b"), knot("b", "a"), knot("c", "c")],
      ["a": [Said(49, 20)], "b": [Said(49, 60)], "c": [Said(49, 40)]])
    let standings = Standings(of: workspace, asOf: Quarter.day(50))
    #expect(isClose(standings.objective("a")?.rollUp.progress, 0.4))
    #expect(isClose(standings.objective("c")?.rollUp.progress, 0.4))
  }

  @Test("A chain of ten thousand objectives needs no deep stack, and one below many parents no long time")
  func depth() {
    let link = { (number: Int, parents: [Int]) in
      Objective(
        id: ObjectiveID("o\(number)"), title: "O", cycle: "2026-Q4", stage: "fly",
        contributesTo: parents.map {
          .keyResult(KeyResultReference(objective: ObjectiveID("o\($0)"), keyResult: "kr"))
        },
        keyResults: [KeyResult(id: "kr", title: "Sum", measure: .rollUp)])
    }
    let last = Objective(
      id: "o10000", title: "O", cycle: "2026-Q4", stage: "fly",
      contributesTo: [.keyResult(KeyResultReference(objective: "o9999", keyResult: "kr"))],
      keyResults: [.reach(from: 0, to: 100)])
    let chain = (0..<10_000).map { link($0, $0 == 0 ? [] : [$0 - 1]) } + [last]
    let figures = Standings(of: Self.workspace(chain, ["o10000": [Said(49, 30)]]), asOf: Quarter.day(50))
    #expect(isClose(figures.objective("o0")?.rollUp.progress, 0.3))
    // Each contributes to the two before it, so that there are more ways than could be followed.
    let lattice = (0..<200).map { link($0, [$0 - 1, $0 - 2].filter { $0 >= 0 }) }
    #expect(Standings(of: Self.workspace(lattice), asOf: Quarter.day(50)).objectives.count == 200)
  }

  @Test("The explanation names each child with its weight and share, and the sum")
  func explanation() throws {
    let workspace = Self.workspace(
      [Self.parent(), Self.child("a", weight: 3), Self.child("b")],
      ["a": [Said(48, 60)], "b": [Said(49, 20)]])
    let standings = Standings(of: workspace, asOf: Quarter.day(50))
    let topic = Explanation.Topic.construct(.keyResult(Self.bags))
    let explanation = try #require(Explanation(of: topic, in: workspace, standings: standings))
    let lines = explanation.items.flatMap(\.lines)
    #expect(lines.contains(.term("weight 3, 75% of the mean", title: "a", .onTrack)))
    #expect(
      lines.contains(.worked("(3 x 60% + 20%) / 4 = 50%"))
        || lines.contains(.worked("(3 x 60% + 1 x 20%) / 4 = 50%")))
    #expect(!explanation.items.map(\.name).contains("Value"))
  }
}
