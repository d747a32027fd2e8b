import FileStore
import OKRModel
import Testing

private let path = WorkspaceFixture.objectivePath

@Suite("Faults in an objective")
struct ObjectiveFaultTests {
  private func sentences(of text: String) throws -> [String] {
    try WorkspaceFixture([path: text]).sentences
  }

  @Test("a stage that does not exist is reported with the one that was meant")
  func unknownStage() throws {
    let fixture = try WorkspaceFixture([path: "objective: A\nstage: chek-in-and-prepare\n"])
    #expect(
      fixture.sentences == [
        "\(path):2:8: error: unknown stage 'chek-in-and-prepare'; did you mean 'check-in-and-prepare'?"
      ])
    #expect(fixture.read().workspace.objectives.map(\.id) == ["shorten-queue"])
  }

  @Test("a missing title or stage is reported, and the objective stays visible")
  func missing() throws {
    let fixture = try WorkspaceFixture([path: "owner: ana\n"])
    #expect(
      fixture.sentences == [
        "\(path):1:1: error: missing key 'objective' in this objective",
        "\(path):1:1: error: missing key 'stage' in this objective; it says where in the value stream the objective "
          + "belongs",
      ])
    #expect(fixture.read().workspace.objectives.map(\.title) == ["shorten-queue"])
  }

  @Test(
    "a dangling reference is reported with what was meant, and left out",
    arguments: [
      (
        "outcomes: [customer, calm-jorney]",
        "3:22: error: unknown outcome 'calm-jorney'; did you mean 'calm-journey'?"
      ),
      ("outcomes: [custmer]", "3:12: error: unknown outcome 'custmer'; did you mean 'customer'?"),
      ("capabilities: [flying]", "3:16: error: unknown capability 'flying'"),
      ("goal: walk", "3:7: error: unknown goal 'walk'"),
      ("owner: bne", "3:8: warning: unknown person 'bne'; did you mean 'ben'?"),
      ("outcomes: {a: b}", "3:11: error: 'outcomes' must be a list such as [one, two], not a mapping"),
      ("outcomes: [[a]]", "3:12: error: an entry of 'outcomes' must be text, not a list"),
      ("key-results: many", "3:14: error: 'key-results' must be a list, each entry after a '-', not text"),
      ("titel: B", "3:1: warning: unknown key 'titel'"),
      ("stages: book", "3:1: warning: unknown key 'stages'"),
      ("key-result: []", "3:1: warning: unknown key 'key-result'; did you mean 'key-results'?"),
    ])
  func references(line: String, sentence: String) throws {
    #expect(try sentences(of: "objective: A\nstage: book\n\(line)\n") == ["\(path):\(sentence)"])
  }

  @Test("one word alone counts as a list of one")
  func loneWord() throws {
    let loaded = try WorkspaceFixture([path: "objective: A\nstage: book\noutcomes: customer\n"]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.objectives.first?.serves == [.category(.customer)])
  }

  @Test("without declared people anyone may own anything")
  func nobodyDeclared() throws {
    let manifest = WorkspaceFixture.manifest.split(separator: "\n").filter {
      !$0.contains("name: Ana") && !$0.contains("name: Ben") && $0 != "people:"
    }
    let loaded = try WorkspaceFixture([
      "headway.yaml": manifest.joined(separator: "\n") + "\n",
      path: "objective: A\nstage: book\nowner: zoe\n",
    ]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.objectives.first?.owner == "zoe")
  }

  @Test("a folder that is not a cycle is reported once, with the one that was meant")
  func noCycle() throws {
    let text = "objective: A\nstage: book\n"
    #expect(
      try WorkspaceFixture(["objectives/2026-Q5/a.yaml": text, "objectives/2026-Q5/b.yaml": text]).sentences
        == [
          "objectives/2026-Q5: error: no cycle '2026-Q5' is declared in headway.yaml, so that its 2 objectives are not "
            + "shown; did you mean '2026-Q3'?"
        ])
  }

  @Test("an objective outside any folder is reported with the right folder")
  func outsideOfFolders() throws {
    #expect(
      try WorkspaceFixture(["objectives/lost.yaml": "objective: A\nstage: book\n"]).sentences == [
        "objectives/lost.yaml: error: an objective lies in the folder of its cycle; move this file to "
          + "objectives/<cycle>/lost.yaml"
      ])
  }

  @Test("the same objective in two cycles is reported, and that of the later cycle counts")
  func twice() throws {
    let fixture = try WorkspaceFixture([
      "objectives/2026-Q3/shorten-queue.yaml": "objective: Old\nstage: book\n"
    ])
    #expect(
      fixture.sentences == [
        "objectives/2026-Q3/shorten-queue.yaml:1:1: error: duplicate objective id 'shorten-queue'; it is already at \(path)"
      ])
    #expect(fixture.read().workspace.objectives.map(\.title) == ["Shorten the queue"])
  }

  @Test("two objectives whose names differ only in case are reported")
  func caseOnly() throws {
    #expect(
      try WorkspaceFixture(["objectives/2026-Q3/Shorten-Queue.yaml": "objective: B\nstage: book\n"]).sentences
        == [
          "objectives/2026-Q3/Shorten-Queue.yaml:1:1: error: the objective ids 'Shorten-Queue' and 'shorten-queue' "
            + "(\(path)) differ only in case; rename one"
        ])
  }

  @Test("a folder name that is not an id is reported, and cannot act on the terminal")
  func folderName() throws {
    #expect(
      try WorkspaceFixture(["objectives/Q4\u{1B}[31m!/a.yaml": "objective: [\n"]).sentences == [
        "objectives/Q4!: error: the folder's name gives the invalid id 'Q4!'; rename it with letters, digits and "
          + "hyphens, beginning with a letter or digit, at most 64"
      ])
  }

  @Test("a file name that is not an id is reported")
  func fileName() throws {
    #expect(
      try WorkspaceFixture(["objectives/2026-Q4/two words.yaml": "objective: A\nstage: book\n"]).sentences
        == [
          "objectives/2026-Q4/two words.yaml: error: the file's name gives the invalid id 'two words'; rename it with "
            + "letters, digits and hyphens, beginning with a letter or digit, at most 64"
        ])
  }

  @Test("a title that YAML cuts at ' #' causes a warning")
  func cut() throws {
    let fixture = try WorkspaceFixture([path: "objective: Be #1 on the route\nstage: book\n"])
    #expect(
      fixture.sentences == [
        "\(path):1:12: warning: the text of 'objective' ends before ' #', for YAML takes the rest for a comment; "
          + "put it in quotes to keep it"
      ])
    #expect(fixture.read().workspace.objectives.first?.title == "Be")
    #expect(try sentences(of: "objective: Cut costs # in Q4\nstage: book\n").count == 1)
    #expect(try sentences(of: "objective: A title over\n  two lines #1\nstage: book\n").count == 1)
  }

  @Test("a title that YAML takes for a comment causes a warning")
  func onlyComment() throws {
    #expect(
      try sentences(of: "objective: #1 on the route\nstage: book\nowner: # nobody yet\n") == [
        "\(path):1:1: warning: the value of 'objective' begins with '#', so that YAML takes it for a comment; "
          + "put it in quotes",
        "\(path):1:1: error: missing key 'objective' in this objective",
      ])
  }

  @Test("a clearly separated comment is not a fault, nor is # in quotes or within a word")
  func notCut() throws {
    #expect(try sentences(of: "objective: Cut costs   # the board wants it\nstage: book\n") == [])
    #expect(try sentences(of: "objective: \"Be #1\"\nstage: book # near, but no title\n") == [])
    #expect(try sentences(of: "objective: C#1\nstage: book\n") == [])
    #expect(try sentences(of: "objective: A\nstage: book\nwhy: >\n  Be #1 here.\n") == [])
  }
}
