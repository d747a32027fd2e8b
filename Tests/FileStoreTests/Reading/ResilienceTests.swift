import FileStore
import OKRModel
import Testing

@Suite("One bad file never hides the good ones")
struct ResilienceTests {
  @Test("a broken objective is reported, and the others are there")
  func brokenObjective() throws {
    let fixture = try WorkspaceFixture([
      "objectives/2026-Q4/broken.yaml": "objective: Faster: always\nstage: book\n"
    ])
    #expect(
      fixture.sentences == [
        "objectives/2026-Q4/broken.yaml:1:18: error: this ': ' stands in text without quotes; put the text in quotes, "
          + "or check the indentation"
      ])
    #expect(fixture.read().workspace.objectives.map(\.id) == ["shorten-queue"])
  }

  @Test(
    "a broken headway.yaml is reported once, and the objectives are there, with the stages and quarters that they name"
  )
  func brokenManifest() throws {
    let fixture = try WorkspaceFixture(["headway.yaml": "name: [AlignAir\n"])
    let loaded = fixture.read()
    #expect(loaded.diagnostics.count == 1)
    #expect(loaded.diagnostics.first?.path == "headway.yaml")
    #expect(loaded.workspace.objectives.map(\.id) == ["shorten-queue"])
    #expect(loaded.workspace.stages.map(\.id) == ["check-in-and-prepare"])
    #expect(
      loaded.workspace.cycles == [
        Cycle(id: "2026-Q4", start: try day(2026, 10, 1), end: try day(2026, 12, 31))
      ])
    #expect(loaded.workspace.name == fixture.directory.path.split(separator: "/").last.map(String.init))
    #expect(loaded.workspace.northStar.title == loaded.workspace.name)
    let standings = Standings(of: loaded.workspace, asOf: try day(2026, 11, 18))
    #expect(standings.objectives.map(\.objective.id) == ["shorten-queue"])
  }

  @Test("a workspace in okrs/ without a name is named after the project")
  func projectName() throws {
    let directory = try TemporaryDirectory()
    try directory.write("headway: 1\n", to: "rocket/okrs/headway.yaml")
    #expect(
      WorkspaceReader(WorkspaceLocation(root: "\(directory.path)/rocket/okrs")).read().workspace.name
        == "rocket")
  }

  @Test("a missing headway.yaml is reported")
  func missingManifest() throws {
    let directory = try TemporaryDirectory()
    let loaded = WorkspaceReader(WorkspaceLocation(root: directory.path)).read()
    #expect(
      loaded.diagnostics.map(\.description) == [
        "headway.yaml: error: this cannot be read: there is no such file or directory"
      ])
  }

  @Test("an empty headway.yaml, objective or initiative is reported")
  func empty() throws {
    #expect(
      try WorkspaceFixture([
        "headway.yaml": "# nothing yet\n", "objectives/2026-Q4/empty.yaml": "",
        "execution/empty.yaml": "\n\n",
      ]).sentences == [
        "headway.yaml: error: this file is empty; a workspace needs at least a 'north-star', 'value-streams' and 'cycles'",
        "execution/empty.yaml: error: this file is empty; an initiative needs at least 'initiative:' and 'state:'",
        "objectives/2026-Q4/empty.yaml: error: this file is empty; an objective needs at least 'objective:' and 'stage:'",
      ])
  }

  @Test("the references of good files to a broken one are not faults")
  func noCascade() throws {
    let fixture = try WorkspaceFixture([
      WorkspaceFixture.objectivePath: "objective: [\n",
      WorkspaceFixture.initiativePath: "initiative: A\nstate: done\nsupports: [shorten-queue/wait-time]\n",
      WorkspaceFixture.logPath:
        #"{"id":"A","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"# + "\n",
    ])
    #expect(fixture.sentences.count == 1)
    #expect(fixture.read().workspace.initiatives.map(\.id) == ["kiosks"])
  }

  @Test("files that are not headway's are silently skipped")
  func foreign() throws {
    #expect(
      try WorkspaceFixture([
        "README.md": "# Hello", "objectives/README.md": "x", "objectives/2026-Q4/notes.txt": "x",
        "objectives/2026-Q4/.draft.yaml": "[", "objectives/2026-Q4/shorten-queue.yaml~": "[",
        "execution/.gitkeep": "",
        "check-ins/README.md": "x",
      ]).sentences == [])
  }

  @Test("a file that ends in .yml is not read, and that is reported")
  func otherEnding() throws {
    #expect(
      try WorkspaceFixture(["execution/kiosks.yml": "initiative: A\nstate: done\n"]).sentences == [
        "execution/kiosks.yml: warning: only files that end in .yaml are read; rename this one"
      ])
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }
}
