import OKRModel
import Testing

@Suite("A workspace")
struct WorkspaceTests {
  private func workspace(_ cycles: [Cycle]) -> Workspace {
    Workspace(name: "w", northStar: NorthStar(title: "n"), cycles: cycles)
  }

  private func cycle(_ id: CycleID, _ start: Int, _ end: Int) -> Cycle {
    Cycle(id: id, start: Quarter.day(start), end: Quarter.day(end))
  }

  @Test(
    "The cycle of a day is the one running, between cycles the last one that ended, before all of them the first",
    arguments: [
      (-1, "one"), (0, "one"), (9, "one"), (10, "one"), (14, "one"), (15, "two"), (20, "two"), (500, "two"),
    ])
  func cycleOfDay(day: Int, id: String) {
    let cycles = [cycle("one", 0, 9), cycle("two", 15, 20)]
    #expect(workspace(cycles).cycle(on: Quarter.day(day))?.id.rawValue == id)
    #expect(workspace(cycles.reversed()).cycle(on: Quarter.day(day))?.id.rawValue == id)
  }

  @Test(
    "A quarter takes precedence over the year around it, also in its first weeks",
    arguments: [0, 5, 30, 60, 89])
  func nested(day: Int) {
    let cycles = [cycle("year", 0, 364), cycle("q1", 0, 29), cycle("q2", 30, 59), cycle("q3", 60, 89)]
    let expected: CycleID = day < 30 ? "q1" : day < 60 ? "q2" : "q3"
    #expect(workspace(cycles).cycle(on: Quarter.day(day))?.id == expected)
    #expect(workspace(cycles.reversed()).cycle(on: Quarter.day(day))?.id == expected)
  }

  @Test("All cycles that run on a day are shown, the main one first; between cycles only that one")
  func running() {
    let cycles = [cycle("year", 0, 364), cycle("half", 0, 179), cycle("q1", 0, 29), cycle("q3", 60, 89)]
    let names = { (day: Int) in self.workspace(cycles).cycles(on: Quarter.day(day)).map(\.id.rawValue) }
    #expect(names(5) == ["q1", "half", "year"])
    #expect(names(70) == ["q3", "half", "year"])
    #expect(names(200) == ["year"])
    #expect(names(400) == ["year"])
    #expect(workspace([]).cycles(on: Quarter.day(0)).isEmpty)
  }

  @Test("Without cycles there is none")
  func noCycle() {
    #expect(workspace([]).cycle(on: Quarter.day(0)) == nil)
  }

  @Test("Categories are served directly or through outcomes, each named once and in the model's order")
  func categories() {
    let workspace = Airline.workspace()
    let objective = Airline.objective(
      "o", stage: "book",
      serves: [
        .category(.strategic), .outcome("lean"), .outcome("calm"), .category(.customer), .outcome("lost"),
      ])
    #expect(workspace.categories(of: objective) == [.customer, .operational, .strategic])
    #expect(workspace.categories(of: Airline.objective("p", stage: "book", serves: [])).isEmpty)
  }

  @Test("The four categories are those of the model")
  func categoryNames() {
    #expect(
      OutcomeCategory.allCases.map(\.rawValue) == ["customer", "operational", "financial", "strategic"])
    #expect(OutcomeCategory.allCases.map(\.title) == ["Customer", "Operational", "Financial", "Strategic"])
  }

  @Test("Check-ins are found by the name of their key result")
  func checkIns() {
    let workspace = Airline.workspace()
    #expect(
      workspace.checkIns(of: KeyResultReference(objective: "wait", keyResult: "kr")).map(\.value) == [50])
    #expect(workspace.checkIns(of: KeyResultReference(objective: "wait", keyResult: "no")).isEmpty)
    #expect(workspace.checkIns(of: KeyResultReference(objective: "no", keyResult: "kr")).isEmpty)
  }

  @Test("Stages of all value streams follow one another")
  func stages() {
    let two = Workspace(
      name: "w", northStar: NorthStar(title: "n"),
      valueStreams: [
        ValueStream(id: "fly", title: "Fly", stages: Airline.stages),
        ValueStream(id: "recover", title: "Recover", stages: [Stage(id: "detect", title: "Detect")]),
      ])
    #expect(two.stages.map(\.id) == ["book", "check-in", "board", "detect"])
  }

  @Test("People are shown by their first name, undeclared ones by their id")
  func people() {
    var workspace = Airline.workspace()
    workspace.people = [Person(id: "ana", name: "Ana Ruiz"), Person(id: "x", name: " ")]
    #expect(workspace.shortName(ofPerson: "ana") == "Ana")
    #expect(workspace.shortName(ofPerson: "x") == "x")
    #expect(workspace.shortName(ofPerson: "guest") == "guest")
  }

  @Test("The default thresholds and days apply if nothing is set")
  func settings() {
    let settings = Settings()
    #expect(settings.checkInDay == .monday)
    #expect(settings.staleAfter == 10)
    #expect(settings.atRisk == 0.10)
    #expect(settings.offTrack == 0.25)
  }

  @Test("A diagnostic reads as compilers write it, with as much of the place as is known")
  func diagnostics() {
    #expect(
      Diagnostic(.error, path: "a.yaml", line: 3, column: 7, message: "no").description
        == "a.yaml:3:7: error: no")
    #expect(
      Diagnostic(.warning, path: "a.yaml", line: 3, message: "hm").description == "a.yaml:3: warning: hm")
    #expect(Diagnostic(.warning, path: "a.yaml", message: "hm").description == "a.yaml: warning: hm")
  }
}
