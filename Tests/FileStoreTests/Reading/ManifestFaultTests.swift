import FileStore
import OKRModel
import Testing

/// The addition starts on line 20 of headway.yaml.
@Suite("Faults in headway.yaml")
struct ManifestFaultTests {
  @Test(
    "a fault is reported in its place",
    arguments: [
      (
        "settings: {check-in-day: munday}\n",
        "20:26: error: unknown check-in-day 'munday'; did you mean 'monday'?"
      ),
      (
        "settings: {stale-after: 0}\n",
        "20:25: error: 'stale-after' must be a whole number from 1 to 366, not '0'"
      ),
      (
        "settings: {at-risk: 10%}\n",
        "20:21: error: 'at-risk' must be a fraction from 0 to 1 such as 0.10, not '10%'"
      ),
      (
        "settings: {at-risk: 0.3}\n",
        "20:11: warning: 'off-track' is less than 'at-risk', so that nothing is ever at risk by its gap"
      ),
      ("settings: {stale: 3}\n", "20:12: warning: unknown key 'stale'; did you mean 'stale-after'?"),
      ("goals: [{id: g, title: G, drivers: [costs]}]\n", "20:37: error: unknown driver 'costs'"),
      (
        "goals: [{id: g, title: G, outcomes: [calm-jurney]}]\n",
        "20:38: error: unknown outcome 'calm-jurney'; did you mean 'calm-journey'?"
      ),
      ("drivers: [{id: d}]\n", "20:11: error: missing key 'title' in this driver"),
      ("drivers: [{id: d, title: [a]}]\n", "20:26: error: 'title' must be text, not a list"),
      ("drivers: {id: d}\n", "20:10: error: 'drivers' must be a list, each entry after a '-', not a mapping"),
      ("peple: []\n", "20:1: warning: unknown key 'peple'"),
      ("driver: []\n", "20:1: warning: unknown key 'driver'; did you mean 'drivers'?"),
      (
        "name: Twice\n",
        "20:1: error: duplicate key 'name'; it is already on line 2, and this one does not count"
      ),
    ])
  func additions(addition: String, sentence: String) throws {
    #expect(try faults(ofManifestWith: addition) == ["headway.yaml:\(sentence)"])
  }

  @Test(
    "a changed line is reported in its place",
    arguments: [
      (
        "headway: 1", "headway: one",
        "1:10: error: version 'one' of the format is not known; this headway reads version 1"
      ),
      (
        "headway: 1", "headway: 2",
        """
        1:10: warning: the files have version 2 of the format and this headway knows version 1, so that they are only \
        read and some may be misread; update headway to check in
        """
      ),
      (
        "headway: 1\n", "",
        "1:1: error: missing key 'headway' in this workspace; begin the file with 'headway: 1', the version of the format"
      ),
      (
        "category: customer", "category: custoner",
        "5:66: error: unknown category 'custoner'; did you mean 'customer'?"
      ),
      (
        ", category: customer", "",
        "5:5: error: missing key 'category' in this outcome; it is one of customer, operational, financial, strategic"
      ),
      ("current: 2", "current: 0", "13:77: error: 'current' must be a whole number from 1 to 5, not '0'"),
      ("current: 2, ", "", "13:67: error: missing key 'current' in this maturity"),
      (
        "end: 2026-09-30", "end: 2026-06-30",
        "18:43: error: 'end' (2026-06-30) lies before 'start' (2026-07-01); exchange or correct them"
      ),
      (
        "{id: ben, name: Ben Okafor}", "{id: ana, name: Ben Okafor}",
        "16:10: error: duplicate person id 'ana'; it is already at line 15"
      ),
      (
        "{id: ben, name: Ben Okafor}", "{id: ANA, name: Ben Okafor}",
        "16:10: error: the person ids 'ANA' and 'ana' (line 15) differ only in case; rename one"
      ),
      (
        "north-star: {title: Every traveller arrives calm}\n", "",
        "1:1: error: missing key 'north-star' in this workspace; it is the one aspiration that everything serves"
      ),
      (
        "{title: Every traveller arrives calm}", "{title: Calm, measure: {baseline: 3}}",
        "3:36: error: missing key 'target' in this North Star's measure; it is the value to reach"
      ),
      (
        "{id: calm-journey, title", "{id: customer, title",
        "5:5: error: an outcome cannot have the id 'customer', which is a category; choose another id"
      ),
    ])
  func changes(old: String, new: String, sentence: String) throws {
    let text = WorkspaceFixture.manifest.replacing(old, with: new, maxReplacements: 1)
    #expect(text != WorkspaceFixture.manifest)
    // An objective without references, so that only this fault is reported.
    let fixture = try WorkspaceFixture([
      "headway.yaml": text, WorkspaceFixture.objectivePath: "objective: A\nstage: check-in-and-prepare\n",
    ])
    #expect(fixture.sentences == ["headway.yaml:\(sentence)"])
    #expect(fixture.read().workspace.objectives.map(\.id) == ["shorten-queue"])
  }

  @Test("a capability that is part of an unknown one, or of itself in a circle, is reported")
  func parents() throws {
    let text = WorkspaceFixture.manifest.replacing(
      "capabilities:\n",
      with: """
        capabilities:
          - {id: a, title: A, parent: c}
          - {id: b, title: B, parent: a}
          - {id: c, title: C, parent: b}
          - {id: d, title: D, parent: passenger-chekin}

        """)
    let fixture = try WorkspaceFixture(["headway.yaml": text])
    #expect(
      fixture.sentences == [
        "headway.yaml:15:31: error: capability 'c' is its own ancestor; correct its parent",
        "headway.yaml:16:31: error: unknown capability 'passenger-chekin'; did you mean 'passenger-check-in'?",
      ])
    #expect(fixture.read().workspace.capabilities.prefix(4).map(\.parent) == ["c", "a", nil, nil])
  }

  @Test("the North Star may be one line")
  func shortNorthStar() throws {
    let text = WorkspaceFixture.manifest.replacing(
      "{title: Every traveller arrives calm}", with: "Arrive calm")
    let loaded = try WorkspaceFixture(["headway.yaml": text]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.northStar.title == "Arrive calm")
  }
}
