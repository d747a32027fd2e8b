import OKRModel
import Testing

@Suite("Where a workspace stands")
struct StandingsTests {
  private let standings = Standings(of: Airline.workspace(), asOf: Airline.halfway)

  @Test("The running cycle's objectives are computed, in order, and no others")
  func objectives() {
    #expect(standings.cycle == Quarter.cycle)
    #expect(standings.objectives.map(\.objective.id) == ["wait", "ready", "find", "quiet"])
    #expect(standings.objective("past") == nil)
    #expect(standings.objective("nobody") == nil)
  }

  @Test("An objective has the figures of its own log")
  func objective() throws {
    let wait = try #require(standings.objective("wait"))
    #expect(isClose(wait.rollUp.progress, 0.5))
    #expect(wait.keyResults.map(\.value) == [50])
    #expect(wait.rollUp.status == .onTrack)
    #expect(try #require(standings.objective("ready")).rollUp.status == .offTrack)
    #expect(try #require(standings.objective("quiet")).rollUp.progress == nil)
  }

  @Test("A stage is the mean of its objectives")
  func stages() throws {
    let checkIn = try #require(standings.stage("check-in"))
    #expect(isClose(checkIn.progress, 0.3))
    #expect(checkIn.status == .atRisk)
    #expect(checkIn.counts[.offTrack] == 1)
    #expect(standings.objectives(ofStage: "check-in").map(\.objective.id) == ["wait", "ready"])
  }

  @Test("A stage with one of two objectives known shows what is known, and that it is stale")
  func halfKnown() throws {
    let book = try #require(standings.stage("book"))
    #expect(isClose(book.progress, 0.9))
    #expect(book.known == 1)
    #expect(book.total == 2)
    #expect(book.status == .stale)
  }

  @Test("A stage without an objective in the cycle has no figures")
  func emptyStage() {
    #expect(standings.stage("board") == nil)
    #expect(standings.objectives(ofStage: "board").isEmpty)
  }

  @Test("An outcome and a category are the mean of the objectives that serve them, each counted once")
  func outcomesAndCategories() throws {
    #expect(isClose(try #require(standings.outcome("calm")).progress, 0.5))
    #expect(isClose(try #require(standings.outcome("lean")).progress, 0.5))
    let customer = try #require(standings.category(.customer))
    #expect(customer.total == 3)
    #expect(isClose(customer.progress, 0.5))
    #expect(try #require(standings.category(.operational)).total == 1)
    #expect(standings.category(.financial) == nil)
    #expect(standings.outcome("nobody") == nil)
  }

  @Test("An outcome that an objective names twice counts once")
  func namedTwice() {
    var workspace = Airline.workspace()
    workspace.objectives = [
      Airline.objective("wait", stage: "check-in", serves: [.outcome("calm"), .outcome("calm")])
    ]
    let standings = Standings(of: workspace, asOf: Airline.halfway)
    #expect(standings.outcome("calm")?.total == 1)
    #expect(standings.category(.customer)?.total == 1)
  }

  @Test("Without a measure of its own the North Star is the mean of all objectives")
  func northStar() {
    #expect(isClose(standings.northStar.progress, 0.5))
    #expect(standings.northStar.known == 3)
    #expect(standings.northStar.total == 4)
    #expect(standings.northStar.counts.total == 4)
    #expect(standings.northStarMeasure == nil)
  }

  @Test("Looking back into the cycle before shows its objectives")
  func lookingBack() throws {
    let before = Standings(of: Airline.workspace(), asOf: Quarter.day(-1))
    #expect(before.objectives.map(\.objective.id) == ["past"])
    #expect(isClose(try #require(before.stage("board")).progress, 0.8))
  }

  @Test("A workspace without cycles or objectives has no figures, and says so")
  func empty() {
    let empty = Standings(
      of: Workspace(name: "New", northStar: NorthStar(title: "Up")), asOf: Airline.halfway)
    #expect(empty.cycle == nil)
    #expect(empty.objectives.isEmpty)
    #expect(empty.northStar.status == .noData)
    #expect(empty.northStar.progress == nil)
  }

  @Test("The weights of the key results are used in the objective")
  func weights() {
    let objective = Airline.objective(
      "o", stage: "book", serves: [],
      keyResults: [.reach("light", from: 0, to: 1), .reach("heavy", from: 0, to: 1, weight: 3)])
    let log = CheckInLog(records: [
      .entry("a", at: 1, day: 50, value: 0, of: "light"), .entry("b", at: 2, day: 50, value: 1, of: "heavy"),
    ])
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle], objectives: [objective],
      checkInLogs: ["o": log])
    let standing = Standings(of: workspace, asOf: Airline.halfway).objective("o")
    #expect(isClose(standing?.rollUp.progress, 0.75))
  }
}
