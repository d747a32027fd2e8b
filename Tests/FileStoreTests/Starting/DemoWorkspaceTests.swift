import FileStore
import Foundation
import OKRModel
import Testing

@Suite("headway demo")
struct DemoWorkspaceTests {
  let directory: TemporaryDirectory
  private let path = WorkspaceFixture.logPath

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(WorkspaceFixture.manifest + "# reviewed on 2026-11-18\n", to: "sample/headway.yaml")
    try directory.write(WorkspaceFixture.objective, to: "sample/\(WorkspaceFixture.objectivePath)")
    try directory.write("objective: Old\nstage: book\n", to: "sample/objectives/2026-Q3/old.yaml")
    try directory.write("Look at it on 2026-11-18.\n", to: "sample/README.md")
    try directory.write("check-ins/**/*.jsonl merge=union\n", to: "sample/.gitattributes")
    try directory.write(Self.line("A", "2026-11-16"), to: "sample/\(path)")
    try directory.write(Self.action, to: "sample/stand-ups/2026-Q4.jsonl")
  }

  private static func line(_ id: String, _ day: String) -> String {
    #"{"id":"\#(id)","at":"\#(day)T09:12:03Z","kr":"wait-time","date":"\#(day)","value":17.5}"# + "\n"
  }

  private static let action =
    #"{"id":"B","at":"2026-11-18T09:05:00Z","type":"action","date":"2026-11-18","text":"Do it by 2026-11-25","due":"2026-11-25"}"#
    + "\n"

  private var demo: String { "\(directory.path)/share/headway/demo" }

  private func prepare(_ today: String, reset: Bool = false) throws -> DemoWorkspace.Outcome {
    try DemoWorkspace.prepare(
      sampleData: "\(directory.path)/sample", at: demo, today: try #require(CivilDay(today)), reset: reset)
  }

  private func read() -> LoadedWorkspace {
    WorkspaceReader(WorkspaceLocation(root: demo)).read()
  }

  /// A process number that does not exist.
  private static let nobody = "999999999"

  @Test("the leftovers of an interrupted copy are removed, and those of a running one are not")
  func leftOvers() throws {
    _ = try prepare("2026-11-18")
    for name in ["demo.new-\(Self.nobody)", "demo.old-\(Self.nobody)", "demo.new-1", "demo.old"] {
      try directory.write("x", to: "share/headway/\(name)/notes.txt")
    }
    #expect(try prepare("2026-11-18") == .reused)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/share/headway")
    #expect(names.sorted() == ["demo", "demo.new-1", "demo.old"])
  }

  @Test("a copy interrupted between its two steps restores the old demo, with its check-ins")
  func betweenSteps() throws {
    _ = try prepare("2026-11-18")
    try directory.write(Self.line("mine", "2026-11-17"), to: "share/headway/demo/\(path)")
    try directory.rename("share/headway/demo", to: "share/headway/demo.old-\(Self.nobody)")
    #expect(try prepare("2026-11-18") == .reused)
    #expect(try directory.text(of: "share/headway/demo/\(path)") == Self.line("mine", "2026-11-17"))
  }

  @Test("its reference day is the day that the sample describes")
  func referenceDay() {
    #expect(DemoWorkspace.referenceDay.description == "2026-11-18")
  }

  @Test(
    "its quarter runs today, in week 7, on any day",
    arguments: ["2026-11-18", "2026-11-20", "2027-02-24", "2027-06-30", "2029-12-31", "2025-01-01"])
  func alive(today: String) throws {
    #expect(try prepare(today) == .created)
    let day = try #require(CivilDay(today))
    let loaded = read()
    #expect(loaded.diagnostics == [])
    let cycle = try #require(loaded.workspace.cycles.last)
    #expect(cycle.period.contains(day))
    #expect((7...8).contains(cycle.week(of: day)))
    let standings = Standings(of: loaded.workspace, asOf: day)
    #expect(standings.objectives.map(\.objective.id) == ["shorten-queue"])
    #expect(standings.objectives.first?.keyResults.first?.value == 17.5)
    let checkIn = try #require(standings.objectives.first?.keyResults.first?.latest)
    #expect(checkIn.date <= day)
    #expect(checkIn.date.weekday == .monday)
    #expect(loaded.workspace.objectives.map(\.cycle) == loaded.workspace.cycles.map(\.id))
  }

  @Test("comments, README and .gitattributes are copied, and the sample stays as it is")
  func comesAlong() throws {
    _ = try prepare("2027-02-24")
    let copy = { (name: String) in try self.directory.text(of: "share/headway/demo/\(name)") }
    #expect(try copy("headway.yaml").contains("# reviewed on 2027-02-24\n"))
    #expect(try copy("headway.yaml").contains("{id: 2027-Q1, start: 2027-01-07, end: 2027-04-08}"))
    #expect(try copy("README.md") == "Look at it on 2026-11-18.\n")
    #expect(try copy(".gitattributes") == "check-ins/**/*.jsonl merge=union\n")
    #expect(try copy("check-ins/2027-Q1/shorten-queue.jsonl") == Self.line("A", "2027-02-22"))
    #expect(try directory.text(of: "sample/\(path)") == Self.line("A", "2026-11-16"))
  }

  @Test("stand-ups are copied with their days moved, in the log of the new cycle")
  func standUps() throws {
    _ = try prepare("2027-02-24")
    let action = try #require(read().workspace.standUps.actions.first)
    #expect(action.entry.date.description == "2027-02-24")
    #expect(action.entry.due?.description == "2027-03-03")
    #expect(action.recordedAt.description == "2027-02-24T09:05:00Z")
    #expect(try directory.text(of: "share/headway/demo/stand-ups/2027-Q1.jsonl").hasPrefix(#"{"id":"B""#))
  }

  @Test("check-ins made there stay until a reset")
  func stays() throws {
    _ = try prepare("2026-11-18")
    let day = try #require(CivilDay("2026-11-18"))
    let record = CheckInRecord(
      id: "mine", at: Timestamp(milliseconds: 1_795_000_000_000),
      content: .entry(CheckInEntry(keyResult: "wait-time", date: day, value: 3)))
    try CheckInAppender(WorkspaceLocation(root: demo)).append(
      record, to: .forObjective("shorten-queue", cycle: "2026-Q4"))
    #expect(try prepare("2026-11-19") == .reused)
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    #expect(read().workspace.checkIns(of: reference).map(\.value) == [17.5, 3])
    #expect(try prepare("2026-11-19", reset: true) == .created)
    #expect(read().workspace.checkIns(of: reference).map(\.value) == [17.5])
  }

  @Test("an outdated one is moved, with what was written there")
  func movedOn() throws {
    _ = try prepare("2026-11-18")
    try directory.write(
      Self.line("A", "2026-11-16") + Self.line("mine", "2026-11-18"), to: "share/headway/demo/\(path)")
    #expect(try prepare("2027-06-30") == .moved(weeks: 32))
    #expect(
      try directory.text(of: "share/headway/demo/check-ins/2027-Q2/shorten-queue.jsonl")
        == Self.line("A", "2027-06-28") + Self.line("mine", "2027-06-30"))
    #expect(read().diagnostics == [])
    #expect(try prepare("2027-06-30") == .reused)
  }

  @Test("one that was broken by hand is shown as it is")
  func brokenByHand() throws {
    _ = try prepare("2026-11-18")
    try directory.write("cycles: [\n", to: "share/headway/demo/headway.yaml")
    #expect(try prepare("2028-01-01") == .reused)
    #expect(try directory.text(of: "share/headway/demo/headway.yaml") == "cycles: [\n")
  }

  @Test("what is not a demo is never touched, not even by a reset", arguments: [false, true])
  func notADemo(reset: Bool) throws {
    try directory.write(WorkspaceFixture.manifest, to: "share/headway/demo/headway.yaml")
    #expect(throws: StoreError.alreadyThere(path: demo)) { _ = try prepare("2026-11-18", reset: reset) }
    #expect(try directory.text(of: "share/headway/demo/headway.yaml") == WorkspaceFixture.manifest)
  }

  @Test("an empty directory will do")
  func emptyDirectory() throws {
    try directory.makeDirectory("share/headway/demo")
    #expect(try prepare("2026-11-18") == .created)
    #expect(read().diagnostics == [])
  }

  @Test("without a sample there is a message, and no partial demo")
  func noSample() throws {
    try FileManager.default.removeItem(atPath: "\(directory.path)/sample/headway.yaml")
    let error = #expect(throws: StoreError.self) { _ = try prepare("2026-11-18") }
    #expect(
      error?.description
        == "\(directory.path)/sample cannot be used as a sample: headway.yaml: this cannot be read: there is no such file "
        + "or directory")
    #expect(!FileManager.default.fileExists(atPath: demo))
  }

  @Test("nothing is left beside the demo")
  func tidy() throws {
    _ = try prepare("2026-11-18")
    _ = try prepare("2026-11-18", reset: true)
    _ = try prepare("2027-11-18")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/share/headway") == ["demo"])
  }

  @Test("the sample that comes with headway makes a demo without a warning")
  func realSample() throws {
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../sample-data/alignair").standardizedFileURL.path
    let today = try #require(CivilDay("2027-05-05"))
    try DemoWorkspace.prepare(sampleData: sample, at: demo, today: today)
    let loaded = read()
    #expect(loaded.diagnostics == [])
    let original = WorkspaceReader(WorkspaceLocation(root: sample)).read()
    #expect(original.diagnostics == [])
    let then = Standings(of: original.workspace, asOf: DemoWorkspace.referenceDay)
    let now = Standings(of: loaded.workspace, asOf: today)
    #expect(now.northStar.status == then.northStar.status)
    #expect(now.objectives.map(\.rollUp.status) == then.objectives.map(\.rollUp.status))
  }
}
