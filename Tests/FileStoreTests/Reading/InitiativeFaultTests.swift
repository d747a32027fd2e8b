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
        "3:6: error: 'due' must be a day such as 2026-12-31, not 'soon'"
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
}
