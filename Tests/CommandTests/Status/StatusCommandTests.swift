import Foundation
import Testing

@testable import TestSupport

@Suite("headway status shows any day, and what has changed since")
struct StatusCommandTests {
  @Test("As of an earlier day it prints what was known for that day")
  func asOf() throws {
    let place = try SampleWorkplace()
    let result = try place.run("status", "--as-of", "2026-11-11")
    #expect(result.status == 0)
    #expect(result.lines.first?.contains("Wed 11 Nov 2026") == true)
    #expect(result.text.contains("20 → 18.1 → 15 min"))
    #expect(try place.run("status", "--as-of", "-7").text == result.text)
  }

  @Test("A key result that is not checked weekly says how often it is")
  func cadence() throws {
    let rows = try SampleWorkplace().run("status").lines.filter { $0.contains(", checked ") }
    #expect(rows.count == 1 && rows.first?.contains("30 → 19 → 12 per month, checked monthly") == true)
  }

  @Test("In an earlier cycle it is that cycle's objectives")
  func earlierCycle() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("status", "--as-of", "2026-09-10").lines.first?.contains("2026-Q3") == true)
  }

  @Test("With --since each changed row is marked, with its earlier state")
  func since() throws {
    let place = try SampleWorkplace()
    let result = try place.run("status", "--since", "2026-11-11")
    #expect(result.lines.first?.hasSuffix("∆ changed since Wed 11 Nov 2026") == true)
    let row = result.lines.first { $0.contains("Reduce average wait time") }
    #expect(row?.hasPrefix("∆ 50%") == true)
    #expect(row?.hasSuffix("(was 18.1, 38%, Off track)") == true)
    let same = result.lines.first { $0.contains("Signed codeshare agreements") }
    #expect(same?.contains("∆") == false)
    #expect(same?.contains("was") == false)
  }

  @Test("For programs each item has its earlier state, or null")
  func json() throws {
    let place = try SampleWorkplace()
    let result = try place.run("status", "--json", "--since", "-7")
    let report = try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any]
    #expect(report?["since"] as? String == "2026-11-11")
    let objectives = report?["objectives"] as? [[String: Any]] ?? []
    let keyResults = objectives.flatMap { $0["key_results"] as? [[String: Any]] ?? [] }
    let wait = keyResults.first { $0["id"] as? String == "wait-time" }?["was"] as? [String: Any]
    #expect(wait?["value"] as? Double == 18.1)
    #expect(wait?["status"] as? String == "off_track")
    #expect(keyResults.contains { $0["was"] is NSNull })
    let plain = try place.run("status", "--json").text
    #expect(!plain.contains("\"was\"") && !plain.contains("\"since\""))
  }

  @Test(
    "An invalid, future or misordered day is refused with what to write",
    arguments: [
      (["--as-of", "soon"], "--as-of is 'soon', which is no day; write 2026-11-18, yesterday or -7"),
      (
        ["--as-of", "2027-01-01"], "--as-of is 2027-01-01, of which nothing is known yet; today is 2026-11-18"
      ),
      (
        ["--as-of", "-14", "--since", "-7"],
        "--since is 2026-11-11, which comes after 2026-11-04; exchange the days"
      ),
    ])
  func refused(arguments: [String], message: String) throws {
    let place = try SampleWorkplace()
    let result = try place.run(all: ["status"] + arguments)
    #expect(result.status == 64)
    #expect(result.lines == ["headway: \(message)"])
  }
}
