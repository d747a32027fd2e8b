import OKRModel
import Testing
import TextFormats

@testable import FileStore

@Suite("What an objective contributes to, and its weight")
struct ParentReadingTests {
  /// A workspace with objectives that say these lines, by id, beside `shorten-queue`.
  private func read(_ lines: [String: String]) throws -> LoadedWorkspace {
    let files = lines.map { id, line in
      ("objectives/2026-Q4/\(id).yaml", "objective: \(id)\nstage: book\n\(line)\n")
    }
    return try WorkspaceFixture(Dictionary(uniqueKeysWithValues: files)).read()
  }

  private func parents(_ loaded: LoadedWorkspace) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: loaded.workspace.objectives.map {
        ($0.id.rawValue, $0.contributesTo.map(\.description))
      })
  }

  @Test("An objective or one of its key results, alone or in a list, each once")
  func references() throws {
    let loaded = try read([
      "a": "contributes-to: shorten-queue/wait-time\nweight: 2.5",
      "b": "contributes-to: [shorten-queue, a, shorten-queue]",
    ])
    #expect(loaded.diagnostics == [])
    #expect(
      parents(loaded) == [
        "a": ["shorten-queue/wait-time"], "b": ["shorten-queue", "a"], "shorten-queue": [],
      ])
    #expect(loaded.workspace.objective("a")?.weight == 2.5)
    #expect(loaded.workspace.objective("b")?.weight == 1)
    #expect(loaded.workspace.objectives(contributingTo: .objective("a")).map(\.id) == ["b"])
  }

  @Test(
    "What does not resolve is reported at its place and left out",
    arguments: [
      (
        "contributes-to: [shorten-qeue]",
        "3:18: warning: unknown objective 'shorten-qeue' in 'contributes-to'; did you mean 'shorten-queue'?"
      ),
      (
        "contributes-to: shorten-queue/wait-tme",
        "3:17: warning: unknown key result 'shorten-queue/wait-tme'; did you mean 'shorten-queue/wait-time'? in 'contributes-to'"
      ),
      (
        "contributes-to: a/b/c",
        "3:17: error: 'contributes-to' names objective or objective/key-result, not 'a/b/c'"
      ),
      (
        "contributes-to: {a: b}",
        "3:17: error: 'contributes-to' must be a list such as [one, two], not a mapping"
      ),
      (
        "contributes-to: a",
        "3:17: error: 'contributes-to' goes in a circle, so that this reference is left out: a -> a"
      ),
      ("weight: -1", "3:9: error: 'weight' must be 0 or more, not -1; 1 is used"),
    ])
  func faults(line: String, sentence: String) throws {
    let loaded = try read(["a": line])
    #expect(loaded.diagnostics.map(\.description) == ["objectives/2026-Q4/a.yaml:\(sentence)"])
    #expect(parents(loaded)["a"] == [])
    #expect(loaded.workspace.objective("a")?.weight == 1)
  }

  @Test("A circle is an error with its path; only the reference that closes it is left out")
  func circle() throws {
    let loaded = try read([
      "a": "contributes-to: b", "b": "contributes-to: [c, shorten-queue]", "c": "contributes-to: [a]",
    ])
    #expect(
      loaded.diagnostics.map(\.description) == [
        "objectives/2026-Q4/c.yaml:3:18: error: 'contributes-to' goes in a circle, so that this reference is left "
          + "out: a -> b -> c -> a"
      ])
    #expect(
      parents(loaded) == ["a": ["b"], "b": ["c", "shorten-queue"], "c": [], "shorten-queue": []])
  }

  @Test("A chain of thousands is followed without recursion")
  func chain() throws {
    let drafts = (0..<20_000).map { number in
      var draft = ObjectiveDraft(path: "o", id: ObjectiveID("o\(number)"), cycle: "c", title: "O")
      draft.contributesTo = [Located(value: "o\((number + 1) % 20_000)", place: .start)]
      return draft
    }
    let index = DraftIndex(
      Dictionary(uniqueKeysWithValues: drafts.map { ($0.id, $0) }), suggester: Suggester())
    let linker = ParentLinker(index)
    let sink = DiagnosticSink(path: "o")
    let kept = drafts.flatMap { linker.link($0.contributesTo, in: $0.id, reportingTo: sink) }
    #expect(kept.count == 19_999 && sink.diagnostics.count == 1)
  }

  @Test("An earlier parent and an earlier weight are recorded, and hold on earlier days")
  func history() throws {
    let change = { (id: String, field: String, from: String, to: String) in
      #"{"id":"01K\#(id)","at":"2026-11-18T09:00:00Z","on":"2026-11-18","field":"\#(field)","from":\#(from),"to":"\#(to)"}"#
        + "\n"
    }
    let fixture = try WorkspaceFixture([
      "objectives/2026-Q4/a.yaml":
        "objective: a\nstage: book\nweight: 3\ncontributes-to: [shorten-queue]\nowner: [ana, ben]\n",
      "changes/2026-Q4/a.jsonl": change("A", "weight", "null", "3")
        + change("B", "contributes-to", "\"[shorten-queue/wait-time]\"", "[shorten-queue]")
        + change("C", "owner", "\"ana\"", "[ana, ben]"),
    ])
    let loaded = fixture.read()
    #expect(loaded.diagnostics == [])
    let objective = try #require(loaded.workspace.objective("a"))
    let day = try #require(CivilDay("2026-11-17"))
    let before = try #require(loaded.workspace.definition(of: objective, on: day))
    #expect(before.weight == 1 && objective.weight == 3)
    #expect(before.contributesTo.map(\.description) == ["shorten-queue/wait-time"])
    #expect(before.owners == ["ana"] && objective.owners == ["ana", "ben"])
  }

  @Test("A key result takes its progress from what contributes to it")
  func rollUp() throws {
    let loaded = try read([
      "a": "key-results:\n  - {id: sum, title: Sum, roll-up: children}",
      "b": "contributes-to: [a/sum]",
    ])
    #expect(loaded.diagnostics == [])
    let sum = KeyResultReference(objective: "a", keyResult: "sum")
    #expect(loaded.workspace.keyResult(sum)?.keyResult.isRolledUp == true)
  }

  @Test(
    "A measure beside it means nothing, and another word is an error",
    arguments: [
      (
        "roll-up: children, target: 15", true,
        "4:46: warning: 'target' means nothing beside 'roll-up: children', which takes the progress from what contributes to it; remove one of the two"
      ),
      (
        "roll-up: children, unit: min, between: [1, 2]", true,
        "4:57: warning: 'between' means nothing beside 'roll-up: children', which takes the progress from what contributes to it; remove one of the two"
      ),
      (
        "roll-up: all, target: 15", false,
        "4:36: error: 'roll-up' is 'all'; write 'children', or leave it out"
      ),
      (
        "roll-up: [children]", false, "4:36: error: 'roll-up' must be text, not a list"
      ),
    ])
  func rollUpFaults(fields: String, isKept: Bool, sentence: String) throws {
    let loaded = try read(["a": "key-results:\n  - {id: sum, title: Sum, \(fields)}"])
    #expect(loaded.diagnostics.map(\.description) == ["objectives/2026-Q4/a.yaml:\(sentence)"])
    let keyResult = loaded.workspace.objective("a")?.keyResults.first
    #expect(keyResult?.isRolledUp == (isKept ? true : nil))
    #expect(keyResult?.unit == nil)
  }

  @Test("A key result that rolls up from its own objective, directly or through others, is an error")
  func rollUpCircles() throws {
    let sum = "key-results:\n  - {id: sum, title: Sum, roll-up: children}"
    let loaded = try read([
      "a": "contributes-to: [b/sum]\n\(sum)", "b": "contributes-to: [a/sum]\n\(sum)",
      "c": "contributes-to: [c/sum]\n\(sum)",
    ])
    #expect(loaded.diagnostics.count == 2 && loaded.diagnostics.allSatisfy { $0.severity == .error })
    #expect(
      loaded.diagnostics.map(\.message).contains { $0.hasSuffix("left out: b -> a -> b") }
        || loaded.diagnostics.map(\.message).contains { $0.hasSuffix("left out: a -> b -> a") })
  }
}
