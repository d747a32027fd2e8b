import Foundation
import Testing

@testable import TestSupport

@Suite("headway log prints the history of check-ins")
struct LogCommandTests {
  @Test("Newest first, one line per check-in, in columns")
  func keyResult() throws {
    let result = try SampleWorkplace().run("log", "streamline-check-in/wait-time", "--limit", "3")
    #expect(result.status == 0)
    #expect(
      result.text.split(separator: "\n") == [
        "2026-11-16  streamline-check-in/wait-time  17.5  min  −0.6  6  ben  Kiosks live in two terminals; third waits for the SSO contract.  ⚑ SSO contract unsigned",
        "2026-11-09  streamline-check-in/wait-time  18.1  min     0  8  ben  Holiday traffic, no change expected",
        "2026-11-02  streamline-check-in/wait-time  18.1  min  −0.4  8  ben  Bag drop pilot at T1",
      ])
  }

  @Test("Corrections and retractions are marked, with author and day")
  func marked() throws {
    let place = try SampleWorkplace()
    let corrected = try place.run(
      "log", "streamline-check-in/wait-time", "--since", "2026-08-24", "--until", "2026-08-24")
    #expect(corrected.lines.first?.contains("[was 21.2 by ana on 2026-08-24]") == true)
    let retracted = try place.run("log", "see-it-first/storm-forecast", "--limit", "2")
    #expect(retracted.lines.contains { $0.contains("[retracted by farah on 2026-11-16]") })
  }

  @Test("For everything, for an objective, for the North Star")
  func scopes() throws {
    let place = try SampleWorkplace()
    let all = try place.run("log").lines
    let days = all.map { $0.prefix(10) }
    #expect(days == days.sorted(by: >))
    #expect(all.contains { $0.contains(" north-star ") })
    let objective = try place.run("log", "streamline-check-in").lines
    #expect(Set(objective.map { $0.split(separator: " ")[1] }).count == 4)
    #expect(
      try place.run("log", "north-star", "--limit", "1").lines.first?.hasPrefix(
        "2026-11-09 north-star 37 NPS +1") == true)
  }

  @Test("Filters remove unwanted entries")
  func filters() throws {
    let place = try SampleWorkplace()
    let all = try place.run("log").lines
    let byBen = try place.run("log", "--person", "ben", "--ascii").lines
    #expect(!byBen.isEmpty && byBen.allSatisfy { $0.contains(" ben") })
    let asOf = try place.run("log", "--as-of", "2026-10-31").lines
    #expect(asOf == all.filter { $0.prefix(10) <= "2026-10-31" }.map { $0 })
    #expect(try place.run("log", "--until", "2026-10-31").lines == asOf)
    let week = try place.run("log", "--since", "-7").lines
    #expect(week.allSatisfy { $0.prefix(10) >= "2026-11-11" } && !week.isEmpty)
    let past = try place.run("log", "--cycle", "2026-Q3").lines
    #expect(!past.isEmpty && past.count < all.count)
    #expect(past.allSatisfy { !$0.contains(" north-star ") })
    #expect(try place.run("log", "--limit", "5").lines.count == 5)
  }

  @Test("In a locale without a character set, symbols are ASCII, and text and table are complete")
  func locale() throws {
    let place = try SampleWorkplace()
    let text = try place.run("log", environment: ["LC_ALL": "C"]).text
    #expect(text.contains("¡Todo bien!") && text.contains("-0.7"))
    let table = try place.run("log", "--csv", environment: ["LC_ALL": "C"]).text
    #expect(table.contains("¡Todo bien!"))
  }

  @Test("JSON has every version of a check-in, and what became of it")
  func json() throws {
    let outcome = try SampleWorkplace().run("log", "see-it-first/storm-forecast", "--json")
    let report = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any]
    let checkIns = try #require(report?["check_ins"] as? [[String: Any]])
    let retracted = try #require(checkIns.first { $0["state"] as? String == "retracted" })
    #expect((retracted["retracted"] as? [String: Any])?["by"] as? String == "farah")
    #expect(retracted["value"] as? Double == 9.1)
    let versions = try #require(checkIns.first?["versions"] as? [[String: Any]])
    #expect(versions.map { $0["holds"] as? Bool } == [true])
  }

  @Test("headway check-in reads the output of --csv back, with the same figures")
  func roundTrip() throws {
    let place = try SampleWorkplace()
    _ = try place.run("check-in", "north-star", "38", "--note", "=1+1", "--date", "2026-11-16")
    _ = try place.run("check-in", "north-star", "39", "--note", "'quoted', \"twice\"", "--date", "2026-11-16")
    let table = try place.run("log", "--csv").text
    #expect(table.contains(",'=1+1,"))
    let again = try place.run("check-in", input: table)
    #expect(again.lines.last?.hasPrefix("headway: 7 lines left out: this check-in was retracted") == true)
    #expect(again.lines.contains("0 check-ins saved."))

    let copy = try SampleWorkplace()
    try FileManager.default.removeItem(at: copy.workplace.root.appending(path: "check-ins"))
    let read = try copy.run("check-in", input: table)
    #expect(read.status == 0)
    #expect(try copy.run("status").text == place.run("status").text)
    // If a day has two check-ins, the later one is again the later one.
    #expect(
      try copy.run("log", "north-star", "--limit", "2").text
        == place.run("log", "north-star", "--limit", "2").text)
  }

  @Test(
    "Unknown names are reported, with what was probably meant",
    arguments: [
      (["streamline-check-in/wait-tme"], "did you mean 'streamline-check-in/wait-time'?"),
      (["streamline-chek-in"], "unknown objective 'streamline-chek-in'; did you mean 'streamline-check-in'?"),
      (["--person", "bn"], "unknown person 'bn'; did you mean 'ben'?"),
      (["--cycle", "2026-Q44"], "unknown cycle '2026-Q44'; did you mean '2026-Q4'?"),
      (["--since", "soon"], "--since is 'soon', which is no day; write 2026-11-18, yesterday or -7"),
      (["--as-of", ""], "--as-of is '', which is no day"),
      (["--limit", "0"], "--limit is 0; write a number from 1 on"),
      (["--json", "--csv"], "--json and --csv exclude each other"),
    ])
  func faults(arguments: [String], sentence: String) throws {
    let outcome = try SampleWorkplace().run(all: ["log"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.text.contains(sentence), "\(outcome.text)")
  }

  @Test("What cannot be read is reported, and the rest is printed")
  func unreadable() throws {
    let place = try SampleWorkplace()
    try place.workplace.write("{\"torn\n", to: "okrs/check-ins/2026-Q4/calm-cabin.jsonl")
    let outcome = try place.run("log", "--limit", "1")
    #expect(outcome.status == 65)
    #expect(outcome.lines.first?.hasPrefix("2026-11-17 ") == true)
    #expect(outcome.text.contains("check-ins/2026-Q4/calm-cabin.jsonl:1: error: torn line"))
  }

  @Test("If there is nothing to print, that is reported beside the empty output")
  func nothing() throws {
    let outcome = try SampleWorkplace().run("log", "--since", "2026-11-18")
    #expect(outcome.status == 0)
    #expect(outcome.text == "headway: no check-ins\n")
  }

  @Test("Without a workspace there is no log")
  func noWorkspace() throws {
    #expect(try SampleWorkplace().run("log", "-C", "/").status == 66)
  }
}
