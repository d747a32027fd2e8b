import OKRModel
import Testing

@Suite("The input of a field is judged before it is saved")
struct FieldDraftTests {
  private static let keyResult = KeyResult(
    id: "wait", title: "Wait less", measure: .reach(Reach(baseline: 20, target: .relative(percent: -25))),
    unit: "min",
    start: DayExpression("2026-07-01"), due: DayExpression("2026-12-31"), owner: "ben")
  private static let workspace = Workspace(
    name: "A", northStar: NorthStar(title: "Calm"),
    valueStreams: [ValueStream(id: "fly", title: "Fly", stages: [Stage(id: "book", title: "Book")])],
    people: [Person(id: "ana", name: "Ana Ruiz"), Person(id: "ben", name: "Ben Okafor")],
    objectives: [
      Objective(id: "queue", title: "Queue", cycle: "2026-Q4", stage: "book", keyResults: [keyResult])
    ])

  private func problem(_ field: EditableField, _ text: String, _ keyResult: KeyResult = keyResult) -> String?
  {
    FieldDraft(field, text: text).problem(beside: FieldValues(of: keyResult), in: Self.workspace)
  }

  @Test("The fields of a key result, as people type them")
  func values() {
    let values = FieldValues(of: Self.keyResult)
    #expect(
      values.entries.map { "\($0.field.rawValue)=\($0.value ?? "")" } == [
        "title=Wait less", "owner=ben", "contributors=", "due=2026-12-31", "start=2026-07-01",
        "checkpoints=", "cadence=",
        "baseline=20",
        "target=-25%", "roll-up=", "unit=min", "indicator=", "weight=1", "type=", "closed=",
      ])
    let hold = KeyResult(id: "h", title: "H", measure: .hold(.atMost(120.123456789)))
    #expect(FieldValues(of: hold)[.atMost] == "120.123456789")
    #expect(!FieldValues(of: hold).has(.target) && !FieldValues(of: hold).has(.baseline))
  }

  @Test(
    "Several owners are typed with commas, in brackets or not",
    arguments: [
      ("ana, ben", "[ana, ben]"), ("[ana,ben ,ana]", "[ana, ben]"), (" ana ,", "ana"), ("[ana]", "ana"),
      (",", nil), ("[]", nil),
    ] as [(String, String?)])
  func owners(text: String, value: String?) {
    #expect(FieldDraft(.owner, text: text).value == value)
    #expect(FieldDraft(.contributors, text: "ana").value == "[ana]")
    #expect(problem(.owner, text) == nil)
    #expect(problem(.owner, "ana, b: c") == "'b: c' is no id; write ids such as ana, ben")
    #expect(
      FieldDraft(.owner, text: "ana, zoe").caution(in: Self.workspace)
        == "nobody called zoe is among the people")
  }

  @Test("A parent must exist, and must not contribute to the objective itself")
  func parents() throws {
    var workspace = Self.workspace
    workspace.objectives += [
      Objective(id: "team", title: "Team", cycle: "2026-Q4", stage: nil, contributesTo: [.objective("queue")])
    ]
    let queue = FieldValues(of: try #require(workspace.objective("queue")))
    let team = FieldValues(of: try #require(workspace.objective("team")))
    let problem = { (text: String, values: FieldValues) in
      FieldDraft(.contributesTo, text: text).problem(beside: values, in: workspace)
    }
    #expect(team[.contributesTo] == "[queue]" && team[.weight] == "1")
    #expect(problem("queue/wait, queue", team) == nil)
    #expect(FieldDraft(.contributesTo, text: "queue/wait").value == "[queue/wait]")
    #expect(problem("gone", team) == "there is no gone")
    #expect(problem("a b", team) == "'a b' is neither an objective nor objective/key-result")
    for circle in ["team", "queue"] {
      #expect(
        problem(circle, queue)
          == "\(circle) contributes to this objective, so that the two would go in a circle")
    }
    #expect(
      EditableField.contributesTo.choices(in: workspace).map(\.value) == ["queue", "queue/wait", "team"])
  }

  @Test("Somebody who has left is not offered, and named if typed")
  func left() throws {
    var workspace = Self.workspace
    workspace.people = [
      Person(id: "ana", name: "Ana Ruiz"),
      Person(id: "ben", name: "Ben Okafor", left: CivilDay("2026-11-01")),
    ]
    workspace.today = CivilDay("2026-10-31")
    #expect(EditableField.owner.choices(in: workspace).map(\.value) == ["ana", "ben"])
    #expect(FieldDraft(.owner, text: "ben").caution(in: workspace) == nil)
    workspace.today = CivilDay("2026-11-01")
    #expect(EditableField.owner.choices(in: workspace).map(\.value) == ["ana"])
    #expect(FieldDraft(.owner, text: "ben").caution(in: workspace) == "Ben Okafor left on 2026-11-01")
  }

  @Test("A yes-or-no result shows yes and no, and accepts them")
  func yesOrNo() {
    let done = KeyResult(
      id: "d", title: "D", measure: .reach(Reach(baseline: 0, target: .absolute(1))), unit: "done")
    let values = FieldValues(of: done)
    #expect(values[.baseline] == "no")
    #expect(values[.target] == "yes")
    #expect(problem(.target, "yes", done) == nil)
    #expect(problem(.baseline, "17,5", done) == "write yes or no")
    let hold = KeyResult(id: "h", title: "H", measure: .hold(.atLeast(1)), unit: "Done")
    #expect(FieldValues(of: hold)[.atLeast] == "yes")
  }

  @Test(
    "Valid input is accepted",
    arguments: [
      (EditableField.title, "Wait: less # soon"), (.owner, "somebody"), (.owner, ""), (.due, "2027-01-31"),
      (.due, ""),
      (.start, "2026-12-31"), (.baseline, "20.5 min"), (.target, "-30%"), (.target, "15"), (.target, "+5%"),
      (.weight, "0"), (.weight, ""), (.unit, ""), (.link, "https://a.example/1"), (.state, "Blocked"),
      (.stage, "book"), (.due, "6 months"), (.due, "Q1"), (.due, "end of cycle"), (.start, "+2w"),
      (.cadence, "monthly"), (.cadence, "every 3 weeks"), (.cadence, ""),
    ])
  func right(field: EditableField, text: String) {
    #expect(problem(field, text) == nil)
  }

  @Test(
    "Invalid input is reported with what would be right",
    arguments: [
      (EditableField.title, " ", "write a few words"), (.due, "31 Dec", "such as 2026-12-31"),
      (.due, "2026-13-01", "not a day"), (.due, "6 moons", "a length such as 6 months"),
      (.due, "2026-Q2", "before the start, 2026-07-01"),
      (.cadence, "often", "write weekly, every 2 weeks, monthly"),
      (.due, "2026-06-30", "before the start, 2026-07-01"),
      (.start, "2027-01-01", "after the due day, 2026-12-31"),
      (.baseline, "17,5", "a comma is never read; write 17.5"),
      (.target, "", "cannot be left out"), (.target, "25%", "write +25% or -25%"),
      (.target, "x%", "such as -25%"),
      (.weight, "-1", "write 0 or more"), (.weight, "much", "not a number"),
      (.link, "file:///etc", "https://"),
      (.link, "https://a b", "not an address"), (.state, "nearly", "planned, active, blocked, done, dropped"),
      (.stage, "boook", "choose one of book"),
    ])
  func wrong(field: EditableField, text: String, words: String) {
    #expect(problem(field, text)?.contains(words) == true, "\(problem(field, text) ?? "nothing")")
  }

  @Test("An undeclared person can be named, with a caution")
  func strangers() {
    #expect(
      FieldDraft(.owner, text: "zoe").caution(in: Self.workspace)?.contains("nobody of this id") == true)
    #expect(FieldDraft(.owner, text: "ana").caution(in: Self.workspace) == nil)
    #expect(FieldDraft(.owner, text: "").caution(in: Self.workspace) == nil)
  }

  @Test(
    "People, stages and states are offered, and found by the start of their ids or a part of their names")
  func choices() {
    #expect(EditableField.owner.choices(in: Self.workspace).map(\.value) == ["ana", "ben"])
    #expect(EditableField.stage.choices(in: Self.workspace) == [FieldChoice("book", title: "Book")])
    #expect(EditableField.state.choices(in: Self.workspace).count == 5)
    #expect(EditableField.indicator.choices(in: Self.workspace).map(\.value).contains("satisfaction"))
    #expect(EditableField.title.choices(in: Self.workspace).isEmpty)
    #expect(FieldChoice("ben", title: "Ben Okafor").matches("oKa") && !FieldChoice("ben").matches("en"))
  }

  @Test("A target is read and written in the same form")
  func targets() throws {
    for (text, unit) in [("-25%", "min"), ("+12.5%", nil), ("80", "%"), ("17.5", nil), ("-3", "min")] {
      #expect(try Target.parse(text, unit: unit).text(unit: unit) == text)
    }
    #expect(try Target.parse("80%", unit: "%") == .absolute(80))
    #expect(throws: TargetFault.ambiguous) { try Target.parse("80%", unit: nil) }
    #expect(throws: TargetFault.notANumber) { try Target.parse("many", unit: nil) }
  }

  @Test("Bytes are removed and inserted only where they are expected")
  func patches() {
    let patch = FilePatch(at: 2, removing: [3, 4], inserting: [9])
    #expect(patch.applied(to: [1, 2, 3, 4, 5]) == [1, 2, 9, 5])
    #expect(patch.inverse.applied(to: [1, 2, 9, 5]) == [1, 2, 3, 4, 5])
    #expect(patch.applied(to: [1, 2, 3, 5]) == nil)
    #expect(patch.applied(to: []) == nil)
    #expect(FilePatch(at: .max, removing: [1], inserting: []).applied(to: [1]) == nil)
  }

  @Test("Days in words are kept as they are typed, and their order is checked in the cycle")
  func words() throws {
    let cycle = Cycle(id: "2026-Q4", start: try day("2026-10-01"), end: try day("2026-12-31"))
    let late = KeyResult(
      id: "late", title: "Late", measure: .hold(.atMost(1)), start: DayExpression("2027-02-01"),
      due: DayExpression("6  months"))
    let values = FieldValues(of: late, in: cycle)
    #expect(values[.due] == "6  months")
    let draft = FieldDraft(.due, text: "end of cycle")
    #expect(draft.problem(beside: values, in: Self.workspace) == "before the start, 2027-02-01")
    let work = FieldValues(of: WorkItem(title: "W", state: .planned))
    #expect(FieldDraft(.due, text: "6 months").problem(beside: work, in: Self.workspace) == nil)
    #expect(FieldDraft(.due, text: "6 moons").problem(beside: work, in: Self.workspace) != nil)
  }

  @Test("An end gets the day and the reason, keeps them if it is the same, and open is nothing")
  func closing() throws {
    let (today, day) = (try day("2026-11-18"), try day("2026-11-02"))
    let closing = { (text: String, before: String?) in
      FieldDraft(.closed, text: text).closing(on: today, because: "Late", insteadOf: before)
    }
    let dated = Closing(.dropped, on: day, because: "Other things")
    #expect(closing("dropped", nil) == Closing(.dropped, on: today, because: "Late"))
    #expect(closing("dropped", "dropped") == Closing(.dropped, on: today, because: "Late"))
    #expect(closing("dropped", dated.text) == dated)
    #expect(closing("missed", dated.text) == Closing(.missed, on: today, because: "Late"))
    #expect(closing(dated.text, nil) == dated)
    #expect(closing("{as: merged}", nil) == Closing(.merged, on: today, because: "Late"))
    #expect(FieldDraft(.closed, text: "Open").value == nil && closing("open", dated.text) == nil)
  }
}
