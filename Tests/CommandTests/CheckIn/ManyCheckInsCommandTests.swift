import Foundation
import Testing

@testable import TestSupport

@Suite("headway check-in takes many check-ins at once: all or none")
struct ManyCheckInsCommandTests {
  @Test("A table from a spreadsheet, into the logs of several objectives")
  func table() throws {
    let place = try SampleWorkplace()
    let result = try place.run(
      "check-in",
      input:
        "\u{FEFF}Value,Key result,Note,Confidence\r\n17.2,streamline-check-in/wait-time,\"a, \"\"b\"\"\r\nc\",\r\n"
        + "=,streamline-check-in/wait-time,,9\r\n40,north-star,,\r\n")
    #expect(result.status == 0)
    #expect(
      result.lines.filter { !$0.contains("%") } == [
        "streamline-check-in/wait-time 17.2 min (−0.3) on Wed 18 Nov 2026",
        "streamline-check-in/wait-time 17.2 min (0) on Wed 18 Nov 2026",
        "north-star 40 NPS (+3) on Wed 18 Nov 2026", "3 check-ins saved.",
      ])
    let log = try place.text(of: "check-ins/2026-Q4/streamline-check-in.jsonl")
    #expect(log.contains(#""value":17.2,"of":"20 to -25% min","by":"ana","note":"a, \"b\" c"}"#))
    #expect(log.hasSuffix("\"value\":17.2,\"of\":\"20 to -25% min\",\"confidence\":9,\"by\":\"ana\"}\n"))
    #expect(
      try place.text(of: "check-ins/north-star.jsonl").hasSuffix(
        "\"value\":40,\"of\":\"31 to 50 NPS\",\"by\":\"ana\"}\n"))
  }

  @Test("JSON with one object per line, from a file")
  func lines() throws {
    let place = try SampleWorkplace()
    try place.workplace.write(
      """
      {"objective":"streamline-check-in","kr":"wait-time","value":17.2,"by":"ben","date":"yesterday"}
      {"kr":"streamline-check-in/satisfaction","value":"4.2 of 5"}

      """, to: "many.jsonl")
    let path = place.workplace.home.appending(path: "many.jsonl").path
    let result = try place.run("check-in", "--from", path)
    #expect(result.status == 0)
    #expect(result.lines.last == "2 check-ins saved.")
    let log = try place.text(of: "check-ins/2026-Q4/streamline-check-in.jsonl")
    #expect(
      log.contains(#""kr":"wait-time","date":"2026-11-17","value":17.2,"of":"20 to -25% min","by":"ben"}"#))
  }

  @Test("One wrong line prevents all from being written, and every fault is reported with its place")
  func allOrNone() throws {
    let place = try SampleWorkplace()
    let before = try place.logs()
    let result = try place.run(
      "check-in", "--from", "-",
      input: """
        key-result,value,confidence
        streamline-check-in/wait-time,17.2,7
        streamline-check-in/wait-tme,17.2,7
        streamline-check-in/wait-time,fast,11
        streamline-check-in/wait-time,,

        """)
    #expect(result.status == 65)
    #expect(
      result.lines == [
        "<stdin>:3:1: error: streamline-check-in has no key result 'wait-tme'; did you mean 'streamline-check-in/wait-time'?",
        "<stdin>:4:31: error: not a number; write one such as 17.5",
        "<stdin>:4:36: error: a whole number from 0 to 10, or nothing",
        "<stdin>:5:1: error: a value is missing; write a number, or = to keep the last one",
        "headway: nothing was saved; put this right and try again",
      ])
    #expect(try place.logs() == before)
  }

  @Test("A log that cannot be written prevents all from being written")
  func unwritableLog() throws {
    let place = try SampleWorkplace()
    let before = try place.logs()
    // A link is never written through, no matter who runs the test.
    try place.linkAway("check-ins/north-star.jsonl")
    let result = try place.run(
      "check-in", input: "kr,value\nstreamline-check-in/wait-time,17\nnorth-star,40\n")
    #expect(result.status == 74)
    #expect(result.text.contains("nothing was saved: "))
    #expect(result.text.contains("is a symbolic link, and headway writes through none"))
    let log = try place.text(of: "check-ins/2026-Q4/streamline-check-in.jsonl")
    #expect(log == before["2026-Q4/streamline-check-in.jsonl"])
  }

  @Test("A line that came from the log and has changed since is not a silent correction")
  func edited() throws {
    let place = try SampleWorkplace()
    let table = try place.run("log", "north-star", "--csv", "--limit", "2").text
    let result = try place.run("check-in", input: table.replacing(",37,", with: ",38,"))
    #expect(result.status == 65)
    #expect(
      result.text.contains("the log has a different check-in with this id; leave the id out"))
  }

  @Test("A dry run of many writes nothing")
  func dryRun() throws {
    let place = try SampleWorkplace()
    let before = try place.logs()
    let result = try place.run(
      "check-in", "--dry-run", "--json", input: "kr,value\nstreamline-check-in/wait-time,17\n")
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("{\"saved\":false,\"check_ins\":[{\"id\":null,"))
    #expect(try place.logs() == before)
  }
}
