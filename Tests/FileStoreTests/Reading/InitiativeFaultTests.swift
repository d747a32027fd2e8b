import FileStore
import OKRModel
import Testing

private let path = WorkspaceFixture.initiativePath

@Suite("Faults in an initiative")
struct InitiativeFaultTests {
  @Test(
    "a fault is reported in its place, and the initiative stays",
    arguments: [
      (
        "initiative: A",
        "1:1: error: missing key 'state' in this initiative; it is one of planned, active, blocked, done, dropped"
      ),
      ("state: done", "1:1: error: missing key 'initiative' in this initiative"),
      ("initiative: A\nstate: actve", "2:8: error: unknown state 'actve'; did you mean 'active'?"),
      (
        "initiative: A\nstate: paused",
        "2:8: error: unknown state 'paused'; it is one of planned, active, blocked, done, dropped"
      ),
      (
        "initiative: A\nstate: done\nsupports: [wait-time]",
        "3:12: error: 'supports' names key results as objective/key-result, not as 'wait-time'"
      ),
      (
        "initiative: A\nstate: done\nsupports: [shorten-queue/wait-tme]",
        "3:12: error: unknown key result 'shorten-queue/wait-tme'; did you mean 'shorten-queue/wait-time'?"
      ),
      (
        "initiative: A\nstate: done\nsupports: [shorten-queu/wait-time]",
        "3:12: error: unknown objective 'shorten-queu'; did you mean 'shorten-queue'?"
      ),
      (
        "initiative: A\nstate: done\nlink: ftp://example.org/1",
        "3:7: error: 'link' must be an address that begins with https:// or http://, not 'ftp://example.org/1'"
      ),
      (
        "initiative: A\nstate: done\nlink: javascript:alert(1)",
        "3:7: error: 'link' must be an address that begins with https:// or http://, not 'javascript:alert(1)'"
      ),
      (
        "initiative: A\nstate: done\nfeatures: [{id: f, title: F, state: done,"
          + " stories: [{id: s, title: S, state: done, weight: -2}]}]",
        "3:92: error: 'weight' must be 0 or more, not -2; 1 is used"
      ),
      (
        "initiative: A\nstate: done\ndue: soon",
        "3:6: error: 'due' must be a day such as 2026-12-31, a length such as 6 months, a quarter such as Q1, or end of cycle, not 'soon'"
      ),
      (
        "initiative: A\nstate: done\nowner: annna",
        "3:8: warning: unknown person 'annna'; did you mean 'ana'?"
      ),
      (
        "initiative: A\nstate: done\nsuports: []",
        "3:1: warning: unknown key 'suports'; did you mean 'supports'?"
      ),
    ])
  func faults(text: String, sentence: String) throws {
    let fixture = try WorkspaceFixture([path: text + "\n"])
    #expect(fixture.sentences == ["\(path):\(sentence)"])
    #expect(fixture.read().workspace.initiatives.map(\.id) == ["kiosks"])
  }

  @Test("a repeated story or feature is reported, stories across the whole initiative")
  func twice() throws {
    let text = """
      initiative: A
      state: active
      features:
        - {id: one, title: One, state: done, stories: [{id: s, title: S, state: done}]}
        - {id: two, title: Two, state: done, stories: [{id: s, title: T, state: done}]}
        - {id: one, title: Three, state: done}

      """
    let fixture = try WorkspaceFixture([path: text])
    #expect(
      fixture.sentences == [
        "\(path):5:55: error: duplicate story id 's'; it is already at line 4",
        "\(path):6:10: error: duplicate feature id 'one'; it is already at line 4",
      ])
    #expect(fixture.read().workspace.initiatives.first?.features.map(\.id) == ["one", "two"])
  }

  @Test("support for a key result whose own file has a fault is not reported again")
  func noCascade() throws {
    let sentences = try WorkspaceFixture([
      WorkspaceFixture.objectivePath:
        "objective: A\nstage: book\nkey-results:\n  - {id: wait-time, title: W}\n",
      path: "initiative: A\nstate: done\nsupports: [shorten-queue/wait-time]\n",
    ]).sentences
    #expect(sentences.count == 1)
    #expect(sentences.first?.contains("a key result needs a measure") == true)
  }

  @Test("A due day in words counts in the cycle of the first key result that the work supports")
  func dueInWords() throws {
    let text = """
      initiative: Kiosks
      state: active
      due: 2 months
      features:
        - id: drop
          title: Drop
          state: active
          due: Q4
          supports: [shorten-queue/wait-time]
          stories:
            - {id: tag, title: Tag, state: planned, due: end of cycle}
            - {id: old, title: Old, state: planned, due: 2026-11-30}

      """
    let loaded = try WorkspaceFixture([WorkspaceFixture.initiativePath: text]).read()
    #expect(loaded.diagnostics == [])
    let initiative = try #require(loaded.workspace.initiatives.first)
    let feature = try #require(initiative.features.first)
    let work = [initiative.work, feature.work] + feature.stories.map(\.work)
    #expect(
      work.map { $0.due.map { "\($0)" } } == ["2026-11-30", "2026-12-31", "2026-12-31", "2026-11-30"])
    #expect(work.map { $0.statedDue?.words } == ["2 months", "Q4", "end of cycle", nil])
    #expect(FieldValues(of: initiative.work)[.due] == "2 months")
  }

  @Test("Without a cycle to count in, a length is a warning, and a quarter of a year is a day all the same")
  func dueWithoutCycle() throws {
    let text = "initiative: A\nstate: active\ndue: 2 months\n"
    let loaded = try WorkspaceFixture([WorkspaceFixture.initiativePath: text]).read()
    #expect(
      loaded.diagnostics.map(\.description) == [
        "execution/kiosks.yaml:3:6: warning: 'due' is '2 months', and this work supports no key result whose cycle it could be counted in; write a day, or name a key result in 'supports'"
      ])
    #expect(loaded.workspace.initiatives.first?.work.due == nil)
    let quarter = "initiative: A\nstate: active\ndue: 2027-Q1\n"
    let other = try WorkspaceFixture([WorkspaceFixture.initiativePath: quarter]).read()
    #expect(other.diagnostics == [])
    #expect(other.workspace.initiatives.first?.work.due == CivilDay("2027-03-31"))
  }

  @Test("A recorded change of a due day in words holds on the days before it")
  func earlierDue() throws {
    let text = "initiative: A\nstate: active\ndue: Q4\nsupports: [shorten-queue/wait-time]\n"
    let record = """
      {"id":"1","at":"2026-11-18T09:12:03Z","on":"2026-11-18","field":"due","from":"3 weeks","to":"Q4"}

      """
    let loaded = try WorkspaceFixture([
      WorkspaceFixture.initiativePath: text, "changes/execution/kiosks.jsonl": record,
    ]).read()
    #expect(loaded.diagnostics == [])
    let due = { (day: String) in
      CivilDay(day).flatMap { loaded.workspace.initiatives(on: $0).first?.work.due }
    }
    #expect(due("2026-11-17") == CivilDay("2026-10-21") && due("2026-11-18") == CivilDay("2026-12-31"))
  }
}
