import FileStore
import OKRModel
import Testing

/// The tested key result starts on line 5 of the file.
private let path = "objectives/2026-Q4/shorten-queue.yaml"

@Suite("Faults in a key result")
struct KeyResultFaultTests {
  @Test(
    "a faulty measure is reported in its place, and the other key results stay",
    arguments: [
      (
        "owner: ana",
        "5:5: error: a key result needs a measure: a 'target' to reach, 'at-least', 'at-most' or 'between' to hold, or 'milestones'"
      ),
      (
        "target: 15\nat-most: 120",
        "8:5: error: this key result has both 'target' and 'at-most'; keep one of them"
      ),
      (
        "at-least: 1\nat-most: 2",
        "7:5: error: this key result has both 'at-most' and 'at-least'; keep one of them"
      ),
      (
        "above: 3\nbelow: 5",
        "7:5: error: this key result has both 'below' and 'above'; keep one of them"
      ),
      ("below: 1,000", "7:12: error: 'below' is '1,000': a comma is never read; write 1000 or 1"),
      ("target: twenty", "7:13: error: 'target' must be a number such as 17.5, not 'twenty'"),
      ("target: 1,000", "7:13: error: 'target' is '1,000': a comma is never read; write 1000 or 1"),
      ("target: 1e999", "7:13: error: 'target' must be a number such as 17.5, not '1e999'"),
      (
        "target: [1, 2]",
        "7:13: error: 'target' is a list, as if a comma stood in it: a comma is never read; write 1.2"
      ),
      (
        "unit: min\ntarget: 80%",
        "8:13: error: '80%' may be a value or a change: write '+80%' or '-80%' for a change from the baseline, "
          + "or leave out the '%'"
      ),
      (
        "target: -much%",
        "7:13: error: 'target' must be a number such as 17.5, or a change such as -25%, not '-much%'"
      ),
      ("target: 5\nbaseline: few", "8:15: error: 'baseline' must be a number such as 17.5, not 'few'"),
      ("between: [5, 3]", "7:15: error: the bounds of 'between' are the wrong way round; write [3, 5]"),
      ("between: 5", "7:5: error: 'between' must be two numbers such as [3, 5]"),
      (
        "between: [1, 2, 3]",
        "7:5: error: 'between' must be two numbers such as [3, 5]; in brackets every comma parts two numbers: "
          + "write fractions with a point"
      ),
      ("between: [1, many]", "7:18: error: 'between' must be a number such as 17.5, not 'many'"),
    ])
  func measure(entry: String, sentence: String) throws {
    let result = try faults(ofKeyResult: entry)
    #expect(result.sentences == ["\(path):\(sentence)"])
    #expect(result.ids == ["sound"])
  }

  @Test(
    "a fault outside the measure is reported, and the key result stays",
    arguments: [
      ("target: 5\nweight: -2", "8:13: error: 'weight' must be 0 or more, not -2; 1 is used"),
      (
        "target: 5\nweight: heavy",
        "8:13: error: 'weight' must be a number such as 17.5, not 'heavy'; 1 is used"
      ),
      (
        "target: 5\ndue: 31.12.2026",
        "8:10: error: 'due' must be a day such as 2026-12-31, a length such as 6 months, a quarter such as Q1, "
          + "or end of cycle, not '31.12.2026'"
      ),
      (
        "target: 5\ndue: 6 moths",
        "8:10: error: 'due' must be a day such as 2026-12-31, a length such as 6 months, a quarter such as Q1, "
          + "or end of cycle, not '6 moths'; did you mean '6 months'?"
      ),
      (
        "target: 5\nstart: end of cylce",
        "8:12: error: 'start' must be a day such as 2026-12-31, a length such as 6 months, a quarter such as Q1, "
          + "or end of cycle, not 'end of cylce'; did you mean 'end of cycle'?"
      ),
      (
        "target: 5\nstart: 2027-01-01\ndue: end of cycle",
        "9:10: error: 'due' (end of cycle, 2026-12-31) lies before 'start' (2027-01-01, 2027-01-01); correct one of them"
      ),
      ("target: 5\ncadence: montly", "8:14: error: unknown cadence 'montly'; did you mean 'monthly'?"),
      ("target: 5\ncadence: daily", "8:14: error: unknown cadence 'daily'; write '1 day'"),
      (
        "target: 5\ncadence: now and then",
        "8:14: error: unknown cadence 'now and then'; it is weekly, every 2 weeks, monthly, quarterly, "
          + "or a number of days such as 10 days"
      ),
      (
        "target: 5\ncheckpoints: [{by: 2026-10-31}]",
        "8:19: error: missing key 'value' in this checkpoint; it is the value to reach by that day"
      ),
      (
        "target: 5\ncheckpoints: [{value: 3}]",
        "8:19: error: missing key 'by' in this checkpoint; it is the day by which the value should be reached"
      ),
      (
        "target: 5\ncheckpoints: [{by: 2026-10-31, value: few}]",
        "8:43: error: 'value' must be a number such as 17.5, not 'few'"
      ),
      (
        "target: 5\ncheckpoints: [{by: 2027-01-15, value: 3}]",
        "8:24: warning: this checkpoint, by 2027-01-15, lies outside the time of the key result, "
          + "2026-10-01 to 2026-12-31, and does not count"
      ),
      (
        "target: 5\ncheckpoints: [{by: 2026-10-31, value: 3}, {by: 1 month, value: 4}]",
        "8:52: warning: there is another checkpoint by 2026-10-31; the last one counts"
      ),
      (
        "target: 5\ncheckpoints: 3 by October",
        "8:18: error: 'checkpoints' must be a list, each entry after a '-', not text"
      ),
      (
        "at-most: 5\ncheckpoints: [{by: 2026-10-31, value: 3}]",
        "8:24: warning: 'checkpoints' mean nothing beside a band to hold; they belong to a key result with a 'target'"
      ),
      ("target: 5\ncadance: monthly", "8:5: warning: unknown key 'cadance'; did you mean 'cadence'?"),
      ("target: 5\ndue: 2026-02-30", "8:10: error: there is no day 2026-02-30"),
      (
        "target: 5\nstart: 2026-12-01\ndue: 2026-10-01",
        "9:10: error: 'due' (2026-10-01) lies before 'start' (2026-12-01); exchange or correct them"
      ),
      (
        "target: 5\nclosed: yes",
        "8:13: error: 'closed' cannot be 'yes'; it is one of achieved, partly, missed, dropped, postponed, merged; leave it out while it is open"
      ),
      (
        "target: 5\nclosed: droped",
        "8:13: error: 'closed' cannot be 'droped'; did you mean 'dropped'?; leave it out while it is open"
      ),
      (
        "target: 5\nclosed: {on: 2026-11-18}",
        "8:13: error: missing key 'as' in this closing; it is one of achieved, partly, missed, dropped, postponed, merged"
      ),
      ("target: 5\nclosed: {as: dropped, on: 2026-11-31}", "8:31: error: there is no day 2026-11-31"),
      (
        "target: 5\nclosed: {as: dropped, why: late}",
        "8:27: warning: unknown key 'why'"
      ),
      (
        "target: 5\nlifts: {capability: passenger-check-in, to: 6}",
        "8:49: error: 'to' must be a whole number from 1 to 5, not '6'"
      ),
      ("target: 5\nlifts: {to: 3}", "8:12: error: missing key 'capability' in this uplift"),
      (
        "target: 5\nlifts: {capability: passenger-checkin}",
        "8:25: error: unknown capability 'passenger-checkin'; did you mean 'passenger-check-in'?"
      ),
      ("target: 5\nowner: anna", "8:12: warning: unknown person 'anna'; did you mean 'ana'?"),
      ("target: 5\nbasline: 3", "8:5: warning: unknown key 'basline'; did you mean 'baseline'?"),
      ("target: 5\ncolour: red", "8:5: warning: unknown key 'colour'"),
      (
        "at-most: 5\nbaseline: 3",
        "8:5: warning: 'baseline' means nothing beside 'at-most', which is a band to hold"
      ),
    ])
  func beside(entry: String, sentence: String) throws {
    let result = try faults(ofKeyResult: entry)
    #expect(result.sentences == ["\(path):\(sentence)"])
    #expect(result.ids == ["sound", "tested"])
  }

  @Test("a misspelt measure is reported with what was meant")
  func misspeltMeasure() throws {
    #expect(
      try faults(ofKeyResult: "tagret: 15").sentences == [
        "\(path):5:5: error: a key result needs a measure: a 'target' to reach, 'at-least', 'at-most' or 'between' "
          + "to hold, or 'milestones'",
        "\(path):7:5: warning: unknown key 'tagret'; did you mean 'target'?",
      ])
  }

  @Test(
    "the form of the target decides what it is",
    arguments: [
      ("-25%", "min", Target.relative(percent: -25)),
      ("+25%", "min", .relative(percent: 25)),
      ("−25%", "min", .relative(percent: -25)),
      ("+5%", "\"%\"", .relative(percent: 5)),
      ("80%", "\"%\"", .absolute(80)),
      ("80", "\"%\"", .absolute(80)),
      ("-5", "min", .absolute(-5)),
      ("15 min", "min", .absolute(15)),
      ("yes", "done", .absolute(1)),
    ])
  func targetForms(text: String, unit: String, target: Target) throws {
    let file =
      "objective: A\nstage: book\nkey-results:\n  - {id: a, title: A, unit: \(unit), target: \(text)}\n"
    let loaded = try WorkspaceFixture([WorkspaceFixture.objectivePath: file]).read()
    #expect(loaded.diagnostics == [])
    #expect(
      loaded.workspace.objectives.first?.keyResults.first?.measure
        == .reach(Reach(baseline: nil, target: target)))
  }

  @Test("ids that are missing, wrong, repeated or differ only in case are reported")
  func ids() throws {
    let file = """
      objective: A
      stage: book
      key-results:
        - {id: first, title: A, target: 1}
        - {id: first, title: B, target: 1}
        - {title: C, target: 1}
        - {id: "two words", title: D, target: 1}
        - {id: First, title: E, target: 1}
        - just text

      """
    let loaded = try WorkspaceFixture([path: file]).read()
    #expect(
      loaded.diagnostics.map(\.description) == [
        "\(path):5:10: error: duplicate key result id 'first'; it is already at line 4",
        "\(path):6:5: error: missing key 'id' in this key result; it is the name by which others refer to it",
        "\(path):7:10: error: invalid id 'two words'; use letters, digits and hyphens, beginning with a letter or digit, "
          + "at most 64",
        "\(path):8:10: error: the key result ids 'First' and 'first' (line 4) differ only in case; rename one",
        "\(path):9:5: error: this key result must be a mapping of keys such as 'title: …', not text",
      ])
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.title) == ["A", "E"])
  }
}
