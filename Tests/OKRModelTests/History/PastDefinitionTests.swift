import OKRModel
import Testing

@Suite("A past day is judged by what was wanted on that day")
struct PastDefinitionTests {
  private static func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(dayNumber: 0) }

  private static func instant(_ day: String, _ hour: Int) -> Timestamp {
    Timestamp("\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z") ?? Timestamp(milliseconds: 0)
  }

  private static func checkIn(_ id: String, _ date: String, _ value: Double, of measure: String?)
    -> CheckInRecord
  {
    CheckInRecord(
      id: id, at: instant(date, 9),
      content: .entry(CheckInEntry(keyResult: "formats", date: day(date), value: value, measure: measure)))
  }

  /// Eight formats were the target until someone wrote 20 into the file.
  private static func workspace(
    of measure: String? = "0 to 8", changes: [DefinitionChange] = [], today: String? = "2026-11-18"
  ) -> Workspace {
    let keyResult = KeyResult(
      id: "formats", title: "Formats", measure: .reach(Reach(baseline: 0, target: .absolute(20))))
    var workspace = Workspace(
      name: "Acme", northStar: NorthStar(title: "Everybody smiles"),
      cycles: [Cycle(id: "2026-Q4", start: day("2026-10-01"), end: day("2026-12-31"))],
      objectives: [
        Objective(id: "parts", title: "Parts", cycle: "2026-Q4", stage: nil, keyResults: [keyResult])
      ],
      checkInLogs: [
        "parts": CheckInLog(records: [
          checkIn("1", "2026-10-26", 5, of: measure), checkIn("2", "2026-11-09", 8, of: measure),
        ])
      ])
    workspace.today = today.map(day)
    if !changes.isEmpty {
      workspace.history.objectiveLogs["parts"] = DefinitionChangeLog(records: changes)
    }
    return workspace
  }

  private func standing(_ workspace: Workspace, _ date: String) throws -> KeyResultStanding {
    try #require(Standings(of: workspace, asOf: Self.day(date)).objectives.first?.keyResults.first)
  }

  private static func change(_ date: String, at: String, from: String?, fixes: Bool = false)
    -> DefinitionChange
  {
    DefinitionChange(
      id: "c", at: instant(at, 10),
      content: .change(
        ChangedText(.keyResult("formats"), field: "target", on: day(date), from: from, to: "20", fixes: fixes)
      ))
  }

  @Test("Without a record, the measure of the latest check-in counts on days before today")
  func carried() throws {
    let workspace = Self.workspace()
    #expect(try standing(workspace, "2026-11-10").status == .done)
    #expect(try standing(workspace, "2026-11-17").target == 8)
    #expect(try standing(workspace, "2026-11-18").target == 20)
    #expect(try standing(workspace, "2026-11-18").progress == 0.4)
  }

  @Test("Check-ins without a measure are judged as today, as is everything when today is unknown")
  func silent() throws {
    #expect(try standing(Self.workspace(of: nil), "2026-11-10").target == 20)
    #expect(try standing(Self.workspace(today: nil), "2026-11-10").target == 20)
    #expect(try standing(Self.workspace(of: "milestones"), "2026-11-10").target == 20)
  }

  @Test("A record that was made after the check-in, or that holds from a later day, says more than it")
  func recorded() throws {
    let backdated = Self.change("2026-11-01", at: "2026-11-18", from: "8")
    #expect(try standing(Self.workspace(changes: [backdated]), "2026-11-10").target == 20)
    let planned = Self.change("2026-11-12", at: "2026-10-01", from: "8")
    #expect(try standing(Self.workspace(changes: [planned]), "2026-11-13").target == 20)
    let fixed = Self.change("2026-11-18", at: "2026-11-18", from: "8", fixes: true)
    #expect(try standing(Self.workspace(changes: [fixed]), "2026-11-10").target == 20)
  }

  @Test("A check-in carries the measure of its day")
  func carries() throws {
    let workspace = Self.workspace()
    let reference = KeyResultReference(objective: "parts", keyResult: "formats")
    let target = try #require(workspace.checkInTarget(.keyResult(reference)))
    let today = Self.day("2026-11-18")
    func measure(_ date: String) -> String? {
      var draft = CheckInDraft(value: "9")
      draft.date = date
      return draft.entry(in: target.context(for: draft, today: today))?.measure
    }
    #expect(measure("2026-11-18") == "0 to 20")
    #expect(measure("2026-11-10") == "0 to 8")
    let ledger = CheckInLedger(of: target, asOf: today, settings: Settings())
    var draft = CheckInDraft(value: "9")
    draft.date = "2026-11-10"
    #expect(draft.entry(in: ledger.context(for: draft, today: today))?.measure == "0 to 8")
  }

  @Test("The measures before each change are known, and a change of the owner leaves no trace in them")
  func earlierMeasures() throws {
    let reference = KeyResultReference(objective: "parts", keyResult: "formats")
    var workspace = Self.workspace(changes: [Self.change("2026-11-09", at: "2026-11-09", from: "8")])
    let now = try #require(workspace.objectives.first?.keyResults.first)
    let eight = now.measured(by: StatedMeasure(.reach(Reach(baseline: 0, target: .absolute(8))), unit: nil))
    workspace.history.keyResults[reference] = DatedVersions([
      .init(before: Self.day("2026-10-20"), eight), .init(before: Self.day("2026-11-09"), eight),
      .init(before: Self.day("2026-12-01"), now),
    ])
    let earlier = workspace.earlierMeasures(of: reference, asOf: Self.day("2026-11-18"))
    #expect(earlier.map(\.until) == [Self.day("2026-11-09")] && earlier.map(\.standing.target) == [8])
    #expect(workspace.earlierMeasures(of: reference, asOf: Self.day("2026-11-01")).isEmpty)
    let standings = Standings(of: workspace, asOf: Self.day("2026-11-18"))
    let explanation = Explanation(
      of: .construct(.keyResult(reference)), in: workspace, standings: standings, ascii: true)
    let item = explanation?.items.first { $0.name == "Changed" }
    #expect(item?.result == "once")
    #expect(
      item?.lines == [
        .fact("Target: 8 until 8 Nov, 20 from then on"),
        .fact("By what was wanted first, 0 to 8, it would be Done."),
      ])
  }

  @Test("Work on an earlier day has the state, the due day and the owner of that day")
  func work() throws {
    let change = { (part: ChangedText.Part, field: String, from: String?, to: String?) in
      DefinitionChange(
        id: "\(part) \(field)", at: Self.instant("2026-11-18", 9),
        content: .change(
          ChangedText(part, field: field, on: Self.day("2026-11-18"), from: from, to: to)))
    }
    let due = Self.day("2026-12-01")
    let story = Story(id: "camera", work: WorkItem(title: "Count", state: .done, due: due))
    let feature = Feature(id: "view", work: WorkItem(title: "View", state: .active), stories: [story])
    var workspace = Self.workspace()
    workspace.initiatives = [
      Initiative(
        id: "kiosks", work: WorkItem(title: "Kiosks", state: .active, owner: "ana"), features: [feature])
    ]
    workspace.history.initiativeLogs["kiosks"] = DefinitionChangeLog(records: [
      change(.whole, "owner", "ben", "ana"), change(.item("camera"), "state", "active", "done"),
      change(.item("camera"), "due", nil, "2026-12-01"), change(.item("view"), "state", "?", "active"),
    ])
    let before = try #require(workspace.initiatives(on: Self.day("2026-11-17")).first)
    #expect(before.work.owner == "ben" && before.features.first?.work.state == .active)
    #expect(before.stories.first?.work.state == .active && before.stories.first?.work.due == nil)
    #expect(before.progress.done == 0)
    #expect(workspace.initiatives(on: Self.day("2026-11-18")) == workspace.initiatives)
    let graph = TraceabilityGraph(of: workspace, in: Standings(of: workspace, asOf: Self.day("2026-11-17")))
    let id = ConstructID.story(initiative: "kiosks", id: "camera")
    guard case .story(let shown)? = graph.content(of: id) else {
      Issue.record("the story is missing")
      return
    }
    #expect(shown.work.state == .active)
  }

  @Test("An objective that was moved to a later cycle still ran in the cycle of its check-ins")
  func movedObjective() throws {
    var workspace = Self.workspace(today: "2027-01-20")
    let quarter = Cycle(id: "2027-Q1", start: Self.day("2027-01-01"), end: Self.day("2027-03-31"))
    workspace.cycles.append(quarter)
    let objective = try #require(workspace.objectives.first)
    let other = KeyResult(
      id: "new", title: "New", measure: .reach(Reach(baseline: 0, target: .absolute(20))))
    workspace.objectives = [
      Objective(
        id: objective.id, title: objective.title, cycle: quarter.id, stage: nil,
        keyResults: objective.keyResults + [other])
    ]
    let before = Standings(of: workspace, asOf: Self.day("2026-11-10"))
    #expect(before.cycle?.id == "2026-Q4")
    #expect(before.objectives.map { $0.keyResults.map(\.keyResult) } == [["formats"]])
    #expect(before.objectives.map(\.objective.cycle) == ["2026-Q4"])
    #expect(before.objectives.first?.keyResults.first?.period.due == Self.day("2026-12-31"))
    #expect(Standings(of: workspace, asOf: Self.day("2026-10-20")).objectives.isEmpty)
    #expect(Standings(of: workspace, asOf: Self.day("2027-01-20")).objectives.first?.keyResults.count == 2)
  }
}
