import Foundation
import Testing

@testable import TestSupport

@Suite("headway standup prints what a team discusses")
struct StandUpCommandTests {
  @Test("First what has changed since a week ago, with names")
  func changes() throws {
    let place = try SampleWorkplace()
    let result = try place.run("standup")
    #expect(result.status == 0)
    #expect(result.lines.first == "Stand-up of Wed 18 Nov 2026, since Wed 11 Nov 2026")
    #expect(result.lines.contains("Newly stale: 1"))
    #expect(
      result.lines.contains("▲ → ◌ Rebook disrupted travellers in the app, without a call (Ben Okafor)"))
  }

  @Test("It starts with the open actions of earlier stand-ups, the oldest first, with their age")
  func openActions() throws {
    let place = try SampleWorkplace()
    let lines = try place.run("standup").lines
    let first = try #require(lines.firstIndex(of: "Open actions: 4"))
    #expect(first == 3)
    #expect(
      lines[(first + 1)...(first + 8)].elementsEqual([
        "Find an owner for short-haul turnaround",
        "Farah Haddad · 42 days old · about Short-haul turnaround stays between 38 and 45 minutes",
        "Ask the message tool for a date for text from right to left",
        "Ana Ruiz · due 6 Nov, overdue · 21 days old · about Roll out disruption messages in nine languages",
        "Ask the airport who else has the spare part for belt 4",
        "Dana Weiss · due 20 Nov · 7 days old · about Mishandled bags per 1,000 travellers fall from 6.9 to 4.0",
        "Have the SSO contract signed by legal and by the airport",
        "Ben Okafor · due 25 Nov · 7 days old · about Reduce average wait time by 25% within 6 months",
      ]))
    #expect(
      try place.run("standup", "--format", "markdown").text.contains(
        "- **Have the SSO contract signed by legal and by the airport** Ben Okafor · due 25 Nov"))
    let mine = try place.run("standup", "--mine", "--as", "ana").lines
    #expect(mine.contains("Open actions: 1"))
    let stage = try place.run("standup", "--stage", "board-and-fly").lines
    #expect(stage.contains("Open actions: 1") && stage.contains("Find an owner for short-haul turnaround"))
  }

  @Test("Without --since it reports changes since the last stand-up")
  func lastStandUp() throws {
    let place = try SampleWorkplace()
    let head = try place.run("standup", "--today", "2026-11-10").lines.first
    #expect(head == "Stand-up of Tue 10 Nov 2026, since Wed 4 Nov 2026")
    try FileManager.default.removeItem(at: place.workplace.root.appending(path: "stand-ups"))
    let alone = try place.run("standup", "--today", "2026-11-10").lines
    #expect(alone.first == "Stand-up of Tue 10 Nov 2026, since Tue 3 Nov 2026")
    #expect(!alone.contains { $0.hasPrefix("Open actions") })
  }

  @Test("Then stage by stage, worst first, what needs discussion and nothing else")
  func stages() throws {
    let place = try SampleWorkplace()
    let lines = try place.run("standup").lines
    let worst = try #require(lines.firstIndex { $0.hasPrefix("Arrive & Collect") })
    let better = try #require(lines.firstIndex { $0.hasPrefix("Check-In & Prepare") })
    #expect(worst < better)
    #expect(lines.contains("■ Off track Reduce average wait time by 25% within 6 months"))
    #expect(lines.contains("20 → 17.5 → 15 min · was 18.1 · 50% of 77% · confidence 8 → 6 · Ben Okafor"))
    #expect(lines.contains("⚑ SSO contract unsigned"))
    #expect(!lines.contains { $0.contains("On track Increase digital check-in adoption") })
  }

  @Test("One stage, or only mine, or in the order of the value stream")
  func choices() throws {
    let place = try SampleWorkplace()
    let one = try place.run("standup", "--stage", "arrive-and-collect").text
    #expect(one.contains("Mishandled bags"))
    #expect(!one.contains("Reduce average wait time"))
    let mine = try place.run("standup", "--mine", "--as", "ben").text
    #expect(mine.contains("Reduce average wait time"))
    #expect(!mine.contains("Mishandled bags"))
    let ordered = try place.run("standup", "--in-order").lines
    let first = try #require(ordered.firstIndex { $0.hasPrefix("Check-In & Prepare") })
    let later = try #require(ordered.firstIndex { $0.hasPrefix("Arrive & Collect") })
    #expect(first < later)
  }

  @Test("As Markdown titles are text and nothing else")
  func markdown() throws {
    let place = try SampleWorkplace()
    let text = try place.run("standup", "--format", "markdown").text
    #expect(text.hasPrefix("## Stand-up of Wed 18 Nov 2026, since Wed 11 Nov 2026\n"))
    #expect(text.contains("### Arrive \\& Collect: 23% of 53%  ■ Off track"))
    #expect(text.contains("- **Reduce average wait time by 25% within 6 months** ■ Off track"))
  }

  @Test("For programs it is one object with the earlier and the current state")
  func json() throws {
    let place = try SampleWorkplace()
    let text = try place.run("standup", "--format", "json", "--since", "-14").text
    let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(report?["since"] as? String == "2026-11-04")
    let actions = report?["actions"] as? [[String: Any]] ?? []
    #expect(actions.map { $0["age"] as? Int } == [42, 21, 7, 7])
    #expect(actions.map { $0["overdue"] as? Bool } == [false, true, false, false])
    #expect(actions.last?["key_result"] as? String == "streamline-check-in/wait-time")
    let names = ["id", "text", "date", "owner", "due", "key_result", "by", "age", "overdue", "done_on"]
    #expect(actions.allSatisfy { Set($0.keys) == Set(names) })
    let stages = report?["stages"] as? [[String: Any]] ?? []
    let keyResults = stages.flatMap { $0["key_results"] as? [[String: Any]] ?? [] }
    let wait = keyResults.first { $0["reference"] as? String == "streamline-check-in/wait-time" }
    #expect(wait?["blocker"] as? String == "SSO contract unsigned")
    #expect((wait?["was"] as? [String: Any])?["value"] as? Double == 18.1)
  }

  @Test(
    "A slip in a stage's name is reported with a suggestion, an unknown person with what to write")
  func refused() throws {
    let place = try SampleWorkplace()
    let stage = try place.run("standup", "--stage", "arrive-and-colect")
    #expect(stage.status == 64)
    #expect(stage.lines == ["headway: unknown stage 'arrive-and-colect'; did you mean 'arrive-and-collect'?"])
    let person = try place.run("standup", "--mine", "--as", "zoe")
    #expect(person.status == 64)
    #expect(
      person.lines == [
        "headway: unknown person 'zoe'; there are ana, ben, chloe, dana, emre, farah, goran, hana"
      ])
    let slip = try place.run("standup", "--mine", "--as", "anna")
    #expect(slip.lines == ["headway: unknown person 'anna'; did you mean 'ana'?"])
  }
}
