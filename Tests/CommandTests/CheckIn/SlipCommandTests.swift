import Foundation
import Testing

@testable import TestSupport

@Suite("headway check-in asks about a slip, or warns of it")
struct SlipCommandTests {
  private let reference = "streamline-check-in/wait-time"
  private let log = "check-ins/2026-Q4/streamline-check-in.jsonl"
  private let warning = "headway: warning: 175 is ten times Monday's 17.5"

  @Test("If no one can answer it warns and saves")
  func warns() throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", reference, "175")
    #expect(result.status == 0)
    #expect(result.lines.contains(warning))
    #expect(try place.text(of: log).contains("\"value\":175,"))
  }

  @Test("--yes and -y save without a question", arguments: ["--yes", "-y"])
  func yes(option: String) throws {
    let place = try SampleWorkplace()
    let result = try place.run("check-in", reference, "175", option)
    #expect(result.status == 0)
    #expect(!result.text.contains("warning"))
    #expect(try place.text(of: log).contains("\"value\":175,"))
  }

  @Test("A dry run warns, JSON says it, and a usual value causes nothing")
  func others() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("check-in", reference, "175", "--dry-run").lines.contains(warning))
    let json = try place.run("check-in", reference, "175", "--dry-run", "--json").text
    #expect(json.contains("\"doubt\":\"175 is ten times Monday's 17.5\""))
    let usual = try place.run("check-in", reference, "17.1", "--dry-run", "--json").text
    #expect(usual.contains("\"doubt\":null") && !usual.contains("warning"))
  }

  @Test("With many check-ins all slips are listed, each after the lines before it")
  func many() throws {
    let place = try SampleWorkplace()
    let result = try place.run(
      "check-in",
      input:
        "kr,value,date\n\(reference),171,yesterday\n\(reference),17.2,\nstreamline-check-in/satisfaction,41,\n"
    )
    #expect(result.status == 0)
    #expect(
      result.lines.contains(
        "headway: warning: \(reference) on 2026-11-17: 171 is more than nine times the 17.5 of 16 Nov"))
    #expect(
      result.lines.contains(
        "headway: warning: streamline-check-in/satisfaction on 2026-11-18: 41 is ten times last week's 4.1"))
    #expect(result.lines.last { $0.contains("saved") } == "3 check-ins saved.")
  }
}
