import Foundation
import Testing

@testable import TestSupport

@Suite("headway standup --minutes-of prints what a stand-up reported and decided")
struct StandUpMinutesCommandTests {
  /// The lines of the part with the heading `title`, below those that are posted.
  private func section(_ title: String, of text: String) -> [String] {
    let parts = (text.components(separatedBy: "\nAll changes since ").last ?? "").components(
      separatedBy: "\n\n"
    ).map { $0.split(separator: "\n").map(String.init) }
    return parts.first { $0.first == title }?.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
      ?? []
  }

  @Test("Who ended it and when, the added actions, the open ones, and the four squares")
  func minutes() throws {
    let result = try SampleWorkplace().run("standup", "--minutes-of", "2026-11-11")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("AlignAir stand-up, Wed 11 Nov 2026 (15 min 20 s, Ana)\n▲ 32% of"))
    let posted = result.text.components(separatedBy: "\n\nAll changes since 4 Nov\n")
    #expect(posted.count == 2 && (6...10).contains(posted[0].split(separator: "\n").count))
    #expect(section("The stand-up", of: result.text) == ["Ended by Ana Ruiz after 15 min 20 s"])
    #expect(
      section("Actions", of: result.text) == [
        "Ask the airport who else has the spare part for belt 4  Dana Weiss · due 20 Nov · about Mishandled bags per 1,000 travellers fall from 6.9 to 4.0",
        "Have the SSO contract signed by legal and by the airport  Ben Okafor · due 25 Nov · about Reduce average wait time by 25% within 6 months",
        "Tell the crews that the overtime ends when the kiosks open  Göran Lindqvist · about Keep crew overtime under control while we do it",
      ])
    let open = section("Still open", of: result.text)
    #expect(open.count == 2)
    #expect(open.last?.contains("Ana Ruiz · due 6 Nov, overdue · 14 days old") == true)
    #expect(section("Confidence", of: result.text).count == 17)
    for title in ["Priorities this week", "Health", "The next four weeks"] {
      #expect(!section(title, of: result.text).isEmpty, "\(title)")
    }
  }

  @Test("The check-ins of the day, then and now, and the blockers that came and went")
  func said() throws {
    let text = try SampleWorkplace().run("standup", "--minutes-of", "2026-11-16").text
    #expect(section("The stand-up", of: text) == ["Nobody wrote down that it was ended"])
    let said = section("Check-ins", of: text)
    #expect(
      said.contains(
        "Reduce average wait time by 25% within 6 months  18.1 → 17.5 min · confidence 8 → 6 · “Kiosks live in two terminals; third waits for the SSO contract.” · Ben Okafor"
      ), "\(said)")
    #expect(
      section("Blockers named", of: text).contains(
        "Reduce average wait time by 25% within 6 months  ⚑ SSO contract unsigned · Ben Okafor"))
  }

  @Test("A blocker with other words is one change, not one that went and one that came")
  func reworded() throws {
    let place = try SampleWorkplace()
    let said = try place.run(
      "check-in", "streamline-check-in/wait-time", "=", "--blocker", "SSO contract lies with the airport")
    #expect(said.status == 0)
    let text = try place.run("standup", "--minutes-of", "2026-11-18").text
    #expect(
      section("Blockers changed", of: text) == [
        "Reduce average wait time by 25% within 6 months  ⚑ SSO contract unsigned → SSO contract lies with the airport · Ana Ruiz"
      ], "\(text)")
    #expect(section("Blockers cleared", of: text).allSatisfy { !$0.contains("SSO contract") })
    #expect(section("Blockers named", of: text).allSatisfy { !$0.contains("SSO contract") })
    let json = try place.run("standup", "--minutes-of", "2026-11-18", "--format", "json").text
    #expect(json.contains("\"blockers_changed\":[{") && json.contains("\"was\":\"SSO contract unsigned\""))
  }

  @Test("A completed action is listed on the day of its completion")
  func done() throws {
    let text = try SampleWorkplace().run("standup", "--minutes-of", "2026-11-12").text
    #expect(
      section("Done", of: text) == [
        "Tell the crews that the overtime ends when the kiosks open  Göran Lindqvist · added 11 Nov"
      ])
  }

  @Test("As Markdown each part is a list under its heading, and in ASCII no symbol is missing")
  func forms() throws {
    let place = try SampleWorkplace()
    let text = try place.run("standup", "--minutes-of", "-7", "--format", "markdown").text
    #expect(
      text.hasPrefix(
        "**AlignAir stand-up, Wed 11 Nov 2026** (15 min 20 s, Ana)  \n▲ 32% of the North Star"))
    #expect(
      text.contains(
        "\n\n<details><summary>All changes since 4 Nov</summary>\n\n### The stand-up\n\n- Ended by Ana Ruiz"))
    #expect(text.hasSuffix("\n\n</details>\n"))
    #expect(
      text.contains(
        "\n### Actions\n\n- **Ask the airport who else has the spare part for belt 4** Dana Weiss ·"))
    let plain = try place.run("standup", "--minutes-of", "-7", "--ascii").text
    #expect(plain.contains("Dana Weiss - due 20 Nov - about Mishandled"))
  }

  @Test("For programs it is one object with documented names")
  func json() throws {
    let text = try SampleWorkplace().run("standup", "--minutes-of", "2026-11-11", "--format", "json").text
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let page = try String(contentsOf: Project.root.appending(path: "docs/stand-ups.md"), encoding: .utf8)
    let names = try #require(object?.keys)
    #expect(names.allSatisfy { page.contains("`\($0)`") }, "\(names)")
    #expect(object?["date"] as? String == "2026-11-11")
    #expect(object?["seconds"] as? Int == 920)
    #expect(
      (object?["actions_taken"] as? [[String: Any]])?.map { $0["owner"] as? String } == [
        "dana", "ben", "goran",
      ])
    for name in ["confidence", "health", "upcoming", "priorities", "actions_open"] {
      let parts = try #require(object?[name] as? [[String: Any]])
      #expect(!parts.isEmpty, "\(name)")
      for key in parts.flatMap(\.keys) { #expect(page.contains("`\(key)`"), "\(key) of \(name)") }
    }
  }

  @Test("If the day had nothing, that is reported with the days that had something")
  func nothing() throws {
    let place = try SampleWorkplace()
    let result = try place.run("standup", "--minutes-of", "-5")
    #expect(result.status == 1)
    #expect(
      result.lines == [
        "headway: on 2026-11-13 nothing was entered, decided or done; there were stand-ups on 2026-11-11, 2026-11-04, 2026-10-28, 2026-10-21, 2026-10-14, and 4 before"
      ])
    try FileManager.default.removeItem(at: place.workplace.root.appending(path: "stand-ups"))
    let none = try place.run("standup", "--minutes-of", "-5")
    #expect(
      none.lines == [
        "headway: on 2026-11-13 nothing was entered, decided or done, and no stand-up has been written down yet"
      ])
  }

  @Test(
    "Agenda options, invalid days and future days are refused as wrong usage",
    arguments: [
      (["--since", "-3"], "--since is for an agenda; minutes cover the whole stand-up, so leave it out"),
      (["--stage", "fly"], "--stage is for an agenda; minutes cover the whole stand-up, so leave it out"),
      (["--mine"], "--mine is for an agenda; minutes cover the whole stand-up, so leave it out"),
      (["--in-order"], "--in-order is for an agenda; minutes cover the whole stand-up, so leave it out"),
      (
        ["--minutes-of", "soon"], "--minutes-of is 'soon', which is no day; write 2026-11-18, yesterday or -7"
      ),
      (
        ["--minutes-of", "2026-11-19"],
        "--minutes-of is 2026-11-19, of which nothing is known yet; today is 2026-11-18"
      ),
    ])
  func refused(arguments: [String], sentence: String) throws {
    let result = try SampleWorkplace().run(all: ["standup", "--minutes-of", "2026-11-11"] + arguments)
    #expect(result.status == 64)
    #expect(result.lines == ["headway: \(sentence)"])
  }

  @Test("What cannot be read is reported, and the rest is in the minutes")
  func unreadable() throws {
    let place = try SampleWorkplace()
    try place.workplace.write(
      try place.text(of: "stand-ups/2026-Q4.jsonl") + "{\"torn", to: "okrs/stand-ups/2026-Q4.jsonl")
    let result = try place.run("standup", "--minutes-of", "2026-11-11")
    #expect(result.status == 65)
    #expect(result.text.contains("Ended by Ana Ruiz after 15 min 20 s"))
    #expect(result.text.contains("stand-ups/2026-Q4.jsonl:29: error: torn line"))
  }
}
