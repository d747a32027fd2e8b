import FileStore
import OKRModel
import Testing

@Suite("What a key result guards, and what a team silences")
struct GuardFaultTests {
  private func loaded(guards: String, manifest: String = "") throws -> LoadedWorkspace {
    let objective = """
      objective: Shorten the queue
      stage: book
      key-results:
        - {id: wait, title: Wait, target: 1, guards: \(guards)}
        - {id: overtime, title: Overtime, at-most: 120}

      """
    let other = """
      objective: Be kind
      stage: book
      key-results:
        - {id: smiles, title: Smiles, at-least: 3}

      """
    return try WorkspaceFixture([
      WorkspaceFixture.objectivePath: objective, "objectives/2026-Q4/kind.yaml": other,
      "headway.yaml": WorkspaceFixture.manifest + manifest,
    ]).read()
  }

  @Test("A hold is named by its id among siblings, or with its objective")
  func found() throws {
    let loaded = try loaded(guards: "[overtime, kind/smiles, shorten-queue/overtime]")
    #expect(loaded.diagnostics.map(\.description) == [])
    let guards = loaded.workspace.objectives.flatMap(\.keyResults).first { $0.id == "wait" }?.guards
    #expect(guards?.map(\.description) == ["shorten-queue/overtime", "kind/smiles"])
  }

  @Test(
    "What is not a hold, or does not exist, is reported in its place",
    arguments: [
      ("overtme", "unknown key result 'overtme' in 'guards'; did you mean 'overtime'?"),
      ("kin/smiles", "unknown objective 'kin' in 'guards'; did you mean 'kind'?"),
      (
        "wait",
        "'wait' is no hold, so that it cannot be guarded; a hold has 'at-least', 'at-most' or 'between'"
      ),
      (
        "a/b/c", "'guards' names holds as key-result or objective/key-result, not as 'a/b/c'"
      ),
    ])
  func wrong(guards: String, sentence: String) throws {
    let loaded = try loaded(guards: guards)
    let path = WorkspaceFixture.objectivePath
    #expect(loaded.diagnostics.map(\.description) == ["\(path):4:48: error: \(sentence)"])
    #expect(loaded.workspace.objectives.allSatisfy { $0.keyResults.allSatisfy(\.guards.isEmpty) })
  }

  @Test("A rule is silenced as a whole or for one construct, with the reason")
  func silences() throws {
    let loaded = try loaded(
      guards: "overtime",
      manifest: """
        lint:
          silence:
            - indicator-missing
            - {rule: owner-missing, at: shorten-queue/wait, because: We are looking for one}

        """)
    #expect(loaded.diagnostics.map(\.description) == [])
    #expect(
      loaded.workspace.silences == [
        Silence(rule: "indicator-missing"),
        Silence(rule: "owner-missing", at: "shorten-queue/wait", because: "We are looking for one"),
      ])
  }

  @Test(
    "A silence that names no rule, or nothing that exists, is reported in its place",
    arguments: [
      ("[stael]", "20:18: warning: unknown rule 'stael'; did you mean 'stale'?"),
      (
        "[file]",
        "20:18: warning: 'file' cannot be silenced: what cannot be read is left out; correct what it reports, or "
          + "remove this"
      ),
      ("[Stale]", "20:18: warning: unknown rule 'Stale'; write 'stale'"),
      ("[guard_broken]", "20:18: warning: unknown rule 'guard_broken'; write 'guard-broken'"),
      ("[gard-broken]", "20:18: warning: unknown rule 'gard-broken'; did you mean 'guard-broken'?"),
      (
        "[warnings]",
        "20:18: warning: 'warnings' is a level, and a silence names one rule; 'headway lint --rules' lists the rules"
      ),
      (
        "wording",
        "20:17: warning: 'wording' is a kind of rule, and a silence names one rule; 'headway lint --rules' lists "
          + "the rules"
      ),
      (
        "[kind/smiles]",
        "20:18: warning: 'kind/smiles' is no rule; for one thing write {rule: ID, at: objective/key-result}; "
          + "'headway lint --rules' lists the rules"
      ),
      (
        "[{rule: stale, at: kind/smile}]",
        "20:36: warning: 'at' names nothing that there is: 'kind/smile'; did you mean 'kind/smiles'?"
      ),
      (
        "[{at: kind}]",
        "20:18: error: missing key 'rule' in this silence; 'headway lint --rules' lists them"
      ),
      ("[{rule: stale, form: x}]", "20:32: warning: unknown key 'form'"),
    ])
  func wrongSilence(silence: String, sentence: String) throws {
    let loaded = try loaded(guards: "overtime", manifest: "lint: {silence: \(silence)}\n")
    #expect(loaded.diagnostics.map(\.description) == ["headway.yaml:\(sentence)"])
  }

  @Test("Text that YAML cuts off is reported by a rule of its own")
  func cutOff() throws {
    let loaded = try WorkspaceFixture([
      WorkspaceFixture.objectivePath: "objective: Be #1\nstage: book\n"
    ]).read()
    #expect(loaded.diagnostics.map(\.rule) == [Rule.cutOffTextID])
  }
}
