import Canvas
import Dashboard
import OKRModel
import Testing
import Wording

@Suite("The minutes of a stand-up in words")
struct StandUpMinutesWordsTests {
  private static let reference = KeyResultReference(objective: "streamline-check-in", keyResult: "wait-time")

  private static func record(_ id: String, _ day: String, _ content: StandUpRecord.Content) -> StandUpRecord {
    StandUpRecord(
      id: id, at: Timestamp("\(day)T09:00:0\(id.count)Z") ?? Timestamp(milliseconds: 0), author: "ana",
      content: content)
  }

  private static func action(
    _ id: String, _ text: String, on day: String, owner: PersonID? = nil, due: String? = nil,
    about keyResult: KeyResultReference? = nil
  ) -> StandUpRecord {
    record(
      id, day,
      .action(
        ActionItemEntry(
          text: text, date: Fixture.day(day), owner: owner, due: due.map(Fixture.day), keyResult: keyResult)))
  }

  /// A stand-up on 16 November, a day with check-ins, with an action of each kind.
  private static let records = [
    action("a", "Old and *late*", on: "2026-11-02", owner: "chloe", due: "2026-11-09"),
    action("bb", "Finished", on: "2026-11-09", owner: "ben"),
    action("ccc", "Sign", on: "2026-11-16", owner: "ben", due: "2026-11-20", about: reference),
    record("dddd", "2026-11-16", .completion(of: "bb", date: Fixture.day("2026-11-16"))),
    record(
      "eeeee", "2026-11-16",
      .standUp(StandUpEntry(date: Fixture.day("2026-11-16"), since: Fixture.day("2026-11-09"), duration: 75))),
  ]

  private static func words(
    _ records: [StandUpRecord] = records, on day: String = "2026-11-16", glyphs: Glyphs = .unicode
  ) -> StandUpMinutesWords {
    var workspace = Fixture.workspace
    workspace.standUps = StandUpLog(records: records)
    return StandUpMinutesWords(
      minutes: StandUpMinutes(of: workspace, date: Fixture.day(day)), workspace: workspace, glyphs: glyphs)
  }

  private static func lines(_ title: String, _ words: StandUpMinutesWords = words()) -> [String] {
    words.sections.first { $0.title == title }?.lines ?? []
  }

  @Test("They show the day, who ended the stand-up and how long it took")
  func held() {
    #expect(
      Self.words().summary.lines.first?.hasSuffix(" stand-up, Mon 16 Nov 2026 (1 min 15 s, Ana)") == true)
    #expect(
      Self.words([Self.records[2]]).summary.lines.first?.hasSuffix(" stand-up, Mon 16 Nov 2026") == true)
    #expect(Self.lines("The stand-up") == ["Ended by Ana Ruiz after 1 min 15 s"])
    #expect(
      Self.lines("The stand-up", Self.words([Self.records[2]])) == ["Nobody wrote down that it was ended"])
  }

  @Test(
    "Actions have owner, due day and subject; open ones their age; done ones their start"
  )
  func actions() {
    #expect(
      Self.lines("Actions") == [
        "Sign  Ben Okafor · due 20 Nov · about Reduce average wait time by 25% within 6 months"
      ])
    #expect(Self.lines("Done") == ["Finished  Ana Ruiz · added 9 Nov"])
    #expect(Self.lines("Still open") == ["Old and *late*  Chloé Martin · due 9 Nov, overdue · 14 days old"])
    #expect(
      Self.lines("Priorities this week").map { $0.prefix(4) } == ["Old ", "Sign"])
  }

  @Test("Empty parts are left out, and all others have lines")
  func sparing() {
    let titles = Self.words([Self.records[4]]).sections.map(\.title)
    #expect(!titles.contains("Actions") && !titles.contains("Done") && !titles.contains("Still open"))
    #expect(titles.contains("Confidence") && titles.contains("Where we stand"))
    #expect(Self.words().sections.allSatisfy { !$0.lines.isEmpty })
  }

  @Test("Check-ins are shown then and now, and every objective has its confidence")
  func said() {
    let said = Self.lines("Check-ins")
    #expect(
      said.contains {
        $0.hasPrefix("Reduce average wait time by 25% within 6 months  ") && $0.contains("min")
      })
    #expect(Self.lines("Confidence").count == 4)
    #expect(Self.lines("Health").contains { $0.hasPrefix("Keep crew overtime under control") })
  }

  @Test("Ten lines at most are for posting, however much there was")
  func posted() {
    let many = (0..<12).map { Self.action("m\($0)", "Do *\($0)*", on: "2026-11-16", owner: "ben") }
    for records in [Self.records, Self.records + many, []] {
      let lines = Self.words(records).summary.lines.filter { !$0.isEmpty }
      #expect(lines.count <= 10 && lines.count >= 2, "\(lines)")
    }
    let lines = Self.words(Self.records + many).summary.markdown
    #expect(lines.contains("- 11 more below") && lines.contains("- [ ] Do \\*0\\*. Ben"))
    #expect(lines.contains { $0.hasPrefix("**Blocked**: ") && $0.contains("wait time (") })
  }

  @Test("Without an action of the day, the open ones are posted")
  func openActions() {
    let lines = Self.words([Self.records[0], Self.records[4]]).summary.lines
    #expect(lines.contains("Open actions") && lines.contains("  ☐ Old and *late*. Chloé, 9 Nov"))
  }

  @Test("As Markdown each part is a list, and what people wrote is text")
  func markdown() {
    let lines = Self.words().markdown
    #expect(lines.first?.hasPrefix("**") == true)
    #expect(lines.last == "</details>")
    #expect(lines.contains("<details><summary>All changes since 9 Nov</summary>"))
    #expect(lines.contains("- [ ] Sign. Ben, 20 Nov (wait time)") && lines.contains("- [x] Finished. Ana"))
    #expect(lines.contains("### Still open"))
    #expect(lines.contains("- **Old and \\*late\\*** Chloé Martin · due 9 Nov, overdue · 14 days old"))
    #expect(lines.filter { $0.hasPrefix("### ") }.count == Self.words().sections.count)
  }

  @Test("In ASCII only people's own words are beyond ASCII")
  func ascii() {
    let lines = Self.words(glyphs: .ascii).sections.flatMap(\.lines)
    #expect(
      lines.contains("Sign  Ben Okafor - due 20 Nov - about Reduce average wait time by 25% within 6 months"))
    #expect(lines.allSatisfy { line in !["→", "·", "⚑", "“", "≤"].contains { line.contains($0) } })
  }

  @Test(
    "A duration is shown in the units that it needs",
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min"), (870, "14 min 30 s"), (3_600, "1 h"), (3_930, "1 h 5 min"),
    ])
  func duration(seconds: Int, text: String) {
    #expect(StandUpMinutesWords.duration(seconds) == text)
  }

  @Test("An action without an owner about a key result that is gone is shown all the same")
  func lost() {
    let record = Self.action(
      "x", "Look", on: "2026-11-16", about: KeyResultReference(objective: "gone", keyResult: "away"))
    #expect(Self.lines("Actions", Self.words([record])) == ["Look  no owner · about gone/away"])
  }
}
