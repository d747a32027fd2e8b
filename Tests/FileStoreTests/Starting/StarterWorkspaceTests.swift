import FileStore
import Foundation
import OKRModel
import Testing

@Suite("headway init")
struct StarterWorkspaceTests {
  let directory: TemporaryDirectory
  let today: CivilDay

  init() throws {
    directory = try TemporaryDirectory()
    today = try #require(CivilDay("2027-02-10"))
  }

  private var okrs: String { "\(directory.path)/okrs" }

  @Test("the new workspace opens without a single warning, in the quarter that runs today")
  func opens() throws {
    let location = try StarterWorkspace.create(at: okrs, today: today)
    #expect(location == WorkspaceLocation(root: okrs))
    let loaded = WorkspaceReader(location).read()
    #expect(loaded.diagnostics == [])
    let cycle = try #require(loaded.workspace.cycle(on: today))
    #expect(cycle.id == "2027-Q1")
    #expect("\(cycle.start) \(cycle.end)" == "2027-01-01 2027-03-31")
    #expect(Standings(of: loaded.workspace, asOf: today).objectives.map(\.keyResults.count) == [3])
    #expect(loaded.workspace.initiatives.map(\.supportedKeyResults.count) == [2])
    #expect(loaded.workspace.stages.count == 4)
  }

  @Test("a new workspace starts without anything stale, however old the quarter is")
  func freshness() throws {
    let location = try StarterWorkspace.create(at: okrs, today: today)
    let standings = Standings(of: WorkspaceReader(location).read().workspace, asOf: today)
    #expect(standings.northStar.counts[.noData] == 3)
  }

  @Test("its cycle is the quarter of the day, whichever it is", arguments: 0..<24)
  func quarters(month: Int) throws {
    let day = CivilDay(dayNumber: 20_000 + month * 31)
    try StarterWorkspace.create(at: okrs, today: day)
    let cycle = try #require(WorkspaceReader(WorkspaceLocation(root: okrs)).read().workspace.cycles.first)
    #expect(cycle.period.contains(day))
    #expect((89...91).contains(cycle.start.days(to: cycle.end)))
  }

  @Test("git will keep both sides' check-ins when it merges")
  func gitAttributes() throws {
    try StarterWorkspace.create(at: okrs, today: today)
    let attributes = try directory.text(of: "okrs/.gitattributes")
    for logs in ["check-ins/**/*.jsonl", "stand-ups/*.jsonl", "changes/**/*.jsonl"] {
      #expect(attributes.contains("\n\(logs) merge=union\n"))
    }
  }

  @Test("the files explain themselves")
  func comments() throws {
    try StarterWorkspace.create(at: okrs, today: today)
    let files = try directory.files().filter { $0.hasSuffix(".yaml") }
    #expect(!files.isEmpty)
    for file in files {
      #expect(try directory.text(of: file).hasPrefix("# "), "\(file)")
    }
  }

  @Test("it can be created beside existing files")
  func besideOthers() throws {
    try directory.write("hello", to: "README.md")
    try StarterWorkspace.create(at: directory.path, today: today)
    #expect(WorkspaceReader(WorkspaceLocation(root: directory.path)).read().diagnostics == [])
    #expect(try directory.text(of: "README.md") == "hello")
  }

  @Test("it refuses to overwrite a workspace, or to nest in one")
  func workspaceThere() throws {
    try StarterWorkspace.create(at: okrs, today: today)
    try directory.write("headway: 1\n", to: "okrs/headway.yaml")
    let error = #expect(throws: StoreError.self) { try StarterWorkspace.create(at: okrs, today: today) }
    #expect(
      error?.description
        == "\(okrs)/headway.yaml is there already and is not written over; choose another place or remove it")
    #expect(throws: StoreError.alreadyThere(path: "\(okrs)/headway.yaml")) {
      try StarterWorkspace.create(at: "\(okrs)/deeper/okrs", today: today)
    }
    #expect(try directory.text(of: "okrs/headway.yaml") == "headway: 1\n")
  }

  @Test(
    "it refuses to overwrite any file, and leaves nothing behind",
    arguments: [
      ".gitattributes", "objectives/2027-Q1/first-week.yaml", "execution/guided-start.yaml", "execution",
    ])
  func fileThere(path: String) throws {
    try directory.write("mine", to: "okrs/\(path)")
    #expect(throws: StoreError.self) { try StarterWorkspace.create(at: okrs, today: today) }
    #expect(try directory.files() == ["okrs/\(path)"])
    #expect(try directory.text(of: "okrs/\(path)") == "mine")
    #expect(
      FileManager.default.subpaths(atPath: okrs)?.contains("objectives") == path.hasPrefix("objectives"))
  }
}
